/** Generated OpenSLO files. Each holds one seeded mistake, so that a server that says nothing is noticed. */

/** About `lines` lines as many documents of 40 lines. */
export function manyDocuments(lines) {
  const count = Math.max(1, Math.round(lines / 40));
  const documents = Array.from({ length: count }, (_, index) => slo(`service-${index}`, objectives(2), index === 0));
  return documents.join("---\n");
}

/** About `lines` lines as one document with a long list. */
export function oneDocument(lines) {
  return slo("service", objectives(Math.max(1, Math.round((lines - 29) / 6))), true);
}

/** One file of the 10,000: 58 lines, two documents, no mistake. */
export function smallFile(index) {
  return `${slo(`service-${index}`, objectives(2), false)}---\n${sli(`indicator-${index}`)}`;
}

/** Where keys are typed: inside the description in the middle of the text. */
export function typingPlace(text) {
  const lines = text.split("\n");
  const candidates = lines.flatMap((line, index) => (line.includes("displayName: Good") ? [index] : []));
  const line = candidates[Math.floor(candidates.length / 2)] ?? 0;
  return { line, character: lines[line].length };
}

function slo(name, objectiveLines, broken) {
  return `apiVersion: openslo/v1
kind: SLO
metadata:
  name: ${name}-availability
  displayName: Availability of ${name}
spec:
  description: Share of requests to ${name} that succeed
  service: ${name}
  indicator:
    metadata:
      name: ${name}-success
    spec:
      ratioMetric:
        counter: true
        good:
          metricSource:
            type: Prometheus
            spec:
              query: sum(rate(http_requests_total{service="${name}", code!~"5.."}[5m]))
        total:
          metricSource:
            type: Prometheus
            spec:
              query: sum(rate(http_requests_total{service="${name}"}[5m]))
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: ${broken ? "Occurences" : "Occurrences"}
  objectives:
${objectiveLines}`;
}

function objectives(count) {
  return Array.from(
    { length: count },
    (_, index) => `    # Objective ${index}
    - displayName: Good ${index}
      target: 0.${900 + (index % 99)}
      compositeWeight: ${1 + (index % 3)}
      indicatorRef: indicator-${index}
      # Reviewed every quarter
`,
  ).join("");
}

function sli(name) {
  return `apiVersion: openslo/v1
kind: SLI
metadata:
  name: ${name}
spec:
  thresholdMetric:
    metricSource:
      type: Prometheus
      spec:
        query: histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m])))
`;
}
