import { rule } from "../../../rule.ts";
import { isGiven, isMisspelt } from "../../given.ts";
import { SLO } from "../../names.ts";
import { sloView } from "../../views/slo.ts";

export default rule({
  id: "openslo/time-slice-window-missing",
  on: SLO,
  severity: "error",
  authority: "sdk",
  summary: "An objective that counts time slices says how long a slice is",
  why: "Timeslices and RatioTimeslices cut the time window into slices. Without their length no budget can be counted, and the SDK rejects the objective.",
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
  budgetingMethod: RatioTimeslices
  objectives:
    - target: 0.999
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
  budgetingMethod: RatioTimeslices
  objectives:
    - target: 0.999
      timeSliceWindow: 5m
`,
  check(slo, report) {
    const { budgetingMethod: method, objectives } = sloView(slo);
    if (method !== "Timeslices" && method !== "RatioTimeslices") return;
    for (const { path, index } of objectives) {
      const at = [...path, "timeSliceWindow"];
      if (isGiven(slo, at) || isMisspelt(slo, path, "timeSliceWindow")) continue;
      report({ at, data: { method, objective: index + 1 } });
    }
  },
  message: ({ method, objective }: { readonly method: string; readonly objective: number }) =>
    `objective ${objective} has no "timeSliceWindow", which ${method} needs; add the length of a slice, such as 5m`,
});
