import { schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "openslo/source-format",
  severity: "error",
  authority: "sdk",
  summary: "Source and query type of v1alpha are words of letters only",
  why: "The SDK of v1alpha accepts letters only here, without digits, hyphens or spaces, and rejects the SLO otherwise.",
  avoid: `
apiVersion: openslo/v1alpha
kind: SLO
metadata:
  name: checkout-latency
spec:
  service: checkout
  indicator:
    thresholdMetric:
      source: prometheus-main
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
  message: ({ path, value }) => `"${path.at(-1)}" is "${value}", but may hold letters only`,
});
