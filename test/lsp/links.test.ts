import { afterEach, describe, expect, test } from "vitest";
import type { CodeAction, DocumentLink } from "vscode-languageserver";
import { type Editor, startEditor } from "./editor.ts";

let editor: Editor;
afterEach(() => editor.stop());

const FILE = "docs/runbooks/restart.md";
const page = "# Restart\n\nSee [the dashboard](img/dashboard.png).\n";
const DEAD = "3:21 warning runbook/dead-link";

describe("a link to a file", () => {
  test("is dead while the file is missing, in a page that nobody has open", async () => {
    editor = await startEditor({ files: { [FILE]: page } });
    await editor.findings(FILE, [DEAD]);
    editor.onDisk("docs/runbooks/img/dashboard.png", "");
    await editor.findings(FILE, []);
    editor.onDisk("docs/runbooks/img/dashboard.png", undefined);
    await editor.findings(FILE, [DEAD]);
  });

  test("dies with the folder of its file, and lives again with it", async () => {
    editor = await startEditor({ files: { [FILE]: page, "docs/runbooks/img/dashboard.png": "" } });
    editor.open(FILE, `${page}\nTODO\n`, "markdown");
    await editor.findings(FILE, ["5:1 warning runbook/unfinished"]);
    editor.onDisk("docs/runbooks/img", undefined);
    await editor.findings(FILE, [DEAD, "5:1 warning runbook/unfinished"]);
    editor.silently("docs/runbooks/img/dashboard.png", "");
    editor.notify("workspace/didChangeWatchedFiles", {
      changes: [{ uri: editor.uri("docs/runbooks/img"), type: 1 }],
    });
    await editor.findings(FILE, ["5:1 warning runbook/unfinished"]);
  });

  test("is looked up again when the page is edited or saved, should nobody tell of files", async () => {
    editor = await startEditor({ files: {} });
    editor.open(FILE, page, "markdown");
    await editor.findings(FILE, [DEAD]);
    editor.silently("docs/runbooks/img/dashboard.png", "");
    editor.type(FILE, `${page}\n`);
    await editor.findings(FILE, []);
    editor.silently("docs/runbooks/img/dashboard.png", undefined);
    editor.save(FILE);
    await editor.findings(FILE, [DEAD]);
  });

  test("that leads out of the opened folder is not looked up", async () => {
    editor = await startEditor({ files: { [FILE]: "TODO [a](../../secret.txt)\n" }, folders: ["docs"] });
    await editor.findings(FILE, ["1:1 warning runbook/unfinished"]);
    editor.open(FILE, "TODO [a](../../secret.txt) [b](../gone.txt)\n", "markdown");
    await editor.findings(FILE, ["1:1 warning runbook/unfinished", "1:32 warning runbook/dead-link"]);
  });
});

test("the configuration says which pages are runbooks while the server runs", async () => {
  editor = await startEditor({ files: { "docs/runbooks/a.md": "TODO\n", "guides/b.md": "TODO\n" } });
  const TODO = ["1:1 warning runbook/unfinished"];
  await editor.findings("docs/runbooks/a.md", TODO);
  editor.onDisk("ops-as-code.yaml", "runbooks: [guides]\n");
  await editor.findings("docs/runbooks/a.md", []);
  await editor.findings("guides/b.md", TODO);
  editor.onDisk("ops-as-code.yaml", undefined);
  await editor.findings("docs/runbooks/a.md", TODO);
  await editor.findings("guides/b.md", []);
});

test("an owner may stand in a file of code owners", async () => {
  const runbook = "---\napiVersion: ops/v1\nkind: Runbook\nname: restart\n---\n# Restart\n";
  editor = await startEditor({ files: { [FILE]: runbook } });
  const EMPTY = "6:3 warning runbook/empty-section";
  await editor.findings(FILE, ["3:1 warning runbook/missing-owner", EMPTY]);
  editor.onDisk(".github/CODEOWNERS", "* @acme/sre\n");
  await editor.findings(FILE, [EMPTY]);
});

test("what can be done on a page comes over the wire", async () => {
  editor = await startEditor({ files: { "docs/runbooks/img/dashboard.png": "" } });
  const text = `${page}\n\`\`\`sh\nkubectl get pods\n\`\`\`\n`;
  editor.open(FILE, text, "markdown");
  await editor.findings(FILE, []);
  const textDocument = { uri: editor.uri(FILE) };
  const start = { line: 0, character: 0 };
  const actions = await editor.request<CodeAction[]>("textDocument/codeAction", {
    textDocument,
    range: { start, end: start },
    context: { diagnostics: [], only: ["refactor"] },
  });
  expect(actions.map(({ title, kind }) => [title, kind])).toEqual([
    ["Add front matter that makes this page a runbook", "refactor.rewrite"],
  ]);
  const links = await editor.request<DocumentLink[]>("textDocument/documentLink", { textDocument });
  expect(links.map(({ target }) => target)).toEqual([editor.uri("docs/runbooks/img/dashboard.png")]);
  const step = await editor.request("opsAsCode/step", { uri: editor.uri(FILE), position: { line: 5, character: 3 } });
  expect(step).toEqual({
    title: "kubectl get pods",
    parts: [{ text: "kubectl get pods", isParameter: false }],
    parameters: [],
  });
  expect(await editor.request("opsAsCode/step", { uri: editor.uri(FILE), position: start })).toBeNull();
});
