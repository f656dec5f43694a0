import type { Snippet } from "../../kind-features.ts";

/**
 * Whole AlertPolicies of v1 with the burn rates that the SRE Workbook recommends for a window of 30 days
 * (chapter 5, table 5-8, https://sre.google/workbook/alerting-on-slos/).
 */
export const alertPolicySnippets: readonly Snippet[] = [
  policy({
    prefix: "slo-alert-fast-burn",
    title: "Alert policy: fast burn, page",
    description: "Pages when 2 % of a 30-day error budget is used within one hour: burn rate 14.4 over 1 h.",
    name: "fast-burn",
    threshold: "14.4",
    lookback: "1h",
    alertAfter: "5m",
    severity: "page",
  }),
  policy({
    prefix: "slo-alert-slow-burn",
    title: "Alert policy: slow burn, page",
    description: "Pages when 5 % of a 30-day error budget is used within six hours: burn rate 6 over 6 h.",
    name: "slow-burn",
    threshold: "6",
    lookback: "6h",
    alertAfter: "15m",
    severity: "page",
  }),
  policy({
    prefix: "slo-alert-ticket",
    title: "Alert policy: steady burn, ticket",
    description: "Opens a ticket when 10 % of a 30-day error budget is used within three days: burn rate 1 over 3 d.",
    name: "steady-burn",
    threshold: "1",
    lookback: "3d",
    alertAfter: "1h",
    severity: "ticket",
  }),
];

interface Policy {
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  readonly name: string;
  readonly threshold: string;
  readonly lookback: string;
  readonly alertAfter: string;
  readonly severity: "page" | "ticket";
}

function policy({ prefix, title, description, name, threshold, lookback, alertAfter, severity }: Policy): Snippet {
  const other = severity === "page" ? "ticket" : "page";
  const body = `apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: \${1:checkout-${name}}
spec:
  alertWhenBreaching: true
  alertWhenResolved: \${2|true,false|}
  conditions:
    - kind: AlertCondition
      metadata:
        name: $1
      spec:
        severity: \${3|${severity},${other}|}
        condition:
          kind: burnrate
          op: gte
          threshold: \${4:${threshold}}
          lookbackWindow: \${5:${lookback}}
          alertAfter: \${6:${alertAfter}}
  notificationTargets:
    - targetRef: \${7:on-call}
`;
  return { prefix, title, description, body };
}
