import type { Snippet } from "../../kind-features.ts";

/** A whole AlertCondition of v1. */
export const alertConditionSnippets: readonly Snippet[] = [
  {
    prefix: "slo-alert-condition",
    title: "Alert condition on a burn rate",
    description: "A condition that alert policies can share: the error budget burns faster than a limit.",
    body: `apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: \${1:checkout-fast-burn}
spec:
  description: \${2:The error budget is used 14.4 times too fast}
  severity: \${3|page,ticket|}
  condition:
    kind: burnrate
    op: gte
    threshold: \${4:14.4}
    lookbackWindow: \${5:1h}
    alertAfter: \${6:5m}
`,
  },
];
