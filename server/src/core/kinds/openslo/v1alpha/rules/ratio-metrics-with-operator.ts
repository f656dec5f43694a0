import { removeEntry, safeFix } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { isGiven } from "../../given.ts";
import { SLO_V1ALPHA } from "../../names.ts";

export default rule({
  id: "openslo/ratio-metrics-with-operator",
  on: SLO_V1ALPHA,
  severity: "warning",
  authority: "sdk",
  summary: "An objective with ratio metrics has no op",
  why: "A ratio is compared with the target alone; op is for a threshold metric. The SDK of v1alpha rejects it beside ratioMetrics.",
  avoid: `
apiVersion: openslo/v1alpha
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  timeWindows:
    - unit: Day
      count: 28
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - op: gte
      value: 1
      target: 0.999
      ratioMetrics:
        good:
          source: prometheus
          queryType: promql
          query: http_requests_total{code!~"5.."}
        total:
          source: prometheus
          queryType: promql
          query: http_requests_total
`,
  prefer: `
apiVersion: openslo/v1alpha
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  timeWindows:
    - unit: Day
      count: 28
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - value: 1
      target: 0.999
      ratioMetrics:
        good:
          source: prometheus
          queryType: promql
          query: http_requests_total{code!~"5.."}
        total:
          source: prometheus
          queryType: promql
          query: http_requests_total
`,
  check(slo, report) {
    for (const index of (slo.value.spec?.objectives ?? []).keys()) {
      const path = ["spec", "objectives", index];
      const at = [...path, "op"];
      if (!isGiven(slo, [...path, "ratioMetrics"]) || !isGiven(slo, at)) continue;
      const fixes = safeFix('Remove "op"', removeEntry(slo, at));
      report({ at, part: "key", data: undefined, fixes, unnecessary: true });
    }
  },
  message: () => '"op" belongs to threshold metrics; this objective has "ratioMetrics", compared with the target alone',
});
