import * as vscode from "vscode";

/** "Restart Server": reads the whole workspace again. */
export function registerRestartServer(restart: () => Promise<void>): vscode.Disposable {
  return vscode.commands.registerCommand("opsAsCode.restartServer", restart);
}
