import { rule } from "../../../rule.ts";
import { isGiven, isMisspelt } from "../../given.ts";
import { SLO } from "../../names.ts";
import { sloView } from "../../views/slo.ts";

interface Data {
  readonly key: "op" | "value";
  readonly objective: number;
}

export default rule({
  id: "openslo/limit-missing",
  on: SLO,
  severity: "error",
  authority: "sdk",
  summary: "An objective on a threshold metric has op and value",
  why: "A threshold metric gives a number, such as a latency, and only op and value say when that number is good: lte 0.3 means at most 0.3. The SDK rejects an objective without them.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-latency
spec:
  service: checkout
  indicator:
    metadata:
      name: checkout-latency
    spec:
      thresholdMetric:
        metricSource:
          type: Prometheus
          spec:
            query: checkout_confirmation_seconds
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.99
`,
  prefer: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-latency
spec:
  service: checkout
  indicator:
    metadata:
      name: checkout-latency
    spec:
      thresholdMetric:
        metricSource:
          type: Prometheus
          spec:
            query: checkout_confirmation_seconds
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - op: lte
      value: 0.3
      target: 0.99
`,
  check(slo, report) {
    for (const { path, index, inlineType } of sloView(slo).objectives) {
      if (inlineType !== "threshold") continue;
      for (const key of ["op", "value"] as const) {
        const at = [...path, key];
        if (isGiven(slo, at) || isMisspelt(slo, path, key)) continue;
        report({ at, data: { key, objective: index + 1 } });
      }
    }
  },
  message: ({ key, objective }: Data) =>
    key === "op"
      ? `objective ${objective} has no "op"; on a threshold metric it says how the number is compared with "value", such as lte`
      : `objective ${objective} has no "value"; on a threshold metric it is the limit that the number is compared with`,
});
