import { rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";
import { sectionsOfPhase } from "../phase-sections.ts";
import { countWords, proseOf } from "../prose.ts";
import { runbookOf } from "../view.ts";

/** Fewer words than this cannot tell a tired person what to do; a third of the public pages have fewer. */
const FEWEST_WORDS = 12;

export default rule({
  id: "runbook/short-mitigation",
  on: RUNBOOKS,
  severity: "information",
  authority: "ours",
  summary: "The mitigation says what to do",
  why: "This is the part that the runbook is opened for. A few words and no command leave all the thinking to whoever was just woken up.",
  exampleFile: "restart.md",
  avoid: `
---
apiVersion: ops/v1
kind: Runbook
name: restart-checkout
owner: team-checkout
---
# Restart the checkout

## Mitigation

Restart the pods.

## Verification

The error rate falls.
`,
  prefer: `
---
apiVersion: ops/v1
kind: Runbook
name: restart-checkout
owner: team-checkout
---
# Restart the checkout

## Mitigation

\`\`\`sh {"name":"restart","x-confirm":"Restarts all pods","x-rollback":"undo"}
kubectl rollout restart deploy/checkout
\`\`\`

## Verification

The error rate falls.

## Rollback

\`\`\`sh {"name":"undo"}
kubectl rollout undo deploy/checkout
\`\`\`
`,
  check(object, report) {
    const { markdown } = object.document;
    if (!markdown) return;
    const sections = sectionsOfPhase(markdown, "mitigate");
    const [first] = sections;
    if (!first) return;
    const isInside = (offset: number) => sections.some(({ span }) => span.start <= offset && offset < span.end);
    if (runbookOf(object).steps.some(({ span }) => isInside(span.start))) return;
    const prose = proseOf(object.document);
    const words = sections.reduce(
      (sum, { heading, span }) => sum + countWords(prose, { start: heading.span.end, end: span.end }),
      0,
    );
    // An empty section is another rule's.
    if (words === 0 || words >= FEWEST_WORDS) return;
    report({ at: [], span: first.heading.textSpan, data: { title: first.heading.text, words } });
  },
  message: ({ title, words }: { readonly title: string; readonly words: number }) =>
    `"${title}" has ${words === 1 ? "one word" : `${words} words`} and no command; does it say enough to act on?`,
});
