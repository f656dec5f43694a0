import type { Span } from "../../../../text/span.ts";
import { rangeOf } from "../../../place.ts";
import { rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";
import { runbookOf } from "../view.ts";

export default rule({
  id: "runbook/duplicate-step",
  on: RUNBOOKS,
  severity: "error",
  authority: "ours",
  summary: "The name of a step is unique in its runbook",
  why: "Other steps refer to a step by its name. With two of one name, the way back may lead to the wrong one.",
  avoid: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  service: checkout
  owner: team-checkout
  steps:
    - id: restart
      run: kubectl rollout restart deploy/checkout
    - id: restart
      run: kubectl rollout restart deploy/checkout-worker
`,
  prefer: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  service: checkout
  owner: team-checkout
  steps:
    - id: restart
      run: kubectl rollout restart deploy/checkout
    - id: restart-worker
      run: kubectl rollout restart deploy/checkout-worker
`,
  check(object, report, { workspace: { self } }) {
    const seen = new Map<string, Span>();
    for (const { id, path, titleSpan } of runbookOf(object).steps) {
      if (id === undefined) continue;
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, titleSpan);
        continue;
      }
      const related = [{ ...self, range: rangeOf(object.document, first), message: `the first step "${id}"` }];
      report({ at: path, span: titleSpan, data: { id }, related });
    }
  },
  message: ({ id }: { readonly id: string }) => `another step is called "${id}" too`,
});
