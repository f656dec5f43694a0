import type { Snippet } from "../../kind-features.ts";

/** A whole DataSource of v1. */
export const dataSourceSnippets: readonly Snippet[] = [
  {
    prefix: "slo-data-source",
    title: "Data source of metrics",
    description: "A monitoring system; SLIs name it in `metricSourceRef`.",
    body: `apiVersion: openslo/v1
kind: DataSource
metadata:
  name: \${1:prometheus}
spec:
  description: \${2:Prometheus of the production cluster}
  type: \${3|Prometheus,Datadog,CloudWatch,NewRelic,Dynatrace,Splunk,BigQuery,Elasticsearch|}
  connectionDetails:
    url: \${4:https://prometheus.example.com}
`,
  },
];
