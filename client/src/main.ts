import type * as vscode from "vscode";
import { LanguageClient, RevealOutputChannelOn, TransportKind } from "vscode-languageclient/node";
import { startExtension, stopExtension } from "./extension.ts";

/** Starts the server as a process of its own and everything that shows what it says. */
export async function start(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath("dist/server/node.js");
  const run = { module, transport: TransportKind.ipc };
  const server = { run, debug: { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } } };
  const revealOutputChannelOn = RevealOutputChannelOn.Never;
  await startExtension(
    context,
    (options) => new LanguageClient("opsAsCode", "Ops as Code", server, { ...options, revealOutputChannelOn }),
  );
}

export const stop = stopExtension;
