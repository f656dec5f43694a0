import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { SERVICES, SERVICES_CHANGED, type TreeNode } from "../../../server/src/protocol.ts";
import type { Reading } from "../reading.ts";
import { decorateProblems, problemText, problemUri } from "./problems.ts";

const ICONS: Readonly<Record<TreeNode["kind"], string>> = {
  service: "server",
  slo: "target",
  objective: "dashboard",
  alertPolicy: "bell",
  group: "folder",
};

/** Milliseconds after the last question of a tree in which it may still be unfolding. */
const SETTLE_MS = 500;

/** The side bar's tree of services, with what the server answers; it computes nothing. */
export function showServices(client: BaseLanguageClient, reading: Reading): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let asked: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A tree that is told of a change while it unfolds may stay without its children: it is told when it has settled.
  const renew = (): void => {
    clearTimeout(timer);
    if (asked === undefined) return;
    const wait = asked + SETTLE_MS - Date.now();
    if (wait > 0) timer = setTimeout(renew, wait);
    else changed.fire();
  };
  const provider: vscode.TreeDataProvider<TreeNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => {
      asked = Date.now();
      const nodes = node?.children ?? (await services(client, reading));
      asked = Date.now();
      return [...nodes];
    },
    getTreeItem: (node) => treeItem(node, client),
  };
  const view = vscode.window.createTreeView("opsAsCode.services", {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  return vscode.Disposable.from(
    view,
    changed,
    { dispose: () => clearTimeout(timer) },
    decorateProblems(),
    client.onNotification(SERVICES_CHANGED, renew),
    client.onDidChangeState(renew),
    vscode.commands.registerCommand("opsAsCode.refreshServices", renew),
  );
}

async function services(client: BaseLanguageClient, reading: Reading): Promise<readonly TreeNode[]> {
  if (!client.isRunning()) return [];
  // A service that is first shown without its SLOs would stay folded when they are known.
  await reading.done();
  // A server that ends meanwhile has nothing to show either; the next one fires the change.
  return client.sendRequest<readonly TreeNode[]>(SERVICES).catch(() => []);
}

function treeItem(node: TreeNode, client: BaseLanguageClient): vscode.TreeItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const state =
    node.children.length === 0 ? None : node.kind === "service" || node.kind === "group" ? Expanded : Collapsed;
  const item = new vscode.TreeItem(node.label, state);
  item.id = node.id;
  item.contextValue = node.kind;
  item.description = node.description ?? "";
  item.tooltip = node.tooltip;
  item.accessibilityInformation = {
    label: [node.label, node.description, problemText(node.problems)].filter(Boolean).join(", "),
  };
  item.iconPath = new vscode.ThemeIcon(ICONS[node.kind]);
  item.resourceUri = problemUri(node);
  if (node.location) {
    const uri = client.protocol2CodeConverter.asUri(node.location.uri);
    const selection = client.protocol2CodeConverter.asRange(node.location.range);
    item.command = { title: vscode.l10n.t("Open"), command: "vscode.open", arguments: [uri, { selection }] };
  }
  return item;
}
