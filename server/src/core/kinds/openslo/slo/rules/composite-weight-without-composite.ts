import { removeEntry, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { SLO } from "../../names.ts";
import { sloView } from "../../views/slo.ts";

export default rule({
  id: "openslo/composite-weight-without-composite",
  on: SLO,
  severity: "warning",
  authority: "ours",
  summary: "Weights stand only in composite SLOs",
  why: "`compositeWeight` says how much one indicator counts among several. Where all objectives judge the same indicator there is nothing to weigh, and the field has no effect.",
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
    - target: 0.99
      compositeWeight: 2
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
    - target: 0.99
`,
  check(slo, report) {
    const { indicator, keys, objectives } = sloView(slo);
    // Without any indicator it is not yet known what the author means to write.
    if (!indicator.hasInline && !indicator.hasReference) return;
    if (objectives.some((each) => each.indicator.hasInline || each.indicator.hasReference)) return;
    for (const objective of objectives) {
      if (objective.compositeWeight === undefined) continue;
      const at = [...objective.path, "compositeWeight"];
      const fixes = suggestion('Remove "compositeWeight"', removeEntry(slo, at));
      report({ at, part: "key", data: keys.inline, fixes, unnecessary: true });
    }
  },
  message: (inline: string) => `"compositeWeight" has no effect: all objectives judge the "${inline}" of the whole SLO`,
});
