import { schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "openslo/time-window-count-range",
  severity: "error",
  authority: "sdk",
  summary: "The count of a v1alpha time window is greater than 0",
  why: "The window lasts count times unit. A window of no length measures nothing, and the SDK rejects it.",
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
      count: 0
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
  message: ({ value }) => `"count" is ${value}, but must be greater than 0`,
});
