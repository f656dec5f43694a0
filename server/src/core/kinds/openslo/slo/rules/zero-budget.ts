import { schemaRule } from "../../../rule.ts";

export default schemaRule({
  id: "openslo/zero-budget",
  severity: "error",
  authority: "sdk",
  summary: "A target leaves an error budget",
  why: "A target of 100 % leaves nothing to spend: one bad event breaks it for the whole time window, and every burn rate is infinite. OpenSLO therefore demands a target below 1.",
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
  objectives:
    - target: 1.0
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
  message: ({ path, value }) =>
    `"${path.at(-1)}" is ${value}, which is 100 % and leaves no error budget; it must be below ${value}`,
});
