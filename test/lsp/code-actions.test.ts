import { afterEach, expect, test } from "vitest";
import type { CodeAction, TextDocumentEdit, TextEdit } from "vscode-languageserver";
import { MISSPELT, misspelt, misspeltService, service } from "../support/objects.ts";
import { type Editor, fullCapabilities, startEditor } from "./editor.ts";

let editor: Editor;
afterEach(() => editor.stop());

async function actions(file: string, only?: readonly string[]): Promise<readonly CodeAction[]> {
  const { diagnostics } = await editor.findingsNow(file);
  const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const textDocument = { uri: editor.uri(file) };
  return editor.request("textDocument/codeAction", { textDocument, range, context: { diagnostics, only } });
}

function editsOf(action: CodeAction | undefined): readonly TextEdit[] {
  const [change] = (action?.edit?.documentChanges ?? []) as readonly TextDocumentEdit[];
  return (change?.edits ?? []) as readonly TextEdit[];
}

test("a fix that is applied makes the finding go away", async () => {
  editor = await startEditor();
  editor.open("a.yaml", misspelt);
  const [fix] = await actions("a.yaml");
  expect(fix).toMatchObject({ title: 'Rename to "displayName"', kind: "quickfix", isPreferred: true });
  expect(fix?.diagnostics?.map(({ code }) => code)).toEqual(["schema/unknown-field"]);
  editor.apply("a.yaml", editsOf(fix));
  expect(editor.text("a.yaml")).toBe(service());
  expect((await editor.findingsNow("a.yaml")).lines).toEqual([]);
});

test("an edit names the version of the text that was looked at", async () => {
  editor = await startEditor();
  editor.open("a.yaml", service());
  editor.type("a.yaml", misspelt);
  const [fix] = await actions("a.yaml");
  const [change] = (fix?.edit?.documentChanges ?? []) as readonly TextDocumentEdit[];
  expect(change?.textDocument).toEqual({ uri: editor.uri("a.yaml"), version: 2 });
});

test("a rule is switched off for one line by a comment above it", async () => {
  editor = await startEditor();
  editor.open("a.yaml", misspelt);
  const found = await actions("a.yaml");
  editor.apply("a.yaml", editsOf(found.find(({ title }) => title === "Disable schema/unknown-field for this line")));
  expect(editor.text("a.yaml").split("\n")[4]).toBe(
    "  # ops-as-code-disable-next-line schema/unknown-field -- TODO: say why",
  );
  expect((await editor.findingsNow("a.yaml")).lines).toEqual([]);
});

test("everything that is safe is mended at once, in all documents of the file", async () => {
  editor = await startEditor();
  editor.open("a.yaml", [misspeltService("a"), misspeltService("b")].join("---\n"));
  const found = await actions("a.yaml", ["source.fixAll"]);
  expect(found.map(({ kind }) => kind)).toEqual(["source.fixAll.opsAsCode"]);
  editor.apply("a.yaml", editsOf(found[0]));
  expect(editor.text("a.yaml")).toBe([service("a"), service("b")].join("---\n"));
  expect((await editor.findingsNow("a.yaml")).lines).toEqual([]);
});

test("an editor that wants another kind of action gets none", async () => {
  editor = await startEditor();
  editor.open("a.yaml", misspelt);
  expect(await actions("a.yaml", ["refactor"])).toEqual([]);
});

test("an editor without versioned edits gets plain ones", async () => {
  editor = await startEditor({
    capabilities: { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, workspaceEdit: {} } },
  });
  editor.open("a.yaml", misspelt);
  const [fix] = await actions("a.yaml");
  expect(Object.keys(fix?.edit?.changes ?? {})).toEqual([editor.uri("a.yaml")]);
  expect((await editor.findingsNow("a.yaml")).lines).toEqual([MISSPELT]);
});

test("a table of severities becomes a file where the editor can make one, on a page that is none of ours", async () => {
  const page = "# On call\n\n| Severity | Response |\n|---|---|\n| SEV1 | 5 min |\n| SEV2 | 1 hour |\n";
  const ask = async (resourceOperations: ("create" | "rename")[]) => {
    const workspaceEdit = { documentChanges: true, resourceOperations };
    editor = await startEditor({
      capabilities: { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, workspaceEdit } },
    });
    editor.open("on-call.md", page, "markdown");
    const range = { start: { line: 4, character: 3 }, end: { line: 4, character: 3 } };
    const textDocument = { uri: editor.uri("on-call.md") };
    const context = { diagnostics: [] };
    return editor.request<readonly CodeAction[]>("textDocument/codeAction", { textDocument, range, context });
  };
  const [action] = await ask(["create"]);
  expect(action?.edit?.documentChanges).toMatchObject([
    { kind: "create", uri: editor.uri("severity-policy.yaml") },
    { textDocument: { uri: editor.uri("severity-policy.yaml"), version: null } },
  ]);
  expect(editor.answer.capabilities.codeActionProvider).toMatchObject({
    codeActionKinds: expect.arrayContaining(["refactor.extract"]),
  });
  await editor.stop();
  expect(await ask(["rename"])).toEqual([]);
});
