import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { STATUS, type Status } from "../../server/src/protocol.ts";

/** The language status item of YAML files: how many objects there are and how many problems. */
export function showStatus(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem("opsAsCode.status", { language: "yaml" });
  item.name = "Ops as Code";
  item.text = vscode.l10n.t("Ops as Code");
  item.command = { title: vscode.l10n.t("Show Output"), command: "opsAsCode.showOutput" };
  const listening = client.onNotification(STATUS, ({ objects, files, problems, busy }: Status) => {
    item.busy = busy;
    item.text = vscode.l10n.t("Ops as Code: {0} objects in {1} files", objects, files);
    item.detail = vscode.l10n.t("{0} errors, {1} warnings", problems.error, problems.warning);
    item.severity =
      problems.error > 0
        ? vscode.LanguageStatusSeverity.Error
        : problems.warning > 0
          ? vscode.LanguageStatusSeverity.Warning
          : vscode.LanguageStatusSeverity.Information;
  });
  return vscode.Disposable.from(item, listening);
}
