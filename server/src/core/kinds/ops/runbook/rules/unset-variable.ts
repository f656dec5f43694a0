import { rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";
import { commandsOf } from "../commands.ts";
import { valuesOf } from "../values.ts";

export default rule({
  id: "runbook/unset-variable",
  on: RUNBOOKS,
  severity: "hint",
  authority: "ours",
  summary: "A variable that a command uses gets its value in the runbook",
  why: "In the shell of whoever follows the runbook the variable is empty, and the command does something else than its author saw. Set it in an earlier step, make it a parameter, or say in a sentence what it holds.",
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
      run: kubectl -n "$SHOP_NAMESPACE" get pods
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
      run: |
        SHOP_NAMESPACE=shop
        kubectl -n "$SHOP_NAMESPACE" get pods
`,
  check(object, report) {
    if (object.document.templated) return;
    const { isSet } = valuesOf(object);
    const seen = new Set<string>();
    for (const { step, script } of commandsOf(object)) {
      for (const { name, span, isGuarded } of script?.uses ?? []) {
        if (isGuarded || seen.has(name) || isSet(name)) continue;
        seen.add(name);
        if (isSpokenOf(object.document.text, name)) continue;
        report({ at: step.path, span: step.runSpan(span), path: [...step.path, "run"], data: { name } });
      }
    }
  },
  message: ({ name }: { readonly name: string }) => `"${name}" is set nowhere in this runbook`,
});

/** Whether the name stands anywhere but in an expansion: in a sentence, in another fence, in a comment. */
function isSpokenOf(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w$]|\\$\\{[!#]?)${name}(?!\\w)`).test(text);
}
