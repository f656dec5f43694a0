import { insertEntry, safeFix } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { isFilled, isGiven, isMisspelt } from "../../given.ts";
import { ALERT_CONDITION } from "../../names.ts";

export default rule({
  id: "openslo/condition-kind-missing",
  on: ALERT_CONDITION,
  severity: "warning",
  authority: "sdk",
  summary: "An alert condition says what it looks at: kind: burnrate",
  why: "There is one kind, burnrate, and the text of the specification takes it as the default. The Go SDK wants it written and rejects the condition without it.",
  avoid: `
apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: fast-burn
spec:
  severity: page
  condition:
    op: gte
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
    const at = [...path, "kind"];
    if (!isFilled(alertCondition, path) || isGiven(alertCondition, at)) return;
    if (isMisspelt(alertCondition, path, "kind")) return;
    const fixes = safeFix('Add "kind: burnrate"', insertEntry(alertCondition, path, "kind", "burnrate"));
    report({ at, data: undefined, fixes });
  },
  message: () =>
    'missing field "kind"; the specification takes "burnrate" as the default, but its SDK wants it written',
});
