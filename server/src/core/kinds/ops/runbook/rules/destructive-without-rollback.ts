import type { Fix } from "../../../../findings.ts";
import { suggestion } from "../../../fix.ts";
import type { OpsObject } from "../../../object.ts";
import { rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";
import { commandsOf } from "../commands.ts";
import { type Harm, harmOf, isTakenBack } from "../harm.ts";
import { addToStep, keyOf } from "../step-edits.ts";
import { runbookOf, type Step } from "../view.ts";

export default rule({
  id: "runbook/destructive-without-rollback",
  on: RUNBOOKS,
  severity: "warning",
  authority: "ours",
  summary: "A destructive step names the way back, or says that there is none",
  why: "When the step makes things worse, nobody has the time to find out how to take it back. Name the step that does, or say why there is none, so that whoever runs it knows what is at stake.",
  avoid: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: stop-import
spec:
  owner: team-checkout
  steps:
    - id: stop
      type: shell
      run: kubectl -n prod scale deploy/import --replicas=0
      confirm: No orders are imported from then on
`,
  prefer: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: stop-import
spec:
  owner: team-checkout
  steps:
    - id: stop
      type: shell
      run: kubectl -n prod scale deploy/import --replicas=0
      confirm: No orders are imported from then on
      rollback: start
    - id: start
      phase: rollback
      type: shell
      run: kubectl -n prod scale deploy/import --replicas=3
`,
  check(object, report) {
    const { steps } = runbookOf(object);
    // A step that takes another one back is a way back itself.
    const ways = new Set(
      steps.flatMap(({ names }) => names.flatMap(({ role, id }) => (role === "rollback" ? id : []))),
    );
    for (const commands of commandsOf(object)) {
      const harm = harmOf(object, commands);
      const { step } = commands;
      const isWay = step.phase === "rollback" || (step.id !== undefined && ways.has(step.id));
      if (harm?.grade !== "destructive" || isWay || hasWayBack(step) || isTakenBack(object, commands)) continue;
      const keys = [keyOf(step, "rollback"), keyOf(step, "irreversible")] as const;
      const data = { ...harm, keys };
      report({ at: step.path, span: harm.span, path: [...step.path, "rollback"], data, fixes: fixesOf(object, step) });
    }
  },
  message: ({ subject, effect, keys }: Harm & { readonly keys: readonly [string, string] }) =>
    `${subject} ${effect}, and nothing says how to take it back; name a step in "${keys[0]}", or say in "${keys[1]}" why there is none`,
});

function hasWayBack({ safety, names }: Step): boolean {
  return safety.irreversible !== undefined || names.some(({ role }) => role === "rollback");
}

function fixesOf(object: OpsObject, step: Step): readonly Fix[] {
  const back = runbookOf(object).steps.flatMap(({ id, phase }) => (phase === "rollback" && id ? [id] : []));
  const [only] = back;
  if (only !== undefined && back.length === 1)
    return suggestion(`Take it back with the step "${only}"`, addToStep(object, step, "rollback", only));
  const reason = "Say why it cannot be taken back";
  return suggestion(`Add "${keyOf(step, "irreversible")}"`, addToStep(object, step, "irreversible", reason));
}
