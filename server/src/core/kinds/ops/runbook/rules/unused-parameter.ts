import { removeEntry, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";
import { usedParameters } from "../placeholders.ts";
import { runbookOf } from "../view.ts";

export default rule({
  id: "runbook/unused-parameter",
  on: RUNBOOKS,
  severity: "warning",
  authority: "ours",
  summary: "Every parameter is used by a command",
  why: "Whoever follows the runbook is asked for the parameter and thinks that it matters. Often a command has been changed and names it no more.",
  avoid: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  service: checkout
  owner: team-checkout
  parameters:
    namespace: {default: prod}
    cluster: {default: eu-1}
  steps:
    - id: restart
      run: kubectl -n {{namespace}} rollout restart deploy/checkout
`,
  prefer: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  service: checkout
  owner: team-checkout
  parameters:
    namespace: {default: prod}
  steps:
    - id: restart
      run: kubectl -n {{namespace}} rollout restart deploy/checkout
`,
  check(object, report) {
    const { parameters, steps, fields } = runbookOf(object);
    if (steps.length === 0) return;
    const used = usedParameters(object);
    for (const name of parameters) {
      if (used.has(name)) continue;
      const at = [...fields, "parameters", name];
      const fixes = suggestion(`Remove the parameter "${name}"`, removeEntry(object, at));
      report({ at, part: "key", data: { name }, fixes, unnecessary: true });
    }
  },
  message: ({ name }: { readonly name: string }) => `no step uses the parameter "${name}"`,
});
