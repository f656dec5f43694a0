import type { Snippet } from "../../kind-features.ts";

/** Whole SLOs of v1, one for each way of measuring. */
export const sloSnippets: readonly Snippet[] = [
  {
    prefix: "slo-ratio",
    title: "SLO: share of good requests",
    description: "An SLO over the ratio of good to all events, counted over a rolling window.",
    body: `${head("availability", "Availability")}
  indicator:
    metadata:
      name: $1-ratio
    spec:
      ratioMetric:
        counter: true
        good:
          metricSource:
            type: \${4:Prometheus}
            spec:
              query: \${5:sum(http_requests_total{code!~"5.."\\})}
        total:
          metricSource:
            type: $4
            spec:
              query: \${6:sum(http_requests_total)}
${rollingWindow(7)}
  budgetingMethod: Occurrences
  objectives:
    - displayName: \${8:Good requests}
      target: \${9:0.999}
`,
  },
  {
    prefix: "slo-threshold",
    title: "SLO: a value below a limit",
    description: "An SLO over one measured value, such as a latency, that is good while it stays below a limit.",
    body: `${head("latency", "Latency")}
  indicator:
    metadata:
      name: $1-value
    spec:
      thresholdMetric:
        metricSource:
          type: \${4:Prometheus}
          spec:
            query: \${5:histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))}
${rollingWindow(6)}
  budgetingMethod: Occurrences
  objectives:
    - displayName: \${7:Fast enough}
      op: \${8|lte,lt,gte,gt|}
      value: \${9:0.3}
      target: \${10:0.99}
`,
  },
  {
    prefix: "slo-timeslices",
    title: "SLO: share of good time slices",
    description: "An SLO that cuts its window into slices; a slice is good when enough of its events are.",
    body: `${head("timeslices", "Good minutes")}
  indicator:
    metadata:
      name: $1-ratio
    spec:
      ratioMetric:
        counter: true
        good:
          metricSource:
            type: \${4:Prometheus}
            spec:
              query: \${5:sum(http_requests_total{code!~"5.."\\})}
        total:
          metricSource:
            type: $4
            spec:
              query: \${6:sum(http_requests_total)}
${rollingWindow(7)}
  budgetingMethod: Timeslices
  objectives:
    - displayName: \${8:Good time slices}
      target: \${9:0.99}
      timeSliceTarget: \${10:0.95}
      timeSliceWindow: \${11|5m,1m,10m,1h|}
`,
  },
  {
    prefix: "slo-composite",
    title: "SLO: several indicators as one",
    description:
      "A composite SLO: each objective has an indicator and a weight of its own; `op` and `value` go with a threshold.",
    body: `${head("journey", "Journey")}
${rollingWindow(4)}
  budgetingMethod: Occurrences
  objectives:
    - displayName: \${5:Available}
      indicatorRef: \${6:checkout-availability}
      target: \${7:0.999}
      compositeWeight: \${8:2}
    - displayName: \${9:Fast enough}
      indicatorRef: \${10:checkout-latency}
      op: \${11|lte,lt,gte,gt|}
      value: \${12:0.3}
      target: \${13:0.99}
      compositeWeight: \${14:1}
`,
  },
];

function head(name: string, displayName: string): string {
  return `apiVersion: openslo/v1
kind: SLO
metadata:
  name: \${1:checkout-${name}}
  displayName: \${2:${displayName} of checkout}
spec:
  service: \${3:checkout}`;
}

function rollingWindow(stop: number): string {
  return `  timeWindow:
    - duration: \${${stop}|28d,30d,7d|}
      isRolling: true`;
}
