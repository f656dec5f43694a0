import { rule } from "../../../rule.ts";
import { quoted } from "../../choice.ts";
import { isMisspelt } from "../../given.ts";
import { SLO } from "../../names.ts";
import { sloView } from "../../views/slo.ts";

interface Data {
  readonly objective: number;
  readonly keys: readonly string[];
}

export default rule({
  id: "openslo/objective-without-indicator",
  on: SLO,
  severity: "warning",
  authority: "spec",
  summary: "In a composite SLO every objective has its indicator",
  why: "When objectives bring their own indicators, the SLO has none to share. An objective without one has nothing to measure.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: shop-availability
spec:
  service: shop
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
      indicatorRef: checkout-availability
    - target: 0.99
`,
  prefer: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: shop-availability
spec:
  service: shop
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
      indicatorRef: checkout-availability
    - target: 0.99
      indicatorRef: search-availability
`,
  check(slo, report) {
    const view = sloView(slo);
    if (!view.isComposite) return;
    const keys = [view.keys.inline, view.keys.reference];
    for (const { path, index, indicator } of view.objectives) {
      if (indicator.hasInline || indicator.hasReference || keys.some((key) => isMisspelt(slo, path, key))) continue;
      report({ at: path, part: "key", data: { objective: index + 1, keys } });
    }
  },
  message: ({ objective, keys }: Data) =>
    `objective ${objective} has no indicator, but others have their own; add ${quoted(keys, "or")}`,
});
