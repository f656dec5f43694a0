import * as vscode from "vscode";

/** What the stub loads once there is something to do. */
export interface Extension {
  start(context: vscode.ExtensionContext): Promise<void>;
  stop(): Promise<void>;
}

/** The view and the commands that need the whole extension as soon as somebody uses them. */
const VIEW = "opsAsCode.services";
const COMMANDS = ["opsAsCode.newSlo", "opsAsCode.showErrorBudget", "opsAsCode.restartServer", "opsAsCode.showOutput"];

/** How many files the background look takes at the most, and how much of each it reads for a marker. */
const MOST_FILES = 2000;
const FILES_AT_ONCE = 8;

/**
 * Keeps the extension out of the way in workspaces that hold nothing of ours: it loads the rest when an open document or a
 * file of the workspace has a marker, when the side bar is opened, or when a command is used.
 */
export function activateStub(context: vscode.ExtensionContext, load: () => Promise<Extension>): void {
  const waiting: vscode.Disposable[] = [];
  let started: Promise<void> | undefined;
  const start = (): Promise<void> => {
    started ??= load().then(async (extension) => {
      for (const disposable of waiting.splice(0)) disposable.dispose();
      context.subscriptions.push({ dispose: () => void extension.stop() });
      await extension.start(context);
    });
    return started;
  };
  const startFor = (document: vscode.TextDocument): void => {
    if (document.languageId === "yaml" && hasMarker(document.fileName, document.getText())) void start();
  };

  for (const command of COMMANDS) {
    waiting.push(
      vscode.commands.registerCommand(command, async (...given: unknown[]) => {
        await start();
        return vscode.commands.executeCommand(command, ...given);
      }),
    );
  }
  waiting.push(
    vscode.window.registerTreeDataProvider(VIEW, {
      getChildren: () => start().then(() => []),
      getTreeItem: (label: string) => new vscode.TreeItem(label),
    }),
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidChangeTextDocument(({ document }) => startFor(document)),
  );
  context.subscriptions.push({ dispose: () => vscode.Disposable.from(...waiting).dispose() });
  vscode.workspace.textDocuments.forEach(startFor);
  if (started === undefined)
    void lookForMarker(() => started !== undefined).then((found) => (found ? start() : undefined));
}

/** Whether a text may hold something of ours; the server looks closely afterwards. */
function hasMarker(name: string, text: string): boolean {
  return /(?:^|[\\/])ops-as-code\.yaml$/.test(name) || /^\s*["']?apiVersion["']?\s*:\s*["']?openslo/m.test(text);
}

async function lookForMarker(isOver: () => boolean): Promise<boolean> {
  const files = await vscode.workspace.findFiles("**/*.{yaml,yml}", "**/node_modules/**", MOST_FILES);
  for (let index = 0; index < files.length && !isOver(); index += FILES_AT_ONCE) {
    const found = await Promise.all(files.slice(index, index + FILES_AT_ONCE).map(fileHasMarker));
    if (found.includes(true)) return true;
  }
  return false;
}

async function fileHasMarker(uri: vscode.Uri): Promise<boolean> {
  try {
    return hasMarker(uri.path, new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  } catch {
    return false; // The file has vanished since it was listed.
  }
}
