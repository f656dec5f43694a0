import * as vscode from "vscode";

/** "Show Output": what the server has to say about itself. */
export function registerShowOutput(output: vscode.OutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand("opsAsCode.showOutput", () => output.show(true));
}
