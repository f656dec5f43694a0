import { schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "openslo/time-window-count",
  severity: "error",
  authority: "sdk",
  summary: "An SLO has exactly one time window",
  why: "The time window is a list only for the sake of later versions. With none or several the SDK rejects the SLO; objectives over different windows are SLOs of their own.",
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
    - duration: 7d
      isRolling: true
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
  message: ({ path, value }) => {
    const count = Array.isArray(value) ? value.length : 0;
    return count === 0
      ? `"${path.at(-1)}" is empty; it needs exactly one time window`
      : `"${path.at(-1)}" has ${count} time windows; exactly one is allowed`;
  },
});
