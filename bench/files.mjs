/** Generated OpenSLO files. Each holds one seeded mistake, so that a server that says nothing is noticed. */

/** About `lines` lines as many documents of 40 lines. */
export function manyDocuments(lines) {
  const count = Math.max(1, Math.round(lines / 40));
  const documents = Array.from({ length: count }, (_, index) =>
    slo(`service-${index}`, objectives(2), { broken: index === 0 }),
  );
  return documents.join("---\n");
}

/** About `lines` lines as one document with a long list. */
export function oneDocument(lines) {
  return slo("service", objectives(Math.max(1, Math.round((lines - 28) / 5))), { broken: true });
}

/** One file of the 10,000: 58 lines, two documents, no mistake. Its service stands in `servicesFile`. */
export function smallFile(index) {
  const service = `service-${index % SERVICES}`;
  return `${slo(service, objectives(2), { name: `availability-${index}`, sli: `indicator-${index}` })}---\n${sli(`indicator-${index}`)}`;
}

/** The services of all small files. */
export function servicesFile() {
  return Array.from(
    { length: SERVICES },
    (_, index) => `apiVersion: openslo/v1
kind: Service
metadata:
  name: service-${index}
spec: {}
`,
  ).join("---\n");
}

const SERVICES = 100;

/** Where keys are typed: inside the description in the middle of the text. */
export function typingPlace(text) {
  const lines = text.split("\n");
  const candidates = lines.flatMap((line, index) => (line.includes("displayName: Good") ? [index] : []));
  const line = candidates[Math.floor(candidates.length / 2)] ?? 0;
  return { line, character: lines[line].length };
}

function slo(service, objectiveLines, { name = `${service}-latency`, sli: reference, broken = false }) {
  return `apiVersion: openslo/v1
kind: SLO
metadata:
  name: ${name}
  displayName: Latency of ${service}
  labels:
    team: ${service}
    tier: "1"
  annotations:
    example.com/dashboard: https://dashboards.example.com/d/${service}?orgId=1&from=now-28d&to=now
    # Reviewed with the people who answer the pager
    example.com/runbook: https://runbooks.example.com/${service}
spec:
  description: Share of requests to ${service} that are answered in time
  service: ${service}
${reference === undefined ? inline(service) : `  indicatorRef: ${reference}\n`}  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: ${broken ? "Occurences" : "Occurrences"}
  objectives:
${objectiveLines}`;
}

function inline(service) {
  return `  indicator:
    metadata:
      name: ${service}-duration
    spec:
      thresholdMetric:
        metricSource:
          type: Prometheus
          spec:
            query: histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{service="${service}"}[5m])))
`;
}

/** Each objective allows more time and asks for more than the one before. */
function objectives(count) {
  return Array.from(
    { length: count },
    (_, index) => `    - displayName: Good ${index}
      op: lte
      value: ${(index + 1) / 10}
      target: ${(0.9 + (index + 1) / 100_000).toFixed(5)}
      # Reviewed every quarter
`,
  ).join("");
}

function sli(name) {
  return `apiVersion: openslo/v1
kind: SLI
metadata:
  name: ${name}
  displayName: Duration of requests
  labels:
    team: platform
    tier: "1"
  annotations:
    example.com/dashboard: https://dashboards.example.com/${name}
    example.com/owner: platform
    # Where the numbers come from, and who
    # answers for them
    example.com/source: gateway
spec:
  description: The time that requests take
  # Seconds, as the gateway counts them
  thresholdMetric:
    metricSource:
      type: Prometheus
      spec:
        query: |
          histogram_quantile(
            0.95,
            sum by (le) (rate(request_duration_seconds_bucket[5m]))
          )
`;
}
