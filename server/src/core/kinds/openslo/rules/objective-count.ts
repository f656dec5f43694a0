import { schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "openslo/objective-count",
  severity: "warning",
  authority: "ours",
  summary: "An SLO has at least one objective",
  why: "Without an objective nothing is measured and nothing can be missed: the SLO is accepted and has no effect.",
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
  budgetingMethod: Occurrences
  objectives: []
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
  message: () => '"objectives" is empty, so that the SLO measures nothing',
});
