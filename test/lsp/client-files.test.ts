import { MessageChannel } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import type { Disposable, PublishDiagnosticsParams } from "vscode-languageserver";
import { createMessageConnection, type MessageConnection } from "vscode-languageserver";
import { createConnection, PortMessageReader, PortMessageWriter } from "vscode-languageserver/node";
import { clientHost } from "../../server/src/host/client.ts";
import { startServer } from "../../server/src/lsp/server.ts";
import { misspeltService, service, sli, slo } from "../support/objects.ts";

let editor: MessageConnection;
/** How the editor answers when the server asks for the files there are. */
let findFiles: Disposable;
afterEach(() => editor.dispose());

/** The server as it runs in a Web Worker: over a message port, with no files but those that the editor hands it. */
function startInWorker(files: Map<string, string>): Promise<MessageConnection> {
  const { port1, port2 } = new MessageChannel();
  const server = createConnection(new PortMessageReader(port1), new PortMessageWriter(port1));
  startServer(server, clientHost(server));
  editor = createMessageConnection(new PortMessageReader(port2), new PortMessageWriter(port2));
  findFiles = editor.onRequest("opsAsCode/findFiles", () => [...files.keys()]);
  editor.onRequest("opsAsCode/readFile", ({ uri }: { uri: string }) => files.get(uri) ?? null);
  editor.listen();
  return Promise.resolve(editor);
}

async function initialize(folder: string): Promise<void> {
  await editor.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: folder, name: "shop" }],
  });
  await editor.sendNotification("initialized", {});
}

/** An object with a key that does not exist. */
const misspelt = (text: string) => text.replace("description", "descriptoin");

/** The codes of the next publish for a file that has any. */
function published(uri: string): Promise<readonly unknown[]> {
  return new Promise((resolve) => {
    editor.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      if (params.uri === uri) resolve(params.diagnostics.map(({ code }) => code));
    });
  });
}

test("files of a virtual workspace are listed and read by the editor", async () => {
  const folder = "vscode-vfs://github/acme/shop";
  const files = new Map([
    [`${folder}/a.yaml`, service("a")],
    [`${folder}/slo/b.yaml`, misspeltService("b")],
    ["vscode-vfs://github/acme/other/c.yaml", misspeltService("c")],
  ]);
  await startInWorker(files);
  const found = published(`${folder}/slo/b.yaml`);
  await initialize(folder);
  expect(await found).toEqual(["schema/unknown-field"]);

  files.set(`${folder}/slo/b.yaml`, service("b"));
  const mended = published(`${folder}/slo/b.yaml`);
  await editor.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: `${folder}/slo/b.yaml`, type: 2 }],
  });
  expect(await mended).toEqual([]);
});

test("a look at the files that fails loses nothing, and is made again", async () => {
  const folder = "vscode-vfs://github/acme/shop";
  const files = new Map([
    [`${folder}/service.yaml`, service("checkout")],
    [`${folder}/sli.yaml`, sli()],
    [`${folder}/slo.yaml`, misspelt(slo())],
  ]);
  await startInWorker(files);
  const read = published(`${folder}/slo.yaml`);
  await initialize(folder);
  expect(await read).toEqual(["schema/unknown-field"]);

  findFiles.dispose();
  let looks = 0;
  findFiles = editor.onRequest("opsAsCode/findFiles", () => {
    if (++looks === 1) throw new Error("a folder has vanished meanwhile");
    return [...files.keys()];
  });
  const found = new Map<string, readonly unknown[]>();
  const second = new Promise<void>((resolve) => {
    editor.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      found.set(
        uri,
        diagnostics.map(({ code }) => code),
      );
      if (uri === `${folder}/team/slo.yaml`) resolve();
    });
  });
  // A file that the list does not hold yet makes the server look again.
  files.set(`${folder}/team/slo.yaml`, misspelt(slo()));
  await editor.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: `${folder}/team/slo.yaml`, type: 1 }],
  });
  await second;
  expect(looks).toBe(2);
  // What the SLO names was never taken for lost. (The new one shares its name with it.)
  expect(found.get(`${folder}/team/slo.yaml`)).not.toContain("openslo/unknown-reference");
  expect(found.get(`${folder}/slo.yaml`) ?? []).not.toContain("openslo/unknown-reference");
});

test("an editor that knows nothing of such requests still has its open files checked", async () => {
  await startInWorker(new Map());
  findFiles.dispose();
  const found = published("vscode-vfs://github/acme/shop/a.yaml");
  await editor.sendRequest("initialize", {
    processId: null,
    rootUri: "vscode-vfs://github/acme/shop",
    capabilities: {},
  });
  await editor.sendNotification("initialized", {});
  await editor.sendNotification("textDocument/didOpen", {
    textDocument: {
      uri: "vscode-vfs://github/acme/shop/a.yaml",
      languageId: "yaml",
      version: 1,
      text: misspeltService(),
    },
  });
  expect(await found).toEqual(["schema/unknown-field"]);
});

test("whether a file is there is asked of the editor", async () => {
  const folder = "vscode-vfs://github/acme/shop";
  const page = `${folder}/runbooks/restart.md`;
  const files = new Map([[page, "[a](a.png) [b](b%20c.png) [up](../../other/c.png) TODO\n"]]);
  await startInWorker(files);
  const asked: string[] = [];
  editor.onRequest("opsAsCode/fileExists", ({ uri }: { uri: string }) => {
    asked.push(uri);
    return uri.endsWith("/a.png");
  });
  const found = new Promise<readonly unknown[]>((resolve) => {
    editor.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      const codes = diagnostics.map(({ code }) => code);
      if (uri === page && codes.includes("runbook/dead-link")) resolve(codes);
    });
  });
  await initialize(folder);
  expect(await found).toEqual(["runbook/dead-link", "runbook/unfinished"]);
  expect(new Set(asked)).toEqual(new Set([`${folder}/runbooks/a.png`, `${folder}/runbooks/b%20c.png`]));
});
