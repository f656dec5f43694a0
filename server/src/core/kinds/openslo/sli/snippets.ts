import type { Snippet } from "../../kind-features.ts";

/** Whole SLIs of v1. */
export const sliSnippets: readonly Snippet[] = [
  {
    prefix: "sli-ratio",
    title: "SLI: good and all events",
    description: "An indicator that SLOs can share: good events divided by all events.",
    body: `apiVersion: openslo/v1
kind: SLI
metadata:
  name: \${1:checkout-availability}
spec:
  description: \${2:Share of checkout requests that succeed}
  ratioMetric:
    counter: true
    good:
      metricSource:
        type: \${3:Prometheus}
        spec:
          query: \${4:sum(http_requests_total{code!~"5.."\\})}
    total:
      metricSource:
        type: $3
        spec:
          query: \${5:sum(http_requests_total)}
`,
  },
  {
    prefix: "sli-threshold",
    title: "SLI: one measured value",
    description: "An indicator that SLOs can share: one value, which each objective compares with a limit.",
    body: `apiVersion: openslo/v1
kind: SLI
metadata:
  name: \${1:checkout-latency}
spec:
  description: \${2:Seconds in which 95 % of checkout requests are answered}
  thresholdMetric:
    metricSource:
      type: \${3:Prometheus}
      spec:
        query: \${4:histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))}
`,
  },
];
