import { schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "openslo/condition-count",
  severity: "error",
  authority: "sdk",
  summary: "An alert policy has exactly one condition",
  why: "The conditions are a list only for the sake of later versions. With none or several the SDK rejects the policy; a second condition is a second policy.",
  avoid: `
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: budget-burn
spec:
  alertWhenBreaching: true
  conditions:
    - conditionRef: fast-burn
    - conditionRef: slow-burn
  notificationTargets:
    - targetRef: on-call
`,
  prefer: `
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: fast-burn
spec:
  alertWhenBreaching: true
  conditions:
    - conditionRef: fast-burn
  notificationTargets:
    - targetRef: on-call
`,
  message: ({ value }) => {
    const count = Array.isArray(value) ? value.length : 0;
    return count === 0
      ? '"conditions" is empty; it needs exactly one condition'
      : `"conditions" has ${count} items; exactly one is allowed`;
  },
});
