import { insertText, suggestion } from "../../../fix.ts";
import type { OpsObject } from "../../../object.ts";
import { rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";
import { sectionsOfPhase } from "../phase-sections.ts";
import { proseOf } from "../prose.ts";
import { newSection } from "../sections.ts";
import { runbookOf, type Step } from "../view.ts";

export default rule({
  id: "runbook/nothing-verifies",
  on: RUNBOOKS,
  severity: "warning",
  authority: "ours",
  stage: "growth",
  summary: "A runbook says how to see that the mitigation worked",
  why: "A command that ends without an error has not yet mended anything. Without a look at the result, an incident is closed too early, or a second mitigation is laid over one that already works.",
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
      phase: mitigate
      type: shell
      run: kubectl rollout restart deploy/checkout
      rollback: undo
    - id: undo
      phase: rollback
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
      phase: mitigate
      type: shell
      run: kubectl rollout restart deploy/checkout
      rollback: undo
      verify: ready
    - id: ready
      phase: verify
      type: shell
      run: kubectl rollout status deploy/checkout
    - id: undo
      phase: rollback
      type: shell
      run: kubectl rollout undo deploy/checkout
`,
  check(object, report) {
    const { steps } = runbookOf(object);
    if (steps.some(verifies)) return;
    const { document } = object;
    if (!document.markdown) {
      const step = steps.find(({ phase }) => phase === "mitigate");
      const spec = object.value as { readonly spec?: { readonly steps?: readonly { readonly expect?: unknown }[] } };
      if (!step || spec.spec?.steps?.some((each) => each?.expect !== undefined)) return;
      report({ at: [...step.path, "phase"], data: {} });
      return;
    }
    const [first] = sectionsOfPhase(document.markdown, "mitigate");
    if (!first || sectionsOfPhase(document.markdown, "verify").length > 0) return;
    if (saysSo.test(proseOf(document).slice(first.span.start))) return;
    report({ at: [], span: first.heading.textSpan, data: {}, fixes: addSection(object) });
  },
  message: () => "nothing in this runbook tells how to see that the mitigation worked",
});

function verifies({ phase, names }: Step): boolean {
  return phase === "verify" || names.some(({ role }) => role === "verify");
}

/** Words by which prose tells to look at the result. */
const saysSo = /\b(?:verif(?:y|ies|ied)|make sure|ensure|confirm|check) (?:that|whether|if)\b|\bverify\b/i;

function addSection(object: OpsObject) {
  const section = newSection(object.document, "verify");
  return section ? suggestion(`Add the section "${section.title}"`, insertText(object, section.at, section.text)) : [];
}
