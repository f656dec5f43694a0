import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { SERVICES, SERVICES_CHANGED, type TreeNode } from "../../../server/src/protocol.ts";

const ICONS: Readonly<Record<TreeNode["kind"], string>> = {
  service: "server",
  slo: "target",
  objective: "dashboard",
  alertPolicy: "bell",
  group: "folder",
};

/** The side bar's tree of services, with what the server answers; it computes nothing. */
export function showServices(client: BaseLanguageClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.TreeDataProvider<TreeNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => [...(node?.children ?? (await services(client)))],
    getTreeItem: (node) => treeItem(node, client),
  };
  const view = vscode.window.createTreeView("opsAsCode.services", {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  return vscode.Disposable.from(
    view,
    changed,
    client.onNotification(SERVICES_CHANGED, () => changed.fire()),
    client.onDidChangeState(() => changed.fire()),
    vscode.commands.registerCommand("opsAsCode.refreshServices", () => changed.fire()),
  );
}

async function services(client: BaseLanguageClient): Promise<readonly TreeNode[]> {
  return client.isRunning() ? client.sendRequest<readonly TreeNode[]>(SERVICES) : [];
}

function treeItem(node: TreeNode, client: BaseLanguageClient): vscode.TreeItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const state =
    node.children.length === 0 ? None : node.kind === "service" || node.kind === "group" ? Expanded : Collapsed;
  const item = new vscode.TreeItem(node.label, state);
  item.id = node.id;
  item.contextValue = node.kind;
  const problems = problemText(node);
  item.description = [node.description, problems].filter(Boolean).join(" · ");
  item.tooltip = node.tooltip === undefined ? undefined : new vscode.MarkdownString(node.tooltip);
  item.accessibilityInformation = { label: [node.label, item.description].filter(Boolean).join(", ") };
  item.iconPath = new vscode.ThemeIcon(ICONS[node.kind], problemColor(node));
  if (node.location) {
    const uri = client.protocol2CodeConverter.asUri(node.location.uri);
    const selection = client.protocol2CodeConverter.asRange(node.location.range);
    item.command = { title: vscode.l10n.t("Open"), command: "vscode.open", arguments: [uri, { selection }] };
  }
  return item;
}

function problemText({ problems: { error, warning } }: TreeNode): string {
  const parts: string[] = [];
  if (error > 0) parts.push(error === 1 ? vscode.l10n.t("1 error") : vscode.l10n.t("{0} errors", error));
  if (warning > 0) parts.push(warning === 1 ? vscode.l10n.t("1 warning") : vscode.l10n.t("{0} warnings", warning));
  return parts.join(", ");
}

/** The theme's own colours for problems; the text says the same, so that colour is never the only sign. */
function problemColor({ problems }: TreeNode): vscode.ThemeColor | undefined {
  if (problems.error > 0) return new vscode.ThemeColor("list.errorForeground");
  return problems.warning > 0 ? new vscode.ThemeColor("list.warningForeground") : undefined;
}
