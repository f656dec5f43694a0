import { expect, test } from "vitest";
import { applyEdits } from "../../../server/src/core/text/edits.ts";
import { createLineIndex } from "../../../server/src/core/text/line-index.ts";
import { findingsOf } from "../../../server/src/core/workspace/findings.ts";
import { NOW, uriOf, workspaceOf } from "../../support/check.ts";

const runbook = "---\napiVersion: ops/v1\nkind: Runbook\nname: restart-service\nowner: sre\n---\n";

test.each([
  ["../runbooks/restart-servce.md", "../runbooks/restart-service.md"],
  [
    '"{{ .Values.site }}/runbooks/restart-servce.md#diagnosis"',
    '"{{ .Values.site }}/runbooks/restart-service.md#diagnosis"',
  ],
  ["'https://github.com/a/workspace/blob/x/runbooks/Restart.yaml'", undefined],
])("a link to no runbook, %s, can be changed to one of nearly that name", (address, wanted) => {
  const text = `groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          runbook_url: ${address}\n`;
  const files = new Map([
    ["/rules.yaml", text],
    ["/runbooks/restart-service.md", runbook],
  ]);
  const found = findingsOf(workspaceOf(files), uriOf("/rules.yaml"), NOW).map(({ finding }) => finding);
  expect(found.map(({ rule }) => rule)).toEqual(["alert/runbook-not-found"]);
  const lines = createLineIndex(text);
  const edits = found.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
  const spans = edits.map(({ range, text: replacement }) => ({
    span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
    text: replacement,
  }));
  expect(applyEdits(text, spans)).toBe(wanted === undefined ? text : text.replace(address, wanted));
});
