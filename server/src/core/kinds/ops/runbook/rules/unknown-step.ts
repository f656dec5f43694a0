import { closest } from "../../../../text/closest.ts";
import { replaceSpan, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";
import { runbookOf } from "../view.ts";

export default rule({
  id: "runbook/unknown-step",
  on: RUNBOOKS,
  severity: "error",
  authority: "ours",
  summary: "A step names only steps that the runbook has",
  why: "Where to go on after a failure, and how to take a step back, is looked up in a hurry. A name that no step has leads nowhere, just then.",
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
      type: shell
      run: kubectl rollout restart deploy/checkout
      rollback: undoo
    - id: undo
      type: shell
      run: kubectl rollout undo deploy/checkout
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
      type: shell
      run: kubectl rollout restart deploy/checkout
      rollback: undo
    - id: undo
      type: shell
      run: kubectl rollout undo deploy/checkout
`,
  check(object, report) {
    const { steps } = runbookOf(object);
    const ids = steps.flatMap(({ id }) => id ?? []);
    for (const { path, names } of steps) {
      for (const { role, id, span } of names) {
        if (ids.includes(id)) continue;
        const meant = closest(id, ids);
        const text = meant && (role === "onFailure" ? `step:${meant}` : meant);
        const fixes = text ? suggestion(`Change to "${text}"`, replaceSpan(object, span, text)) : [];
        report({ at: path, span, path: [...path, role], data: { role, id, meant, any: ids.length > 0 }, fixes });
      }
    }
  },
  message: ({ role, id, meant, any }: Data) => {
    const end = meant ? `; did you mean "${meant}"?` : any ? " in this runbook" : "; no step here has a name";
    return `"${role}" names the step "${id}", but there is none${end}`;
  },
});

interface Data {
  readonly role: string;
  readonly id: string;
  readonly meant: string | undefined;
  readonly any: boolean;
}
