import * as vscode from "vscode";
import type { Status } from "../../server/src/protocol.ts";
import type { Reading } from "./reading.ts";
import { problemText } from "./views/problems.ts";

/** The language status item of YAML and Markdown files: how many objects there are and how many problems. */
export function showStatus({ onStatus }: Reading): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem("opsAsCode.status", [
    { language: "yaml" },
    { language: "markdown" },
  ]);
  item.name = "Ops as Code";
  item.text = "Ops as Code";
  item.command = { title: vscode.l10n.t("Show Output"), command: "opsAsCode.showOutput" };
  const listening = onStatus((status) => {
    const text = vscode.l10n.t("Ops as Code: {0} in {1}", objectText(status.objects), fileText(status.files));
    const problems = problemText(status.problems) || vscode.l10n.t("no problems");
    item.busy = status.busy;
    item.text = text;
    item.detail = problems;
    item.accessibilityInformation = { label: `${text}, ${problems}` };
    item.severity = severity(status);
  });
  return vscode.Disposable.from(item, listening);
}

function objectText(count: number): string {
  return count === 1 ? vscode.l10n.t("1 object") : vscode.l10n.t("{0} objects", count);
}

function fileText(count: number): string {
  return count === 1 ? vscode.l10n.t("1 file") : vscode.l10n.t("{0} files", count);
}

function severity({ problems }: Status): vscode.LanguageStatusSeverity {
  if (problems.error > 0) return vscode.LanguageStatusSeverity.Error;
  return problems.warning > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
}
