import { replaceValue, suggestion } from "../../kinds/fix.ts";
import { SLO, SLO_V1ALPHA } from "../../kinds/openslo/names.ts";
import { rule, selector } from "../../kinds/rule.ts";
import { danglingReferences, placesOf } from "../references.ts";

interface Data {
  readonly name: string;
  readonly known: boolean;
  readonly meant: string | undefined;
}

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
    for (const { reference, at, kind, known, meant } of danglingReferences(slo, workspace)) {
      const { to, name } = reference;
      if (kind !== "Service") continue;
      report({
        at,
        data: { name, known, meant },
        severity: known ? undefined : "information",
        fixes: meant ? suggestion(`Change to "${meant}"`, replaceValue(slo, at, meant)) : [],
        related: meant ? placesOf(workspace.definitions(to, meant)) : [],
      });
    }
  },
  message: ({ name, known, meant }: Data) => {
    if (!known) return `there is no Service "${name}"; the workspace holds no services`;
    return `there is no Service "${name}"${meant ? `; did you mean "${meant}"?` : " in the workspace"}`;
  },
});
