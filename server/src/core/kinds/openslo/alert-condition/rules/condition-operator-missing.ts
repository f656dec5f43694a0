import { insertEntry, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { isFilled, isGiven, isMisspelt } from "../../given.ts";
import { ALERT_CONDITION } from "../../names.ts";

export default rule({
  id: "openslo/condition-operator-missing",
  on: ALERT_CONDITION,
  severity: "error",
  authority: "sdk",
  summary: "An alert condition says how the burn rate is compared",
  why: "Without op nobody knows on which side of the threshold the alert fires, and the SDK rejects the condition. An alert on a fast burn uses gte.",
  avoid: `
apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: fast-burn
spec:
  severity: page
  condition:
    kind: burnrate
    threshold: 14.4
    lookbackWindow: 1h
`,
  prefer: `
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
  check(alertCondition, report) {
    const path = ["spec", "condition"];
    const at = [...path, "op"];
    if (!isFilled(alertCondition, path) || isGiven(alertCondition, at)) return;
    if (isMisspelt(alertCondition, path, "op")) return;
    report({ at, data: undefined, fixes: suggestion('Add "op: gte"', insertEntry(alertCondition, path, "op", "gte")) });
  },
  message: () => 'missing required field "op"; an alert on a fast burn uses "gte"',
});
