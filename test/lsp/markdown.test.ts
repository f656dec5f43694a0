import { afterEach, describe, expect, test } from "vitest";
import type { CompletionItem, FoldingRange, Hover } from "vscode-languageserver";
import { service } from "../support/objects.ts";
import { type Editor, startEditor } from "./editor.ts";

let editor: Editor;
afterEach(() => editor.stop());

const page = (name: string) => `---
apiVersion: ops/v1
kind: Runbook
name: restart
service: ${name}
owner: team-checkout
parameters:
  namespace: {default: prod}
---
# Restart

\`\`\`sh
kubectl -n {{namespace}} get pods
\`\`\`
`;

const UNKNOWN = "5:10 error ops/unknown-reference";
const FILE = "runbooks/restart.md";
const ask = <Result>(method: string, more: object = {}) =>
  editor.request<Result>(`textDocument/${method}`, { textDocument: { uri: editor.uri(FILE) }, ...more });

describe("a runbook in Markdown", () => {
  test("that is closed is found, read and watched", async () => {
    editor = await startEditor({
      files: { [FILE]: page("chekout"), "service.yaml": service(), "README.md": "# Shop\n" },
    });
    await editor.findings(FILE, [UNKNOWN]);
    editor.onDisk(FILE, page("checkout"));
    await editor.findings(FILE, []);
    editor.onDisk("runbooks/second.md", page("chekout").replace("name: restart", "name: second"));
    await editor.findings("runbooks/second.md", [UNKNOWN]);
  });

  test("is judged with every key", async () => {
    editor = await startEditor({ files: { "service.yaml": service() } });
    editor.open(FILE, page("chekout"), "markdown");
    await editor.findings(FILE, [UNKNOWN]);
    editor.type(FILE, page("checkout"));
    await editor.findings(FILE, []);
  });

  test("is completed and explained, and folds as its editor folds it", async () => {
    editor = await startEditor({ files: { "service.yaml": service() } });
    editor.open(FILE, page("chekout"), "markdown");
    // An error, not information, shows that the other files have been read.
    await editor.findings(FILE, [UNKNOWN]);
    editor.type(FILE, page("checkout"));
    const names = await ask<CompletionItem[]>("completion", { position: { line: 4, character: 9 } });
    expect(names.map(({ label }) => label)).toEqual(["checkout"]);
    const hover = await ask<Hover>("hover", { position: { line: 12, character: 15 } });
    expect(hover.contents).toMatchObject({ value: expect.stringContaining("Default: `prod`") });
    expect(await ask<FoldingRange[] | null>("foldingRange")).toBeNull();
  });
});

test("other pages are left alone", async () => {
  editor = await startEditor({ files: { "service.yaml": service() } });
  editor.open("post.md", "---\ntitle: x\nkind: [\n---\n# {{x}}\n", "markdown");
  expect((await editor.findingsNow("post.md")).lines).toEqual([]);
});
