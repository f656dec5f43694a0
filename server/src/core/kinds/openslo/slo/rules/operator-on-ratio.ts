import { removeEntry, safeFix } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { isGiven } from "../../given.ts";
import { SLO } from "../../names.ts";
import { sloView } from "../../views/slo.ts";

export default rule({
  id: "openslo/operator-on-ratio",
  on: SLO,
  severity: "warning",
  authority: "sdk",
  summary: "An objective on a ratio has neither op nor value",
  why: "A ratio is compared with the target alone; op and value are the limit of a threshold metric. Examples in the text of the specification show them on ratios, but the Go SDK rejects them.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicator:
    metadata:
      name: checkout-success
    spec:
      ratioMetric:
        rawType: success
        raw:
          metricSource:
            type: Prometheus
            spec:
              query: job:checkout_success:ratio
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - op: gte
      target: 0.999
`,
  prefer: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicator:
    metadata:
      name: checkout-success
    spec:
      ratioMetric:
        rawType: success
        raw:
          metricSource:
            type: Prometheus
            spec:
              query: job:checkout_success:ratio
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
`,
  check(slo, report) {
    for (const { path, inlineType } of sloView(slo).objectives) {
      if (inlineType !== "ratio") continue;
      for (const key of ["op", "value"]) {
        const at = [...path, key];
        if (!isGiven(slo, at)) continue;
        const fixes = safeFix(`Remove "${key}"`, removeEntry(slo, at));
        report({ at, part: "key", data: { key }, fixes, unnecessary: true });
      }
    }
  },
  message: ({ key }: { readonly key: string }) =>
    `"${key}" belongs to threshold metrics; this SLO's indicator is a ratio, which is compared with the target alone`,
});
