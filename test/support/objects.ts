/** A service that is in order. */
export const service = (name = "checkout") => `apiVersion: openslo/v1
kind: Service
metadata:
  name: ${name}
  displayName: Checkout
spec:
  description: Takes orders
`;

/** The same with a misspelt key in line 5. */
export const misspeltService = (name?: string) => service(name).replace("displayName", "displayNam");

export const misspelt = misspeltService();

/** What is found there. */
export const MISSPELT = "5:3 error schema/unknown-field";

/** An SLI that others can refer to. */
export const sli = (name = "checkout-availability") => `apiVersion: openslo/v1
kind: SLI
metadata:
  name: ${name}
spec:
  thresholdMetric:
    metricSource:
      type: Prometheus
      spec:
        query: up
`;

/** An SLO of the service \`checkout\` by that SLI, in line 9. */
export const slo = (name = "checkout-availability") => `apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-slo
spec:
  description: Customers can pay
  service: checkout
  budgetingMethod: Occurrences
  indicatorRef: ${name}
  timeWindow:
    - duration: 28d
      isRolling: true
  objectives:
    - displayName: Good
      op: lt
      value: 1
      target: 0.99
`;
