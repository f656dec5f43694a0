import type { MarkdownBody } from "../../../../syntax/markdown/types.ts";
import { insertText, suggestion } from "../../../fix.ts";
import type { OpsObject } from "../../../object.ts";
import { type Report, rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";
import { mitigationOf } from "../mitigation.ts";
import { sectionsOfPhase } from "../phase-sections.ts";
import { proseOf } from "../prose.ts";
import { newSection } from "../sections.ts";
import { runbookOf, type Step } from "../view.ts";
import { texts } from "../yaml-texts.ts";

export default rule({
  id: "runbook/nothing-verifies",
  on: RUNBOOKS,
  severity: "warning",
  authority: "ours",
  stage: "growth",
  summary: "A runbook says how to see that the mitigation worked",
  why: "A command that ends without an error has not yet mended anything. Without a look at the result, an incident is closed too early, or a second mitigation is laid over one that already works. A step or section that verifies counts, a command behind the others that only looks (`kubectl rollout status`), and words that say what to see; where the mitigation holds no command that changes something, it is only information.",
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
    if (runbookOf(object).steps.some(verifies)) return;
    const found = object.document.markdown ? onPage(object, object.document.markdown) : inYaml(object);
    const { acts, looksBack } = mitigationOf(object);
    // Of prose alone nobody knows whether there is anything to look at.
    if (found && !looksBack) report({ ...found, data: {}, severity: acts ? "warning" : "information" });
  },
  message: () => "nothing in this runbook tells how to see that the mitigation worked",
});

function verifies({ phase, names }: Step): boolean {
  return phase === "verify" || names.some(({ role }) => role === "verify");
}

type Place = Pick<Report<unknown>, "at" | "span" | "fixes">;

/** The first step that mitigates; undefined where there is none, or words say what is to be seen. */
function inYaml(object: OpsObject): Place | undefined {
  const step = runbookOf(object).steps.find(({ phase }) => phase === "mitigate");
  const { spec } = object.value as { readonly spec?: { readonly steps?: readonly { readonly expect?: unknown }[] } };
  if (!step || spec?.steps?.some((each) => each?.expect !== undefined)) return undefined;
  const words = texts(object.document).filter(({ isCode, offsetAt }) => !isCode && offsetAt(0) > step.span.start);
  return words.some(({ text }) => saysSo.test(text)) ? undefined : { at: [...step.path, "phase"] };
}

/** The heading of the first section that mitigates; undefined where there is none, or the page says what is to be seen. */
function onPage(object: OpsObject, body: MarkdownBody): Place | undefined {
  const [first] = sectionsOfPhase(body, "mitigate");
  if (!first || sectionsOfPhase(body, "verify").length > 0) return undefined;
  if (saysSo.test(proseOf(object.document).slice(first.span.start))) return undefined;
  return { at: [], span: first.heading.textSpan, fixes: addSection(object) };
}

/** Words by which prose tells to look at the result, or what it will be. */
const saysSo =
  /\b(?:verif(?:y|ies|ied|ication)|validat(?:e|es|ed|ion)|(?:make sure|ensure|confirm|check|see) (?:that|whether|if)|wait (?:for|until)|should (?:now |then |soon |again )?(?:be|become|clear|come|disappear|drop|fall|go|have|recover|resolve|return|show|start|stop))\b/i;

function addSection(object: OpsObject) {
  const section = newSection(object.document, "verify");
  return section ? suggestion(`Add the section "${section.title}"`, insertText(object, section.at, section.text)) : [];
}
