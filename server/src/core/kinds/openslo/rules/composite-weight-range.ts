import { schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "openslo/composite-weight-range",
  severity: "error",
  authority: "sdk",
  summary: "The weight of an objective in a composite SLO is greater than 0",
  why: "The weight says how much an objective counts beside the others. With 0 or less it could not count at all; leave the objective out instead.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: shop-availability
spec:
  service: shop
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.99
      indicatorRef: checkout-availability
      compositeWeight: 0
    - target: 0.99
      indicatorRef: search-availability
`,
  prefer: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: shop-availability
spec:
  service: shop
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.99
      indicatorRef: checkout-availability
      compositeWeight: 2
    - target: 0.99
      indicatorRef: search-availability
`,
  message: ({ value }) => `"compositeWeight" is ${value}, but must be greater than 0`,
});
