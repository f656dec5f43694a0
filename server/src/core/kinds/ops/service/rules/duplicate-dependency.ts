import { removeEntry, safeFix } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { SERVICE } from "../../names.ts";
import { dependenciesOf } from "../dependencies.ts";

export default rule({
  id: "service/duplicate-dependency",
  on: SERVICE,
  severity: "warning",
  authority: "ours",
  summary: "A service names each dependency once",
  why: "A dependency that stands in the list twice, perhaps hard and soft, leaves open which of the two counts.",
  avoid: `
apiVersion: ops/v1
kind: Service
metadata:
  name: checkout
spec:
  owner: team-checkout
  dependsOn:
    - payments
    - {service: payments, criticality: soft}
`,
  prefer: `
apiVersion: ops/v1
kind: Service
metadata:
  name: checkout
spec:
  owner: team-checkout
  dependsOn:
    - {service: payments, criticality: soft}
---
apiVersion: ops/v1
kind: Service
metadata:
  name: payments
spec:
  owner: team-payments
`,
  check(service, report) {
    const seen = new Map<string, boolean>();
    for (const { index, name, hard } of dependenciesOf(service)) {
      const before = seen.get(name);
      if (before === undefined) {
        seen.set(name, hard);
        continue;
      }
      const at = ["spec", "dependsOn", index];
      const fixes = before === hard ? safeFix(`Remove the second "${name}"`, removeEntry(service, at)) : [];
      report({ at, data: { name, differ: before !== hard }, fixes });
    }
  },
  message: ({ name, differ }: { readonly name: string; readonly differ: boolean }) =>
    differ ? `"${name}" is a hard and a soft dependency` : `"${name}" is in the list twice`,
});
