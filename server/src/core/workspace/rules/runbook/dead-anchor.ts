import { replaceSpan, suggestion } from "../../../kinds/fix.ts";
import { anchorsOf, hasAnchor, linkedFiles, linkTarget } from "../../../kinds/ops/links.ts";
import { ANY_RUNBOOK } from "../../../kinds/ops/names.ts";
import { rule } from "../../../kinds/rule.ts";
import { closest } from "../../../text/closest.ts";

export default rule({
  id: "runbook/dead-anchor",
  on: ANY_RUNBOOK,
  severity: "warning",
  authority: "ours",
  summary: "A link to a heading leads to a heading",
  why: "A link behind `#` is made of the words of a heading. When somebody changes the heading, the link opens the page at its top, and the reader has to search for what was meant.",
  exampleFile: "restart.md",
  avoid: `
---
apiVersion: ops/v1
kind: Runbook
name: restart-checkout
owner: team-checkout
---
# Restart the checkout

First the [diagnosis](#diagnose).

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

First the [diagnosis](#diagnosis).

## Diagnosis

All pods restart at the same time.
`,
  check(object, report, { workspace }) {
    const { markdown, text } = object.document;
    for (const { target, targetSpan } of markdown?.links ?? []) {
      const link = linkTarget(target);
      if (!link?.anchor) continue;
      const { path, anchor } = link;
      const [file] = path === "" ? [] : linkedFiles(object, workspace.self.uri, path);
      const page = path === "" ? markdown : file && workspace.page(file);
      if (!page || hasAnchor(page, anchor)) continue;
      const hash = text.indexOf("#", targetSpan.start);
      const span = { start: hash < targetSpan.end ? hash : targetSpan.start, end: targetSpan.end };
      const meant = closest(anchor, anchorsOf(page));
      const fixes =
        meant === undefined ? [] : suggestion(`Change to "#${meant}"`, replaceSpan(object, span, `#${meant}`));
      report({ at: [], span, data: { anchor, path, meant }, fixes });
    }
  },
  message: ({ anchor, path, meant }: Data) => {
    const where = path === "" ? "on this page" : `in "${path}"`;
    return `this link leads nowhere: no heading or anchor ${where} is "#${anchor}"${meant ? `; did you mean "#${meant}"?` : ""}`;
  },
});

interface Data {
  readonly anchor: string;
  readonly path: string;
  readonly meant: string | undefined;
}
