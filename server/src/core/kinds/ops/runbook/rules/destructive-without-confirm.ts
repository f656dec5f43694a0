import { suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";
import { commandsOf } from "../commands.ts";
import { asSentence, type Harm, harmOf } from "../harm.ts";
import { addToStep, keyOf } from "../step-edits.ts";

export default rule({
  id: "runbook/destructive-without-confirm",
  on: RUNBOOKS,
  severity: "warning",
  authority: "ours",
  summary: "A destructive command asks before it runs",
  why: "Runbooks are followed in a hurry and at night. A question that says what will happen is the last chance to see that the wrong cluster, table or folder is about to go. Write `destructive: false` where the command does no harm.",
  avoid: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: clear-queue
spec:
  owner: team-checkout
  steps:
    - id: clear
      type: shell
      run: kubectl -n prod delete job import-orders
      irreversible: The job is made anew every hour
`,
  prefer: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: clear-queue
spec:
  owner: team-checkout
  steps:
    - id: clear
      type: shell
      run: kubectl -n prod delete job import-orders
      confirm: Stops the import that is running now
      irreversible: The job is made anew every hour
`,
  check(object, report) {
    for (const commands of commandsOf(object)) {
      const harm = harmOf(object, commands);
      if (harm?.grade !== "destructive" || commands.step.safety.confirm !== undefined) continue;
      const { step } = commands;
      const key = keyOf(step, "confirm");
      const fixes = suggestion(`Add "${key}"`, addToStep(object, step, "confirm", asSentence(harm)));
      report({ at: step.path, span: harm.span, path: [...step.path, "confirm"], data: { ...harm, key }, fixes });
    }
  },
  message: ({ subject, effect, key }: Harm & { readonly key: string }) =>
    `${subject} ${effect}, and nobody is asked before; say in "${key}" what will happen`,
});
