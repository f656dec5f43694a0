import * as vscode from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  RevealOutputChannelOn,
} from "vscode-languageclient/browser";
import { startExtension, stopExtension } from "./extension.ts";
import { activateStub, type Stub } from "./stub.ts";

let stub: Stub | undefined;
let worker: Worker | undefined;

/** VS Code for the Web: the server is a worker. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist/server/web.js").toString(true);
  // A worker of its own for every start. Handed over as its two ends: the client knows a worker by `instanceof`, which
  // is false in the extension host of VS Code for the Web, where `Worker` is a stand-in.
  const serverOptions = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const revealOutputChannelOn = RevealOutputChannelOn.Never;
  const start = (): Promise<void> =>
    startExtension(
      context,
      (options) => new LanguageClient("opsAsCode", "Ops as Code", serverOptions, { ...options, revealOutputChannelOn }),
    );
  stub = activateStub(context, () => Promise.resolve({ start, stop }));
}

export function deactivate(): Promise<void> | undefined {
  return stub?.stop();
}

async function stop(): Promise<void> {
  await stopExtension();
  worker?.terminate();
}
