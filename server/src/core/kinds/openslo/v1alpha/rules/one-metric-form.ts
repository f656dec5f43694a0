import { rule } from "../../../rule.ts";
import { otherPlace } from "../../choice.ts";
import { isFilled, isGiven, isMisspelt } from "../../given.ts";
import { SLO_V1ALPHA } from "../../names.ts";

interface Data {
  /** The number of the objective that has ratio metrics beside the SLO's indicator; 0: there is neither. */
  readonly objective: number;
}

export default rule({
  id: "openslo/one-metric-form",
  on: SLO_V1ALPHA,
  severity: "error",
  authority: "sdk",
  summary: "An SLO of v1alpha has either an indicator or ratio metrics in its objectives",
  why: "In v1alpha a threshold metric stands in spec.indicator and a ratio in each objective. With neither nothing is measured, and with both it is not clear what the target is about.",
  avoid: `
apiVersion: openslo/v1alpha
kind: SLO
metadata:
  name: checkout-latency
spec:
  service: checkout
  timeWindows:
    - unit: Day
      count: 28
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - value: 0.3
      target: 0.99
`,
  prefer: `
apiVersion: openslo/v1alpha
kind: SLO
metadata:
  name: checkout-latency
spec:
  service: checkout
  indicator:
    thresholdMetric:
      source: prometheus
      queryType: promql
      query: checkout_latency_seconds
  timeWindows:
    - unit: Day
      count: 28
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - op: lte
      value: 0.3
      target: 0.99
`,
  check(slo, report) {
    const path = ["spec"];
    if (!isFilled(slo, path)) return;
    const indicator = [...path, "indicator"];
    const objectives = (slo.value.spec?.objectives ?? []).map((_, index) => ["spec", "objectives", index]);
    const ratio = objectives.findIndex((objective) => isGiven(slo, [...objective, "ratioMetrics"]));
    if (isGiven(slo, indicator)) {
      if (ratio < 0) return;
      const at = ["spec", "objectives", ratio, "ratioMetrics"];
      report({ at, part: "key", path, data: { objective: ratio + 1 }, related: otherPlace(slo, indicator) });
      return;
    }
    const isNearly =
      isMisspelt(slo, path, "indicator") || objectives.some((each) => isMisspelt(slo, each, "ratioMetrics"));
    if (ratio < 0 && !isNearly) report({ at: path, part: "key", data: { objective: 0 } });
  },
  message: ({ objective }: Data) =>
    objective > 0
      ? `"spec" has "indicator" and objective ${objective} has "ratioMetrics"; keep one of them`
      : 'the SLO measures nothing; it needs "indicator" in "spec", or "ratioMetrics" in its objectives',
});
