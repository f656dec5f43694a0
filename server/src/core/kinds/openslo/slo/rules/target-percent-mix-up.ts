import { compare, one, shift, toText, zero } from "../../../../math/decimal.ts";
import { formatPercent } from "../../../../math/format.ts";
import { renameKey, replaceValue, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { SLO } from "../../names.ts";
import { sloView } from "../../views/slo.ts";

interface Data {
  readonly text: string;
  readonly written: string;
  readonly meant: string;
}

export default rule({
  id: "openslo/target-percent-mix-up",
  on: SLO,
  severity: "warning",
  authority: "ours",
  summary: "`targetPercent` is a percentage, `target` is a ratio",
  why: "`targetPercent: 0.999` asks for 0.999 % good events, so nearly everything may fail and no alert ever fires. A ratio belongs into `target`. The other way round, `target: 99.9`, is reported by openslo/target-range.",
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
    - targetPercent: 0.999
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
    - targetPercent: 99.9
`,
  check(slo, report) {
    for (const { target } of sloView(slo).objectives) {
      if (target?.key !== "targetPercent") continue;
      const percent = shift(target.ratio, 2);
      if (compare(percent, zero) <= 0 || compare(percent, one) > 0) continue;
      const meant = toText(shift(percent, 2));
      // As a ratio, 1 is 100 %, which is no target either.
      const fixes =
        compare(percent, one) === 0
          ? []
          : [
              ...suggestion('Rename to "target"', renameKey(slo, target.path, "target")),
              ...suggestion(`Change to ${meant}`, replaceValue(slo, target.path, meant)),
            ];
      report({ at: target.path, data: { text: target.text, written: formatPercent(target.ratio), meant }, fixes });
    }
  },
  message: ({ text, written, meant }: Data) =>
    meant === "100"
      ? `"targetPercent: ${text}" is only ${written}; a percentage such as 99.9 is expected here`
      : `"targetPercent: ${text}" is only ${written}; write "targetPercent: ${meant}" or "target: ${text}"`,
});
