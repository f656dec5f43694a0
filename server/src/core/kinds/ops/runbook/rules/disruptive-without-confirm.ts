import { suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";
import { commandsOf } from "../commands.ts";
import { asSentence, type Harm, harmOf } from "../harm.ts";
import { addToStep, keyOf } from "../step-edits.ts";

export default rule({
  id: "runbook/disruptive-without-confirm",
  on: RUNBOOKS,
  severity: "information",
  authority: "ours",
  stage: "growth",
  summary: "A command that interrupts a service asks before it runs",
  why: "What a restart interrupts comes back by itself, but whoever uses it at that moment notices. A question that says so lets the reader choose the time.",
  avoid: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  owner: team-checkout
  steps:
    - id: restart
      type: shell
      run: kubectl -n prod rollout restart deploy/checkout
`,
  prefer: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  owner: team-checkout
  steps:
    - id: restart
      type: shell
      run: kubectl -n prod rollout restart deploy/checkout
      confirm: Restarts all pods, one after the other
`,
  check(object, report) {
    for (const commands of commandsOf(object)) {
      const harm = harmOf(object, commands);
      const { step } = commands;
      // Who takes a step back has no choice of the time.
      if (harm?.grade !== "disruptive" || step.safety.confirm !== undefined || step.phase === "rollback") continue;
      const key = keyOf(step, "confirm");
      const fixes = suggestion(`Add "${key}"`, addToStep(object, step, "confirm", asSentence(harm)));
      report({ at: step.path, span: harm.span, path: [...step.path, "confirm"], data: { ...harm, key }, fixes });
    }
  },
  message: ({ subject, effect, key }: Harm & { readonly key: string }) =>
    `${subject} ${effect}; "${key}" would ask before`,
});
