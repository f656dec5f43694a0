import { closest } from "../../../../text/closest.ts";
import { replaceSpan, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";
import { placeholders } from "../placeholders.ts";
import { runbookOf } from "../view.ts";

export default rule({
  id: "runbook/unknown-parameter",
  on: RUNBOOKS,
  severity: "error",
  authority: "ours",
  summary: "A command uses only parameters that the runbook declares",
  why: "Whoever follows the runbook is asked for its parameters and for nothing else. A name that is not declared stays in the command as it stands, and the command fails or does something else.",
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
  steps:
    - id: restart
      run: kubectl -n {{namspace}} rollout restart deploy/checkout -n {{namespace}}
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
    // In a Helm template the expressions are Helm's.
    if (object.document.templated) return;
    const { steps, parameters } = runbookOf(object);
    // Without any declared, the braces may belong to another tool.
    if (parameters.length === 0) return;
    for (const { path, run, runSpan } of steps) {
      for (const { name, span } of placeholders(run)) {
        if (parameters.includes(name) || wordsOfTemplates.has(name)) continue;
        const meant = closest(name, parameters);
        const placed = runSpan(span);
        const fixes = meant ? suggestion(`Change to "${meant}"`, replaceSpan(object, placed, meant)) : [];
        report({ at: path, span: placed, path: [...path, "run"], data: { name, meant, parameters }, fixes });
      }
    }
  },
  message: ({ name, meant, parameters }: Data) =>
    meant
      ? `there is no parameter "${name}"; did you mean "${meant}"?`
      : `there is no parameter "${name}"; declared are ${parameters.join(", ")}`,
});

/** Of Go's templates, which `kubectl` and `docker` take: `{{range .items}}…{{end}}`. */
const wordsOfTemplates: ReadonlySet<string> = new Set(["end", "else", "break", "continue"]);

interface Data {
  readonly name: string;
  readonly meant: string | undefined;
  readonly parameters: readonly string[];
}
