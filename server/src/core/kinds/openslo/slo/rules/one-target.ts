import { compare, parseDecimal, shift } from "../../../../math/decimal.ts";
import { hasPath, scalarText } from "../../../../syntax/query.ts";
import type { Path } from "../../../../text/path.ts";
import { removeEntry, safeFix, suggestion } from "../../../fix.ts";
import type { OpsObject } from "../../../object.ts";
import { rule } from "../../../rule.ts";
import { otherPlace } from "../../choice.ts";
import { givenKeys, isMisspelt } from "../../given.ts";
import { SLO } from "../../names.ts";
import { sloView } from "../../views/slo.ts";

interface Data {
  readonly objective: number;
  readonly both: boolean;
}

const keys = ["target", "targetPercent"];

export default rule({
  id: "openslo/one-target",
  on: SLO,
  severity: "error",
  authority: "sdk",
  summary: "An objective has one target, as a ratio or in percent",
  why: "target: 0.999 and targetPercent: 99.9 say the same. With neither there is nothing to reach, and with both one of them could contradict the other.",
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
    - target: 0.999
      targetPercent: 99.9
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
    - target: 0.999
`,
  check(slo, report) {
    for (const { path, index } of sloView(slo).objectives) {
      const given = givenKeys(slo, path, keys);
      const [first, second] = given;
      if (second !== undefined && first !== undefined) {
        const isRepetition = saysTheSame(slo, path);
        const fixes = isRepetition
          ? safeFix(`Remove "${second}"`, removeEntry(slo, [...path, second]))
          : given.flatMap((key) => suggestion(`Remove "${key}"`, removeEntry(slo, [...path, key])));
        const related = otherPlace(slo, [...path, first]);
        report({
          at: [...path, second],
          part: "key",
          path,
          data: { objective: index + 1, both: true },
          related,
          fixes,
        });
      } else if (first === undefined && !keys.some((key) => isMisspelt(slo, path, key))) {
        // A key that waits for its value is where the target is missing; the path stays the objective's.
        const empty = keys.find((key) => hasPath(slo.document, [...slo.path, ...path, key]));
        const at = empty === undefined ? path : [...path, empty];
        report({ at, part: "key", path, data: { objective: index + 1, both: false } });
      }
    }
  },
  message: ({ objective, both }: Data) =>
    both
      ? `objective ${objective} has both "target" and "targetPercent"; keep one of them`
      : `objective ${objective} has no target; add "target" (such as 0.999) or "targetPercent" (such as 99.9)`,
});

/** Whether the percentage is exactly the ratio times 100. */
function saysTheSame({ document, path: base }: OpsObject, path: Path): boolean {
  const [ratio, percent] = keys.map((key) => parseDecimal(scalarText(document, [...base, ...path, key]) ?? ""));
  return ratio !== undefined && percent !== undefined && compare(shift(ratio, 2), percent) === 0;
}
