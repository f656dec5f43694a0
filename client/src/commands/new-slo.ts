import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { TEMPLATES, type Template } from "../../../server/src/protocol.ts";
import { ask } from "./ask.ts";

/** "New SLO from Template": pick a text, get it in a new file with its placeholders to fill in. */
export function registerNewSlo(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("opsAsCode.newSlo", async () => {
    const templates = await ask<readonly Template[]>(client, TEMPLATES);
    if (templates === undefined) return;
    const picked = await vscode.window.showQuickPick(
      templates.map((template) => ({ label: template.title, detail: template.description, template })),
      {
        title: vscode.l10n.t("New SLO from Template"),
        placeHolder: vscode.l10n.t("What is measured?"),
        matchOnDetail: true,
      },
    );
    if (picked === undefined) return;
    // An untitled file: where it goes and what it is called stays the author's choice.
    const document = await vscode.workspace.openTextDocument({ language: "yaml", content: "" });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(picked.template.body));
  });
}
