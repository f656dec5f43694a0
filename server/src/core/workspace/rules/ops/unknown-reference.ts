import { rule } from "../../../kinds/rule.ts";
import { type Dangling, danglingMessage, danglingReports } from "../../dangling.ts";
import { OPS } from "../../own-kinds.ts";

export default rule({
  id: "ops/unknown-reference",
  on: OPS,
  severity: "error",
  authority: "ours",
  summary: "A reference names something that exists in the workspace",
  why: "At three in the morning nobody looks for the runbook, the service or the severity that has another name. Where the workspace holds none of that kind at all, they probably live elsewhere, and this is only information. Alerts often come from a chart or a mixin that no workspace holds: a name near one from here is a warning, any other information.",
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
    // A policy's default is one of its own severities; severity/unknown-default speaks of it.
    const isOwn = (kind: string) => object.kind === "ops/v1 SeverityPolicy" && kind === "Severity";
    for (const found of danglingReports(object, workspace, (kind) => !isOwn(kind))) report(found);
  },
  message: (data: Dangling) => danglingMessage(data),
});
