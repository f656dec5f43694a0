import { SLO, SLO_V1ALPHA } from "../../kinds/openslo/names.ts";
import { rule, selector } from "../../kinds/rule.ts";
import { type Dangling, danglingMessage, danglingReports } from "../dangling.ts";

export default rule({
  id: "openslo/unknown-service",
  on: selector<unknown>(...SLO.kinds, ...SLO_V1ALPHA.kinds),
  severity: "warning",
  authority: "ours",
  summary: "An SLO belongs to a service that exists in the workspace",
  why: "OpenSLO leaves open whether the service must exist as an object. Where others do, a name without one is most likely a slip, and the SLO then appears under no service.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: chekout
  indicatorRef: checkout-availability
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
---
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
`,
  prefer: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
---
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
`,
  check(slo, report, { workspace }) {
    for (const found of danglingReports(slo, workspace, (kind) => kind === "Service")) report(found);
  },
  message: (data: Dangling) => danglingMessage(data, "no services"),
});
