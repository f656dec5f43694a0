import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import type { ClientCapabilities } from "vscode-languageserver";
import { MISSPELT, misspelt, misspeltService, service } from "../support/objects.ts";
import { type Editor, startEditor } from "./editor.ts";

let editor: Editor;
afterEach(() => editor.stop());

/** What editors leave out, each in its own way. */
const editors: Readonly<Record<string, ClientCapabilities>> = {
  "one that says nothing of itself": {},
  "Emacs (Eglot)": {
    workspace: { applyEdit: true, didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
    textDocument: {
      synchronization: { didSave: true },
      hover: { contentFormat: ["plaintext"] },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      publishDiagnostics: {
        relatedInformation: false,
        codeDescriptionSupport: false,
        tagSupport: { valueSet: [1, 2] },
      },
    },
    general: { positionEncodings: ["utf-32", "utf-8", "utf-16"] },
  },
  Helix: {
    workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true }, configuration: true },
    textDocument: {
      completion: { completionItem: { snippetSupport: true } },
      hover: { contentFormat: ["markdown"] },
      publishDiagnostics: { versionSupport: true },
    },
    window: { workDoneProgress: true },
    general: { positionEncodings: ["utf-8", "utf-32", "utf-16"] },
  },
};

describe.each(Object.entries(editors))("%s", (_, capabilities) => {
  test("gets findings, without anything that it does not understand", async () => {
    editor = await startEditor({ capabilities });
    editor.open("a.yaml", [misspelt, service()].join("---\n"));
    const { diagnostics, lines } = await editor.findingsNow("a.yaml");
    expect(lines).toContain(MISSPELT);
    const related = diagnostics.filter(({ relatedInformation }) => relatedInformation !== undefined);
    expect(related).toEqual([]);
    expect(diagnostics.filter(({ codeDescription }) => codeDescription !== undefined)).toEqual([]);
  });

  test("counts characters in UTF-16", async () => {
    editor = await startEditor({ capabilities });
    expect(editor.answer.capabilities.positionEncoding).toBe("utf-16");
    editor.open("a.yaml", misspelt.replace("  description: Takes orders", '  { "😀": 1, descriptio: Takes orders }'));
    expect((await editor.findingsNow("a.yaml")).lines).toContain("7:14 error schema/unknown-field");
  });

  test("is told nothing that only our own client knows", async () => {
    const unknown: string[] = [];
    editor = await startEditor({ capabilities });
    editor.connection.onUnhandledNotification(({ method }) => unknown.push(method));
    editor.open("a.yaml", misspelt);
    await editor.findingsNow("a.yaml");
    expect(unknown).toEqual([]);
  });
});

test.each(["rootUri", "rootPath"] as const)("an old editor names its folder by %s", async (way) => {
  editor = await startEditor({
    capabilities: {},
    files: { "a.yaml": misspelt },
    folders: undefined,
    initialize: (root) => ({ [way]: way === "rootUri" ? pathToFileURL(root).toString() : root }),
  });
  await editor.findings("a.yaml", [MISSPELT]);
});

test("where nothing is watched, saving a file brings in what else has changed", async () => {
  editor = await startEditor({ capabilities: {}, files: { "a.yaml": service("a"), "b.yaml": misspeltService("b") } });
  await editor.findings("b.yaml", [MISSPELT]);
  editor.open("a.yaml", service("a"));
  editor.silently("b.yaml", service("b"));
  editor.save("a.yaml");
  await editor.findings("b.yaml", []);
});

test("where code actions are commands only, none are offered", async () => {
  editor = await startEditor({ capabilities: {} });
  expect(editor.answer.capabilities.codeActionProvider).toBeUndefined();
});
