import type { Snippet } from "../../kind-features.ts";

/** A whole AlertNotificationTarget of v1. */
export const alertNotificationTargetSnippets: readonly Snippet[] = [
  {
    prefix: "slo-notification-target",
    title: "Where alerts are sent",
    description: "A mailbox, a chat channel or a pager; alert policies name it in `targetRef`.",
    body: `apiVersion: openslo/v1
kind: AlertNotificationTarget
metadata:
  name: \${1:on-call}
spec:
  description: \${2:Wakes the engineer on call}
  target: \${3|pagerduty,opsgenie,slack,msteams,email,webhook|}
`,
  },
];
