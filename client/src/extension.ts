import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { NAMED_GLOB } from "../../server/src/core/syntax/languages.ts";
import type { InitializationOptions } from "../../server/src/protocol.ts";
import { registerCopyStep } from "./commands/copy-step.ts";
import { registerNewFile } from "./commands/new-file.ts";
import { registerOpenFile } from "./commands/open-file.ts";
import { registerRestartServer } from "./commands/restart-server.ts";
import { registerShowErrorBudget } from "./commands/show-error-budget.ts";
import { registerShowOutput } from "./commands/show-output.ts";
import { answerFileRequests } from "./files.ts";
import { followReading } from "./reading.ts";
import { befriendYamlExtension } from "./red-hat-yaml.ts";
import { showStatus } from "./status.ts";
import { showServices } from "./views/services.ts";

type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** A client with everything that shows what its server says. */
interface Session {
  readonly client: BaseLanguageClient;
  readonly parts: vscode.Disposable;
}

let session: Session | undefined;

/** Starts the language server that `makeClient` knows to run, and registers commands, view and status. */
export async function startExtension(context: vscode.ExtensionContext, makeClient: MakeClient): Promise<void> {
  const output = vscode.window.createOutputChannel("Ops as Code", { log: true });
  const open = async (): Promise<void> => {
    const client = makeClient(clientOptions(output));
    session = { client, parts: show(client) };
    // Where it cannot start, the client itself says why, with a way to its output; the commands stay, to try again.
    await client.start().catch(() => undefined);
  };
  const restart = () => restartSession(open);
  context.subscriptions.push(
    output,
    registerShowOutput(output),
    registerRestartServer(restart),
    // What the server may read depends on the workspace's trust, which it learns when it starts.
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    befriendYamlExtension(output),
    { dispose: () => session?.parts.dispose() },
  );
  await open();
}

/** Ends the server. */
export async function stopExtension(): Promise<void> {
  const ending = session;
  session = undefined;
  ending?.parts.dispose();
  // One that never came up has nothing to stop.
  await ending?.client.stop().catch(() => undefined);
}

function show(client: BaseLanguageClient): vscode.Disposable {
  const reading = followReading(client);
  return vscode.Disposable.from(
    reading,
    answerFileRequests(client),
    showServices(client, reading),
    showStatus(reading),
    registerNewFile(client),
    registerShowErrorBudget(client),
    registerOpenFile(client),
    registerCopyStep(client),
  );
}

/** Ends the server and starts it anew. A client that could not start never can: then it is made anew as well. */
async function restartSession(open: () => Promise<void>): Promise<void> {
  const client = session?.client;
  const alive = await client?.start().then(
    () => true,
    () => false,
  );
  if (client === undefined || !alive) {
    session?.parts.dispose();
    return open();
  }
  // A server that does not answer any more is given up after two seconds, and must not keep the new one from starting.
  await client.stop().catch(() => undefined);
  await client.start();
}

function clientOptions(outputChannel: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: schemes().flatMap((scheme) => [
      { scheme, language: "yaml" },
      { scheme, language: "markdown" },
      { scheme, pattern: NAMED_GLOB },
    ]),
    outputChannel,
    initializationOptions,
    // One message, of the failed start, is enough.
    initializationFailedHandler: () => false,
    // The server asks for the files it wants to be told of by itself.
    synchronize: { configurationSection: "opsAsCode" },
  };
}

/**
 * Files on disk, of virtual workspaces, and ones that are not saved yet; not the old versions of files that a comparison
 * shows, which would bring their findings a second time.
 */
function schemes(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(["file", "untitled", ...folders.map(({ uri }) => uri.scheme)])];
}

function initializationOptions(): InitializationOptions {
  const settings = vscode.workspace.getConfiguration("opsAsCode");
  return {
    // A plain copy: what VS Code hands out cannot be posted to a worker.
    inlayHints: { ...settings.get<Record<string, boolean>>("inlayHints") },
    stage: settings.get<string>("stage", ""),
    trusted: vscode.workspace.isTrusted,
    contributedSnippets: true,
  };
}
