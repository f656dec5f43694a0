import { type OpenSilence, openSilence } from "../../../../shell/silences.ts";
import { rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";
import { commandsOf } from "../commands.ts";

export default rule({
  id: "runbook/silence-without-expiry",
  on: RUNBOOKS,
  severity: "warning",
  authority: "ours",
  summary: "A silence says when it ends",
  why: "A monitor that was muted at night and never unmuted says nothing when it matters next. Where the tool ends the silence by itself, its default is rarely what the work takes: `amtool` wakes somebody up again after one hour.",
  avoid: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: silence-disk-alert
spec:
  owner: team-checkout
  steps:
    - id: silence
      type: shell
      run: dog monitor mute 1234567
`,
  prefer: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: silence-disk-alert
spec:
  owner: team-checkout
  steps:
    - id: silence
      type: shell
      run: dog monitor mute 1234567 --end "$(date -d '+2 hours' +%s)"
`,
  check(object, report) {
    for (const { step, script } of commandsOf(object)) {
      for (const command of script?.commands ?? []) {
        const silence = openSilence(command);
        if (!silence) continue;
        const span = step.runSpan(silence.span);
        const path = [...step.path, "run"];
        const severity = silence.ends === undefined ? "warning" : "information";
        report({ at: step.path, span, path, data: silence, severity });
      }
    }
  },
  message: ({ words, ends, option }: OpenSilence) =>
    ends === undefined
      ? `"${words}" stays until somebody takes it back; say in "${option}" when it ends`
      : `"${words}" ends after ${ends} where nothing else is said; say in "${option}" how long it takes`,
});
