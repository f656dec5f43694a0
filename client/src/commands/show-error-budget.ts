import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { BUDGET_TABLE, type BudgetTable, type BudgetTableParams } from "../../../server/src/protocol.ts";
import { ask } from "./ask.ts";

const SCHEME = "ops-as-code-budget";

/** "Show Error Budget Table": what the SLO at the cursor allows, as a rendered page beside the file. */
export function registerShowErrorBudget(client: BaseLanguageClient): vscode.Disposable {
  const pages = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => pages.get(uri.toString()) ?? "",
  };
  const show = async (): Promise<void> => {
    const table = await budgetTableAtCursor(client);
    if (table === undefined) return;
    if (table === null) {
      const message = vscode.l10n.t("There is no SLO at the cursor. Put the cursor into an SLO and try again.");
      void vscode.window.showInformationMessage(message);
      return;
    }
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${table.title.replaceAll("/", "-")}.md` });
    pages.set(uri.toString(), table.markdown);
    changed.fire(uri);
    await vscode.commands.executeCommand("markdown.showPreviewToSide", uri).then(undefined, () => showAsText(uri));
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, provider),
    vscode.commands.registerCommand("opsAsCode.showErrorBudget", show),
    changed,
  );
}

/** Null where no SLO is; undefined where the server is not there, which the user has been told. */
async function budgetTableAtCursor(client: BaseLanguageClient): Promise<BudgetTable | null | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return null;
  const params: BudgetTableParams = {
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
  };
  return ask<BudgetTable | null>(client, BUDGET_TABLE, params);
}

/** Where VS Code's Markdown preview is switched off, the page is still readable as text. */
async function showAsText(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}
