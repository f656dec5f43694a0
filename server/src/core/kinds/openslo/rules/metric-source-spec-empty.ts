import { schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "openslo/metric-source-spec-empty",
  severity: "error",
  authority: "sdk",
  summary: "A metric source says what to query",
  why: "The spec of a metric source holds the query, in whatever keys the data source needs. With none the SLI measures nothing, and the SDK rejects it.",
  avoid: `
apiVersion: openslo/v1
kind: SLI
metadata:
  name: checkout-latency
spec:
  thresholdMetric:
    metricSource:
      type: Prometheus
      spec: {}
`,
  prefer: `
apiVersion: openslo/v1
kind: SLI
metadata:
  name: checkout-latency
spec:
  thresholdMetric:
    metricSource:
      type: Prometheus
      spec:
        query: histogram_quantile(0.99, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))
`,
  message: () => '"spec" of this metric source is empty; it needs the query, with Prometheus under "query"',
});
