import { replaceValue, suggestion } from "../../../kinds/fix.ts";
import { OPS } from "../../../kinds/ops/names.ts";
import { rule } from "../../../kinds/rule.ts";
import { danglingReferences, placesOf } from "../../references.ts";

interface Data {
  readonly kind: string;
  readonly name: string;
  readonly known: boolean;
  readonly meant: string | undefined;
}

export default rule({
  id: "ops/unknown-reference",
  on: OPS,
  severity: "error",
  authority: "ours",
  summary: "A reference names something that exists in the workspace",
  why: "At three in the morning nobody looks for the runbook, the service or the severity that has another name. Where the workspace holds none of that kind at all, they probably live elsewhere, and this is only information.",
  avoid: `
apiVersion: ops/v1
kind: Service
metadata:
  name: checkout
spec:
  owner: team-checkout
  dependsOn: [paymets]
---
apiVersion: ops/v1
kind: Service
metadata:
  name: payments
spec:
  owner: team-payments
`,
  prefer: `
apiVersion: ops/v1
kind: Service
metadata:
  name: checkout
spec:
  owner: team-checkout
  dependsOn: [payments]
---
apiVersion: ops/v1
kind: Service
metadata:
  name: payments
spec:
  owner: team-payments
`,
  check(object, report, { workspace }) {
    for (const { reference, at, kind, known, meant } of danglingReferences(object, workspace)) {
      // A policy's default is one of its own severities; severity/unknown-default speaks of it.
      if (object.kind === "ops/v1 SeverityPolicy" && kind === "Severity") continue;
      const { to, name } = reference;
      report({
        at,
        data: { kind, name, known, meant },
        severity: known ? undefined : "information",
        fixes: meant ? suggestion(`Change to "${meant}"`, replaceValue(object, at, meant)) : [],
        related: meant ? placesOf(workspace.definitions(to, meant)) : [],
      });
    }
  },
  message: ({ kind, name, known, meant }: Data) => {
    if (!known) return `there is no ${kind} "${name}"; the workspace holds none of that kind`;
    return `there is no ${kind} "${name}"${meant ? `; did you mean "${meant}"?` : " in the workspace"}`;
  },
});
