import { rule } from "../../rule.ts";
import { isFilled, isGiven, isMisspelt } from "../given.ts";
import { ANY_SLO, V1ALPHA } from "../names.ts";

export default rule({
  id: "openslo/time-window-missing",
  on: ANY_SLO,
  severity: "warning",
  authority: "sdk",
  summary: "An SLO has a time window",
  why: "A target means nothing without the time it is judged over. The text of the specification calls the window optional, but the Go SDK demands exactly one, and no error budget can be counted without it.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  budgetingMethod: Occurrences
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
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
`,
  check(slo, report) {
    const key = slo.kind.startsWith(`${V1ALPHA} `) ? "timeWindows" : "timeWindow";
    if (!isFilled(slo, ["spec"]) || isGiven(slo, ["spec", key]) || isMisspelt(slo, ["spec"], key)) return;
    report({ at: ["spec", key], data: { key } });
  },
  message: ({ key }: { readonly key: string }) =>
    `missing field "${key}"; the specification calls it optional, but its SDK demands exactly one time window`,
});
