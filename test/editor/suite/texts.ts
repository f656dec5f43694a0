// Small OpenSLO texts for the tests, complete and without a finding unless a test asks for one.

/** A service. */
export const service = (name: string): string => `apiVersion: openslo/v1
kind: Service
metadata:
  name: ${name}
spec:
  description: Sells things.
`;

/** An SLO; `window` and `method` are lines of its spec, `objective` those of its one objective. */
export const slo = ({
  name = "basket-availability",
  service = "checkout",
  method = "Occurrences",
  objective = "target: 0.999",
} = {}): string => `apiVersion: openslo/v1
kind: SLO
metadata:
  name: ${name}
spec:
  service: ${service}
  indicator:
    metadata:
      name: ${name}-ratio
    spec:
      ratioMetric:
        counter: true
        good:
          metricSource:
            type: Prometheus
            spec:
              query: sum(rate(http_requests_total{code!~"5.."}[5m]))
        total:
          metricSource:
            type: Prometheus
            spec:
              query: sum(rate(http_requests_total[5m]))
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: ${method}
  objectives:
    - ${objective.split("\n").join("\n      ")}
`;

/** A condition that fires at a burn rate. */
export const condition = (name: string): string => `apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: ${name}
spec:
  severity: page
  condition:
    kind: burnrate
    op: gte
    threshold: 14.4
    lookbackWindow: 1h
    alertAfter: 2m
`;
