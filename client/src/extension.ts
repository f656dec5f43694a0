import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import type { InitializationOptions } from "../../server/src/protocol.ts";
import { registerNewSlo } from "./commands/new-slo.ts";
import { registerRestartServer, restart } from "./commands/restart-server.ts";
import { registerShowErrorBudget } from "./commands/show-error-budget.ts";
import { registerShowOutput } from "./commands/show-output.ts";
import { answerFileRequests } from "./files.ts";
import { befriendYamlExtension } from "./red-hat-yaml.ts";
import { showStatus } from "./status.ts";
import { showServices } from "./views/services.ts";

type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

let client: BaseLanguageClient | undefined;

/** Starts the language server that `makeClient` knows to run, and registers commands, view and status. */
export async function startExtension(context: vscode.ExtensionContext, makeClient: MakeClient): Promise<void> {
  const output = vscode.window.createOutputChannel("Ops as Code", { log: true });
  const running = makeClient(clientOptions(output));
  client = running;
  context.subscriptions.push(
    output,
    answerFileRequests(running),
    showServices(running),
    showStatus(running),
    registerNewSlo(running),
    registerShowErrorBudget(running),
    registerRestartServer(running),
    registerShowOutput(output),
    restartWhenTrusted(running),
  );
  await running.start();
  await befriendYamlExtension();
}

/** Ends the server. */
export async function stopExtension(): Promise<void> {
  const running = client;
  client = undefined;
  await running?.stop();
}

function clientOptions(outputChannel: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    // Every scheme: files on disk, of virtual workspaces, and ones that are not saved yet.
    documentSelector: [{ language: "yaml" }],
    outputChannel,
    initializationOptions: initializationOptions(),
    synchronize: {
      configurationSection: "opsAsCode",
      fileEvents: [
        vscode.workspace.createFileSystemWatcher("**/*.{yaml,yml}"),
        vscode.workspace.createFileSystemWatcher("**/.gitignore"),
      ],
    },
  };
}

function initializationOptions(): InitializationOptions {
  const settings = vscode.workspace.getConfiguration("opsAsCode");
  return {
    // A plain copy: what VS Code hands out cannot be posted to a worker.
    inlayHints: { ...settings.get<Record<string, boolean>>("inlayHints") },
    trusted: vscode.workspace.isTrusted,
    contributedSnippets: true,
  };
}

/** What the server may read depends on the workspace's trust, which it learns when it starts. */
function restartWhenTrusted(running: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.onDidGrantWorkspaceTrust(async () => {
    running.clientOptions.initializationOptions = initializationOptions();
    await restart(running);
  });
}
