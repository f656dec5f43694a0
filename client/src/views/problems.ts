import * as vscode from "vscode";
import type { TreeNode } from "../../../server/src/protocol.ts";

type Problems = TreeNode["problems"];

/** Never opened: it only carries a row's problems to the decoration. */
const SCHEME = "ops-as-code-node";

/** The address by which a row is decorated. It holds the counts, so that a row with other counts is decorated anew. */
export function problemUri({ id, problems: { error, warning } }: TreeNode): vscode.Uri | undefined {
  if (error + warning === 0) return undefined;
  return vscode.Uri.from({ scheme: SCHEME, path: `/${id}`, query: `${error}&${warning}` });
}

/** Puts the number of problems at the end of rows, in the theme's colours, as the explorer does with files. */
export function decorateProblems(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration(uri) {
      if (uri.scheme !== SCHEME) return undefined;
      const [error = 0, warning = 0] = uri.query.split("&").map(Number);
      const color = new vscode.ThemeColor(error > 0 ? "list.errorForeground" : "list.warningForeground");
      // A badge has room for two characters.
      const count = error + warning;
      return new vscode.FileDecoration(count > 99 ? "9+" : String(count), problemText({ error, warning }), color);
    },
  });
}

/** `2 errors, 1 warning`; empty without problems. */
export function problemText({ error, warning }: Problems): string {
  const parts: string[] = [];
  if (error > 0) parts.push(error === 1 ? vscode.l10n.t("1 error") : vscode.l10n.t("{0} errors", error));
  if (warning > 0) parts.push(warning === 1 ? vscode.l10n.t("1 warning") : vscode.l10n.t("{0} warnings", warning));
  return parts.join(", ");
}
