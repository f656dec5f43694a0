import { linkedFiles, linkTarget } from "../../../kinds/ops/links.ts";
import { ANY_RUNBOOK } from "../../../kinds/ops/names.ts";
import { rule } from "../../../kinds/rule.ts";

export default rule({
  id: "runbook/dead-link",
  on: ANY_RUNBOOK,
  severity: "warning",
  authority: "ours",
  summary: "A link to a file leads to a file",
  why: "A picture or another runbook that is not there any more is missed in the middle of an incident. Files are renamed and moved; the links to them stay as they are.",
  exampleFile: "restart.md",
  avoid: `
---
apiVersion: ops/v1
kind: Runbook
name: restart-checkout
owner: team-checkout
---
# Restart the checkout

See [how to roll back](roll-back.md).
`,
  prefer: `
---
apiVersion: ops/v1
kind: Runbook
name: restart-checkout
owner: team-checkout
---
# Restart the checkout

See [the documentation](https://kubernetes.io/docs/reference/kubectl/).
`,
  check(object, report, { workspace }) {
    for (const { target, targetSpan } of object.document.markdown?.links ?? []) {
      const link = linkTarget(target);
      if (!link?.path) continue;
      const files = linkedFiles(object, workspace.self.uri, link.path);
      if (files.length === 0 || !files.every((uri) => workspace.fileExists(uri) === false)) continue;
      report({ at: [], span: targetSpan, data: { path: link.path } });
    }
  },
  message: ({ path }: { readonly path: string }) => `this link leads nowhere: there is no file "${path}"`,
});
