import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** "Restart Server": reads the whole workspace again. */
export function registerRestartServer(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("opsAsCode.restartServer", () => restart(client));
}

/** Ends the server and starts it anew, with the options the client has now. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop();
  await client.start();
}
