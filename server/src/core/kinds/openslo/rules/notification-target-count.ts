import { schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "openslo/notification-target-count",
  severity: "error",
  authority: "sdk",
  summary: "An alert policy notifies at least one target",
  why: "An alert that nobody receives helps nobody. The SDK rejects a policy without a notification target.",
  avoid: `
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: fast-burn
spec:
  alertWhenBreaching: true
  conditions:
    - conditionRef: fast-burn
  notificationTargets: []
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
  message: () => '"notificationTargets" is empty; it needs at least one target',
});
