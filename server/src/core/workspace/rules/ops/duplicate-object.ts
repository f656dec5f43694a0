import { rule } from "../../../kinds/rule.ts";
import { nameTaken, nameTakenMessage } from "../../name-taken.ts";
import { OPS } from "../../own-kinds.ts";

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
    const found = nameTaken(object, workspace);
    if (found) report(found);
  },
  message: nameTakenMessage,
});
