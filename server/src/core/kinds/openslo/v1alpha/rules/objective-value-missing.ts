import { insertEntry, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { isGiven, isMisspelt } from "../../given.ts";
import { SLO_V1ALPHA } from "../../names.ts";

interface Data {
  readonly key: "op" | "value";
  readonly objective: number;
  readonly hasRatio: boolean;
}

export default rule({
  id: "openslo/objective-value-missing",
  on: SLO_V1ALPHA,
  severity: "error",
  authority: "sdk",
  summary: "An objective of v1alpha has a value, and with a threshold metric an op",
  why: "op and value say when the number of a threshold metric is good. Beside ratioMetrics the value means nothing, and Sloth does without it, but the SDK of v1alpha wants it all the same.",
  avoid: `
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
    const hasThreshold = isGiven(slo, ["spec", "indicator"]);
    for (const [index, objective] of (slo.value.spec?.objectives ?? []).entries()) {
      if (objective === undefined) continue;
      const path = ["spec", "objectives", index];
      const hasRatio = isGiven(slo, [...path, "ratioMetrics"]);
      for (const key of ["op", "value"] as const) {
        const at = [...path, key];
        if (isGiven(slo, at) || isMisspelt(slo, path, key) || (key === "op" && (hasRatio || !hasThreshold))) continue;
        const data = { key, objective: index + 1, hasRatio };
        if (!hasRatio) report({ at, data });
        // Nothing depends on the number there, so that any one contents the SDK; 1 is what its own examples have.
        else
          report({
            at,
            data,
            severity: "warning",
            fixes: suggestion('Add "value: 1"', insertEntry(slo, path, key, "1")),
          });
      }
    }
  },
  message: ({ key, objective, hasRatio }: Data) => {
    if (hasRatio)
      return `objective ${objective} has no "value"; it means nothing beside "ratioMetrics", but the SDK demands it`;
    return key === "op"
      ? `objective ${objective} has no "op"; it says how the number is compared with "value", such as lte`
      : `objective ${objective} has no "value", the limit that the number is compared with`;
  },
});
