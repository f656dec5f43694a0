import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** Asks the server for what a command needs. Undefined where the server is not there; the user has been told then. */
export async function ask<Answer>(
  client: BaseLanguageClient,
  method: string,
  params?: object,
): Promise<Answer | undefined> {
  try {
    return await (params ? client.sendRequest<Answer>(method, params) : client.sendRequest<Answer>(method));
  } catch (error) {
    client.outputChannel.appendLine(`${method}: ${String(error)}`);
    void tell();
    return undefined;
  }
}

async function tell(): Promise<void> {
  const [restart, show] = [vscode.l10n.t("Restart Server"), vscode.l10n.t("Show Output")];
  const message = vscode.l10n.t("The server of Ops as Code does not answer.");
  const chosen = await vscode.window.showErrorMessage(message, restart, show);
  if (chosen === restart) await vscode.commands.executeCommand("opsAsCode.restartServer");
  if (chosen === show) await vscode.commands.executeCommand("opsAsCode.showOutput");
}
