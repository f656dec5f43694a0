import type { OpsObject } from "../../../object.ts";
import { type Report, rule } from "../../../rule.ts";
import { type ChoiceData, choiceMessage, otherPlace, quoted, reportExclusion } from "../../choice.ts";
import { givenKeys, isFilled, isMisspelt } from "../../given.ts";
import { SLO, type Slo } from "../../names.ts";
import { type SloView, sloView } from "../../views/slo.ts";

type Data =
  | ChoiceData
  | { readonly problem: "none"; readonly keys: readonly string[] }
  | { readonly problem: "both levels"; readonly upper: string; readonly lower: string; readonly objective: number };

export default rule({
  id: "openslo/one-indicator",
  on: SLO,
  severity: "error",
  authority: "sdk",
  summary: "An SLO has one indicator, or one in each objective",
  why: "The indicator says what is measured. It stands in the SLO, inline or by name, or, in a composite SLO, in every objective; with none or several it is not clear what the targets are about.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  timeWindow:
    - duration: 28d
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
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
`,
  check(slo, report) {
    if (!isFilled(slo, ["spec"])) return;
    const view = sloView(slo);
    const keys = [view.keys.inline, view.keys.reference];
    for (const path of [["spec"], ...view.objectives.map((objective) => objective.path)]) {
      const given = givenKeys(slo, path, keys);
      if (given.length > 1) reportExclusion(slo, path, keys, given, report);
    }
    checkLevels(slo, view, keys, report);
  },
  message(data: Data) {
    if (!("problem" in data)) return choiceMessage(data);
    if (data.problem === "none") {
      return `the SLO has no indicator; it needs ${quoted(data.keys, "or")} in "spec", or in every objective`;
    }
    return `"spec" has "${data.upper}" and objective ${data.objective} has "${data.lower}"; an indicator stands in "spec" or in every objective, not in both`;
  },
});

function checkLevels(
  slo: OpsObject<Slo>,
  view: SloView,
  keys: readonly string[],
  report: (finding: Report<Data>) => void,
): void {
  const [upper] = givenKeys(slo, ["spec"], keys);
  const lower = view.objectives.find(({ indicator }) => indicator.hasInline || indicator.hasReference);
  const path = ["spec"];
  if (upper === undefined && lower === undefined) {
    const places = [path, ...view.objectives.map((objective) => objective.path)];
    if (places.some((place) => keys.some((key) => isMisspelt(slo, place, key)))) return;
    report({ at: path, part: "key", data: { problem: "none", keys } });
  }
  if (upper === undefined || lower === undefined) return;
  const [key = ""] = givenKeys(slo, lower.path, keys);
  report({
    at: [...lower.path, key],
    part: "key",
    path,
    data: { problem: "both levels", upper, lower: key, objective: lower.index + 1 },
    related: otherPlace(slo, [...path, upper]),
  });
}
