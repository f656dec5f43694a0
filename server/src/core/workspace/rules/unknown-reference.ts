import { ALERT_POLICY, SLI, SLO } from "../../kinds/openslo/names.ts";
import { rule, selector } from "../../kinds/rule.ts";
import { type Dangling, danglingMessage, danglingReports } from "../dangling.ts";
import { isName } from "../references.ts";

export default rule({
  id: "openslo/unknown-reference",
  on: selector<unknown>(...SLO.kinds, ...SLI.kinds, ...ALERT_POLICY.kinds),
  severity: "error",
  authority: "sdk",
  summary: "A reference names an object that exists in the workspace",
  why: "Tools that put the objects together refuse a name that leads nowhere. Where the workspace holds no object of that kind at all, they probably live elsewhere, and this is only information.",
  avoid: `
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: fast-burn
spec:
  alertWhenBreaching: true
  conditions:
    - conditionRef: fast-bum
  notificationTargets:
    - kind: AlertNotificationTarget
      metadata:
        name: on-call
      spec:
        target: slack
---
apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: fast-burn
spec:
  severity: page
  condition:
    kind: burnrate
    op: gte
    threshold: 14.4
    lookbackWindow: 1h
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
    - kind: AlertNotificationTarget
      metadata:
        name: on-call
      spec:
        target: slack
---
apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: fast-burn
spec:
  severity: page
  condition:
    kind: burnrate
    op: gte
    threshold: 14.4
    lookbackWindow: 1h
`,
  check(object, report, { workspace }) {
    for (const found of danglingReports(object, workspace, (kind, name) => kind !== "Service" && isName(name)))
      report(found);
  },
  message: (data: Dangling) => danglingMessage(data),
});
