import { compare, fromNumber, one, zero } from "../../../../math/decimal.ts";
import { formatPercent } from "../../../../math/format.ts";
import { rule } from "../../../rule.ts";
import { ALERT_CONDITION } from "../../names.ts";

interface Data {
  readonly threshold: number;
  readonly used: string;
  readonly fires: "always" | "atOnce" | "early";
}

export default rule({
  id: "openslo/burn-rate-below-one",
  on: ALERT_CONDITION,
  severity: "information",
  authority: "ours",
  summary: "An alert on a burn rate fires at 1 or above",
  why: "A burn rate of 1 uses the error budget up exactly at the end of the time window. An alert below 1 also fires on an SLO that will be met, so somebody is called for nothing. At 0 it fires always.",
  avoid: `
apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: slow-burn
spec:
  severity: ticket
  condition:
    kind: burnrate
    op: gte
    threshold: 0.5
    lookbackWindow: 3d
`,
  prefer: `
apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: slow-burn
spec:
  severity: ticket
  condition:
    kind: burnrate
    op: gte
    threshold: 1
    lookbackWindow: 3d
`,
  check(alertCondition, report) {
    const { threshold, op } = alertCondition.value.spec?.condition ?? {};
    const exact = threshold === undefined ? undefined : fromNumber(threshold);
    // The other direction is openslo/alert-fires-when-healthy.
    if (threshold === undefined || !exact || op === "lt" || op === "lte" || compare(exact, one) >= 0) return;
    const sign = compare(exact, zero);
    const fires = sign < 0 || (sign === 0 && op !== "gt") ? "always" : sign === 0 ? "atOnce" : "early";
    const data: Data = { threshold, used: formatPercent(exact), fires };
    report({ at: ["spec", "condition", "threshold"], data, severity: fires === "always" ? "warning" : undefined });
  },
  message: ({ threshold, used, fires }: Data) => {
    if (fires === "always")
      return `a burn rate is never below 0, so with a threshold of ${threshold} this alert always fires`;
    if (fires === "atOnce") return "this alert fires with the first bad event, also on an SLO that will be met";
    return `this alert also fires on an SLO that will be met: at a burn rate of ${threshold}, ${used} of the error budget is used by the end of the time window`;
  },
});
