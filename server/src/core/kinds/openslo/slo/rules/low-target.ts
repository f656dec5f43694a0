import { compare, one, parseDecimal, shift, subtract, zero } from "../../../../math/decimal.ts";
import { formatPercent } from "../../../../math/format.ts";
import { rule } from "../../../rule.ts";
import { SLO } from "../../names.ts";
import { sloView, type TargetView } from "../../views/slo.ts";

interface Data {
  readonly written: string;
  readonly bad: string;
  readonly isZero: boolean;
}

const half = parseDecimal("0.5") ?? one;

export default rule({
  id: "openslo/low-target",
  on: SLO,
  severity: "information",
  authority: "ours",
  summary: "A target asks for at least half of the events to be good",
  why: "A target below 50 % is met while most users fail. Often a share of bad events was written where the share of good ones belongs. A target of 0 is met whatever happens.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.1
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
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.9
`,
  check(slo, report) {
    for (const { target } of sloView(slo).objectives) {
      if (!target || compare(target.ratio, zero) < 0 || compare(target.ratio, half) >= 0 || isMixedUp(target)) continue;
      const isZero = compare(target.ratio, zero) === 0;
      const bad = formatPercent(subtract(one, target.ratio));
      const data = { written: formatPercent(target.ratio), bad, isZero };
      report({ at: target.path, data, severity: isZero ? "warning" : undefined });
    }
  },
  message: ({ written, bad, isZero }: Data) =>
    isZero ? "a target of 0 % is met whatever happens" : `a target of ${written} is met even while ${bad} is bad`,
});

/** Between 0 and 1 percent: openslo/target-percent-mix-up says what is meant. */
function isMixedUp({ key, ratio }: TargetView): boolean {
  return key === "targetPercent" && compare(ratio, zero) > 0 && compare(shift(ratio, 2), one) <= 0;
}
