import { factsOf } from "../../../kinds/facts.ts";
import { OPS } from "../../../kinds/ops/names.ts";
import { rule } from "../../../kinds/rule.ts";
import { isTemplate, kindName, placesOf } from "../../references.ts";

interface Data {
  readonly kind: string;
  readonly name: string;
  readonly others: number;
}

export default rule({
  id: "ops/duplicate-object",
  on: OPS,
  severity: "warning",
  authority: "ours",
  summary: "The name of an object is unique among those of its kind",
  why: "References go by the name, so with two objects of one name it is chance which of them is meant. Where a copy is wanted, as in overlays, leave its folder out with `ignore` in ops-as-code.yaml.",
  avoid: `
apiVersion: ops/v1
kind: Service
metadata:
  name: checkout
spec:
  owner: team-checkout
---
apiVersion: ops/v1
kind: Service
metadata:
  name: checkout
spec:
  owner: team-checkout
`,
  prefer: `
apiVersion: ops/v1
kind: Service
metadata:
  name: checkout
spec:
  owner: team-checkout
---
apiVersion: ops/v1
kind: Service
metadata:
  name: payments
spec:
  owner: team-payments
`,
  check(object, report, { workspace }) {
    const { name, path } = object;
    const facts = factsOf(object);
    if (facts === undefined || name === undefined || path.length > 0 || isTemplate(name)) return;
    const { self } = workspace;
    const others = workspace
      .definitions([facts.kind], name)
      .filter(({ uri, document }) => uri !== self.uri || document !== self.document);
    if (others.length === 0) return;
    const at = object.document.markdown ? ["name"] : ["metadata", "name"];
    report({ at, data: { kind: kindName([facts.kind]), name, others: others.length }, related: placesOf(others) });
  },
  message: ({ kind, name, others }: Data) =>
    `the name "${name}" is taken: ${others === 1 ? `another ${kind} has` : `${others} other ${kind} objects have`} it too`,
});
