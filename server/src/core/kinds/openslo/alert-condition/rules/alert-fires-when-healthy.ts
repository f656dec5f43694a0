import { replaceValue, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { ALERT_CONDITION } from "../../names.ts";

interface Data {
  readonly op: "lt" | "lte";
  readonly threshold: number;
  readonly meant: string;
}

export default rule({
  id: "openslo/alert-fires-when-healthy",
  on: ALERT_CONDITION,
  severity: "warning",
  authority: "ours",
  summary: "An alert fires on a high burn rate, not on a low one",
  why: "The burn rate is 0 while nothing fails. With `lt` or `lte` the alert therefore fires all the time while the service is healthy, and stops when the error budget burns. OpenSLO's own example of an alert condition has this mistake.",
  avoid: `
apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: fast-burn
spec:
  severity: page
  condition:
    kind: burnrate
    op: lte
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
    const { threshold, op } = alertCondition.value.spec?.condition ?? {};
    if (threshold === undefined || threshold < 0 || (op !== "lt" && op !== "lte")) return;
    const meant = op === "lt" ? "gt" : "gte";
    const at = ["spec", "condition", "op"];
    const fixes = suggestion(`Change to "${meant}"`, replaceValue(alertCondition, at, meant));
    report({ at, data: { op, threshold, meant }, fixes });
  },
  message: ({ op, threshold, meant }: Data) =>
    `"${op}" fires while the burn rate is ${op === "lt" ? "below" : "at most"} ${threshold}, so whenever the service is healthy; "${meant}" fires when the error budget burns`,
});
