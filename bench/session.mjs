import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";

/** A language server under test, spoken to over stdio as an editor does. */
export async function startSession({ command, args, settings = {}, initializationOptions }) {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "ignore"] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = [];
  const published = [];
  connection.onNotification("textDocument/publishDiagnostics", (params) => {
    const at = performance.now();
    published.push({ ...params, at });
    for (const waiter of waiting.splice(0)) if (!waiter({ ...params, at })) waiting.push(waiter);
  });
  connection.onRequest("workspace/configuration", ({ items }) => items.map(({ section }) => settings[section] ?? null));
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.onUnhandledNotification(() => {});
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    initializationOptions,
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, workspaceFolders: true },
      textDocument: {
        publishDiagnostics: { versionSupport: true },
        completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
        hover: { contentFormat: ["markdown"] },
      },
    },
  });
  const initialize = performance.now() - started;
  await connection.sendNotification("initialized", {});
  return {
    initialize,
    published,
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    /** The next publication that `wanted` accepts. */
    nextPublication: (wanted) =>
      new Promise((resolve) => {
        waiting.push((params) => {
          if (!wanted(params)) return false;
          resolve(params);
          return true;
        });
      }),
    async stop() {
      connection.dispose();
      child.kill();
    },
  };
}

/** The median of figures in milliseconds. */
export function median(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted.length === 0 ? Number.NaN : sorted[Math.floor((sorted.length - 1) / 2)];
}

/** The figure that 95 of 100 do not exceed. */
export function p95(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
