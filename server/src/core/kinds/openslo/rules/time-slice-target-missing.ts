import { rule } from "../../rule.ts";
import { isGiven, isMisspelt } from "../given.ts";
import { ANY_SLO } from "../names.ts";

export default rule({
  id: "openslo/time-slice-target-missing",
  on: ANY_SLO,
  severity: "error",
  authority: "sdk",
  summary: "An objective with Timeslices says when a slice is good",
  why: "With the budgeting method Timeslices each slice is either good or bad, and timeSliceTarget draws the line. Without it no slice can be judged, and the SDK rejects the objective.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Timeslices
  objectives:
    - target: 0.99
      timeSliceWindow: 5m
`,
  prefer: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Timeslices
  objectives:
    - target: 0.99
      timeSliceTarget: 0.95
      timeSliceWindow: 5m
`,
  check(slo, report) {
    const { spec } = slo.value;
    if (spec?.budgetingMethod !== "Timeslices") return;
    for (const [index, objective] of (spec.objectives ?? []).entries()) {
      const path = ["spec", "objectives", index];
      const at = [...path, "timeSliceTarget"];
      if (!objective || isGiven(slo, at) || isMisspelt(slo, path, "timeSliceTarget")) continue;
      report({ at, data: { objective: index + 1 } });
    }
  },
  message: ({ objective }: { readonly objective: number }) =>
    `objective ${objective} has no "timeSliceTarget", which Timeslices needs; add the share of a slice that must be good, such as 0.95`,
});
