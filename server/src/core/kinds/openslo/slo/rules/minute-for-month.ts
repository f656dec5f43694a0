import { replaceValue, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { SLO } from "../../names.ts";
import { sloView } from "../../views/slo.ts";

interface Data {
  readonly text: string;
  readonly minutes: number;
  readonly meant: string;
}

// An hour of minutes: nobody judges an objective over so little, and no month count is higher.
const longestSuspicious = 60;

export default rule({
  id: "openslo/minute-for-month",
  on: SLO,
  severity: "warning",
  authority: "ours",
  summary: "A time window of months is written with a capital `M`",
  why: "`1m` is one minute and `1M` is one month. An objective over a few minutes has an error budget of seconds, so it fails and recovers all the time. OpenSLO's own example of a calendar window has this mistake.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  timeWindow:
    - duration: 1m
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
`,
  prefer: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  timeWindow:
    - duration: 1M
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
`,
  check(slo, report) {
    const { timeWindow, isV2alpha } = sloView(slo);
    const { parsed, text, durationPath } = timeWindow ?? {};
    if (!parsed || text === undefined || durationPath === undefined) return;
    const { value: minutes, unit } = parsed;
    if (unit !== "m" || minutes === 0 || minutes > longestSuspicious) return;
    // openslo.com/v2alpha has no unit for months.
    const meant = isV2alpha ? `${minutes * 30}d` : `${minutes}M`;
    const fixes = minutes <= 12 ? suggestion(`Change to "${meant}"`, replaceValue(slo, durationPath, meant)) : [];
    report({ at: durationPath, data: { text, minutes, meant }, fixes });
  },
  message: ({ text, minutes, meant }: Data) => {
    const months = minutes === 1 ? "a month" : `${minutes} months`;
    const advice = minutes <= 12 ? `${months} would be "${meant}"` : "too little to judge an objective";
    return `a time window of "${text}" is ${minutes} minute${minutes === 1 ? "" : "s"} long; ${advice}`;
  },
});
