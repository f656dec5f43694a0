import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { CancellationTokenSource } from "vscode-languageserver";
import { MISSPELT, misspeltService, service } from "../support/objects.ts";
import { type Editor, startEditor } from "./editor.ts";

let editor: Editor;
afterEach(() => editor.stop());

/** The server still does its work. */
async function isAlive(): Promise<void> {
  editor.open("alive.yaml", misspeltService("alive"));
  expect((await editor.findingsNow("alive.yaml")).lines).toEqual([MISSPELT]);
}

test.each([
  ["a body that is no JSON", "Content-Length: 5\r\n\r\n{oops"],
  ["a message that is no JSON-RPC", 'Content-Length: 13\r\n\r\n{"hello":"x"}'],
])("%s does not end the server", async (_, bytes) => {
  editor = await startEditor();
  editor.process.stdin.write(bytes);
  await isAlive();
});

test("requests with senseless parameters are answered, not fatal", async () => {
  editor = await startEditor();
  const position = { line: 1e9, character: -5 };
  const methods = Object.keys(editor.answer.capabilities).flatMap((each) => methodOf[each] ?? []);
  expect(methods.length).toBeGreaterThan(4);
  for (const method of methods) {
    await editor
      .request(method, { textDocument: { uri: "nonsense" }, position, positions: [position], range: {}, context: {} })
      .catch(() => undefined);
    await editor.request(method, {}).catch(() => undefined);
  }
  await isAlive();
});

const methodOf: Readonly<Record<string, string>> = {
  completionProvider: "textDocument/completion",
  hoverProvider: "textDocument/hover",
  definitionProvider: "textDocument/definition",
  documentSymbolProvider: "textDocument/documentSymbol",
  documentLinkProvider: "textDocument/documentLink",
  foldingRangeProvider: "textDocument/foldingRange",
  selectionRangeProvider: "textDocument/selectionRange",
  inlayHintProvider: "textDocument/inlayHint",
  codeActionProvider: "textDocument/codeAction",
};

test("changes of a text that was never opened, and odd texts, are borne", async () => {
  editor = await startEditor();
  const textDocument = { uri: editor.uri("never.yaml"), version: 7 };
  editor.notify("textDocument/didChange", { textDocument, contentChanges: [{ text: "a: b" }] });
  editor.notify("textDocument/didClose", { textDocument });
  for (const [name, text] of [
    ["brackets.yaml", `apiVersion: openslo/v1\nkind: SLO\nspec: ${"[".repeat(20_000)}`],
    ["binary.yaml", "\u0000\u0001apiVersion: openslo/v1\nkind: SLO"],
    ["bom.yaml", `\uFEFF${service()}`],
    ["half.yaml", "apiVersion: openslo/v1\nkind: SLO\nspec: \uD83D"],
  ] as const) {
    editor.open(name, text);
    await editor.findingsNow(name);
  }
  await isAlive();
});

test("a request that is cancelled before its turn is not worked on", async () => {
  editor = await startEditor();
  editor.open("a.yaml", service());
  const source = new CancellationTokenSource();
  const params = { textDocument: { uri: editor.uri("a.yaml") }, position: { line: 1, character: 1 } };
  const asked = editor.connection.sendRequest("textDocument/hover", params, source.token);
  source.cancel();
  await expect(asked.catch(({ code }) => code)).resolves.toBe(-32800);
  await isAlive();
});

test("when the editor dies and its pipe closes, the server ends", async () => {
  editor = await startEditor({ capabilities: {} });
  await editor.request("opsAsCode/templates");
  editor.process.stdin.end();
  const [code] = await once(editor.process, "exit");
  expect(code).toBe(1);
});

test("when the editor no longer listens, the server ends too", async () => {
  editor = await startEditor({ capabilities: {} });
  await editor.request("opsAsCode/templates");
  editor.process.stdout.destroy();
  const exited = once(editor.process, "exit");
  editor.open("a.yaml", misspeltService());
  editor.type("a.yaml", service());
  const [code] = await exited;
  expect(code).toBe(1);
});
