import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { TEMPLATES, type Template } from "../../../server/src/protocol.ts";
import { ask } from "./ask.ts";

/** "New File from Template": pick a text, get it in a new file with its placeholders to fill in. */
export function registerNewFile(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("opsAsCode.newFile", async () => {
    const templates = await ask<readonly Template[]>(client, TEMPLATES);
    if (templates === undefined) return;
    const picked = await vscode.window.showQuickPick(
      templates.map((template) => ({ label: template.title, detail: template.description, template })),
      {
        title: vscode.l10n.t("New File from Template"),
        placeHolder: vscode.l10n.t("What is it for?"),
        matchOnDetail: true,
      },
    );
    if (picked === undefined) return;
    // An untitled file: where it goes and what it is called stays the author's choice.
    const document = await vscode.workspace.openTextDocument({ language: picked.template.language, content: "" });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(picked.template.body));
  });
}
