import type { ShellProblem } from "../../../../shell/parse.ts";
import type { Span } from "../../../../text/span.ts";
import { rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";
import { commandsOf } from "../commands.ts";

export default rule({
  id: "runbook/shell-syntax",
  on: RUNBOOKS,
  severity: "warning",
  authority: "ours",
  summary: "A shell can read what a step says it shall run",
  why: "A quote without its end or a stray bracket is found out in the middle of an incident, when the shell asks for more or does half of it. Placeholders, parameters and prompts are no mistake. Output belongs into a fence of its own, called `text`.",
  avoid: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: look-at-pods
spec:
  owner: team-checkout
  steps:
    - id: look
      type: shell
      run: kubectl get pods -o jsonpath='{.items[*].metadata.name}
`,
  prefer: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: look-at-pods
spec:
  owner: team-checkout
  steps:
    - id: look
      type: shell
      run: kubectl get pods -o jsonpath='{.items[*].metadata.name}'
`,
  check(object, report) {
    // What a template makes of it, nobody knows.
    if (object.document.templated) return;
    for (const { step, script } of commandsOf(object)) {
      const [first] = script?.problems ?? [];
      if (!first || step.language !== "bash") continue;
      const span = step.runSpan(placeOf(first, script?.text ?? ""));
      report({ at: step.path, span, path: [...step.path, "run"], data: first });
    }
  },
  message: ({ message }: ShellProblem) => `no shell can read this: ${message.replaceAll("'", "`")}`,
});

/** The character at fault; where the text ends too early, its last one. */
function placeOf({ at }: ShellProblem, text: string): Span {
  const last = text.trimEnd().length - 1;
  const start = Math.max(Math.min(at, last), 0);
  return { start, end: start + 1 };
}
