import type { Heading, MarkdownBody, Section } from "../../../../syntax/markdown/types.ts";
import { rule } from "../../../rule.ts";
import { ANY_RUNBOOK } from "../../names.ts";

export default rule({
  id: "runbook/empty-section",
  on: ANY_RUNBOOK,
  severity: "warning",
  authority: "ours",
  summary: "Every heading has something below it",
  why: "A heading promises an answer. Whoever jumps to it during an incident and finds nothing has lost time, and does not know whether there is nothing to do or nobody wrote it down.",
  exampleFile: "restart.md",
  avoid: `
---
apiVersion: ops/v1
kind: Runbook
name: restart-checkout
owner: team-checkout
---
# Restart the checkout

## Impact

## Diagnosis

All pods restart at the same time.
`,
  prefer: `
---
apiVersion: ops/v1
kind: Runbook
name: restart-checkout
owner: team-checkout
---
# Restart the checkout

## Impact

Nobody can pay.

## Diagnosis

All pods restart at the same time.
`,
  check({ document }, report) {
    const { markdown, text } = document;
    if (!markdown) return;
    for (const section of markdown.sections) {
      const heading = section.heading === undefined ? undefined : markdown.headings[section.heading];
      // The title may stand at the level of what follows it.
      if (section.heading === 0 && markdown.headings.length > 1) continue;
      if (!heading || !isEmpty(text, markdown, section, heading)) continue;
      report({ at: [], span: heading.textSpan, data: { title: heading.text } });
    }
  },
  message: ({ title }: { readonly title: string }) => `the section "${title}" is empty`,
});

/** Nothing but comments, which nobody sees, up to the next heading of the same or a higher level. */
function isEmpty(text: string, { comments }: MarkdownBody, { span }: Section, heading: Heading): boolean {
  // Over several lines it is front matter whose first line is missing.
  if (heading.text === "" || heading.text.includes("\n")) return false;
  let rest = text.slice(heading.span.end, span.end);
  for (const comment of comments) {
    if (comment.span.start >= heading.span.end && comment.span.end <= span.end) rest = rest.replace(comment.text, "");
  }
  return rest.trim() === "";
}
