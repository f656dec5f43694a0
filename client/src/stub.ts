import * as vscode from "vscode";
import { READ_GLOB } from "../../server/src/core/syntax/languages.ts";

/** What the stub loads once there is something to do. */
export interface Extension {
  start(context: vscode.ExtensionContext): Promise<void>;
  stop(): Promise<void>;
}

export interface Stub {
  /** Ends what was started, if anything was. */
  stop(): Promise<void>;
}

/** The view and the commands that need the whole extension as soon as somebody uses them. */
const VIEW = "opsAsCode.services";
const COMMANDS = [
  "opsAsCode.newFile",
  "opsAsCode.showErrorBudget",
  "opsAsCode.copyStep",
  "opsAsCode.restartServer",
  "opsAsCode.showOutput",
];

/** Bounds of the background look: files, how many of them at once, the size of one in bytes, and milliseconds in all. */
const MOST_FILES = 2000;
const FILES_AT_ONCE = 8;
const LARGEST_FILE = 256 * 1024;
const LONGEST_LOOK = 10_000;

/**
 * Keeps the extension out of the way in workspaces that hold nothing of ours: it loads the rest when an open document or a
 * file of the workspace has a marker, when an open page has a table of severities, when the side bar is opened, or when a
 * command is used.
 */
export function activateStub(context: vscode.ExtensionContext, load: () => Promise<Extension>): Stub {
  const waiting: vscode.Disposable[] = [];
  const look = new vscode.CancellationTokenSource();
  let extension: Extension | undefined;
  let starting: Promise<void> | undefined;
  const startOnce = async (): Promise<void> => {
    look.cancel();
    extension = await load();
    vscode.Disposable.from(...waiting.splice(0)).dispose();
    await extension.start(context);
  };
  const start = (): Promise<void> => {
    starting ??= startOnce();
    return starting;
  };
  // Nobody waits for this one, so nobody else would tell the user.
  const startUnasked = (): void => void start().catch(sayThatItFailed);
  const startFor = (document: vscode.TextDocument, text = document.getText()): void => {
    const mayBeOurs = languages.has(document.languageId) || named.test(document.uri.path);
    if (starting !== undefined || !mayBeOurs) return;
    if (hasMarker(document.uri, text) || (document.languageId === "markdown" && severityTable.test(text)))
      startUnasked();
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
    look,
    vscode.window.registerTreeDataProvider(VIEW, {
      getChildren: () => start().then(() => []),
      getTreeItem: (label: string) => new vscode.TreeItem(label),
    }),
    vscode.workspace.onDidOpenTextDocument((document) => startFor(document)),
    vscode.workspace.onDidChangeTextDocument((change) => startFor(change.document, changedLines(change))),
  );
  context.subscriptions.push({ dispose: () => vscode.Disposable.from(...waiting).dispose() });
  for (const document of vscode.workspace.textDocuments) startFor(document);
  if (starting === undefined) void lookForMarker(look).then((found) => found && startUnasked());
  return { stop: async () => extension?.stop() };
}

/** Language ids of texts that may hold something of ours. */
const languages: ReadonlySet<string> = new Set(["yaml", "markdown"]);

/** A row of a table of severities, of which a policy can be made before a workspace holds anything of ours. */
const severityTable =
  /^[ \t]*\|[^\n]{0,200}?(?:severity|\bsev-?\d|response time|severidad|gravedad|tiempo de respuesta|gravidade|tempo de resposta|schweregrad|reaktionszeit|gravit[eé]|s[eé]v[eé]rit[eé]|temps de r[eé]ponse)/im;

/** Files that are read whatever they hold: the configuration, and exception files of vulnerability scanners. */
const named = /(?:^|[\\/])(?:ops-as-code\.yaml|osv-scanner\.toml|\.snyk|\.grype\.ya?ml|\.trivyignore(?:\.ya?ml)?)$/;

/** Whether a text may hold something of ours; the server looks closely afterwards. */
function hasMarker(uri: vscode.Uri, text: string): boolean {
  return (
    named.test(uri.path) ||
    isRunbookPage(vscode.workspace.asRelativePath(uri, true)) ||
    /(?:^|[\s{,])["']?apiVersion["']?\s*:\s*["']?(?:open-?slo|ops\/)/i.test(text)
  );
}

/** Whether a page is a runbook by its path, as where no configuration says anything; one that does wakes the server itself. */
function isRunbookPage(path: string): boolean {
  const isOther =
    /(?:^|\/)(?:README|_?index|CONTRIBUTING|CHANGELOG|CODE_OF_CONDUCT|SECURITY|LICENSE|[^/]*template[^/]*)\.md$|(?:^|\/)(?:templates|\.github)\//i.test(
      path,
    );
  return !isOther && /(?:^|\/)(?:runbooks\/(?:.*\/)?[^/]+|RUNBOOK|docs\/runbook[^/]*)\.md$/i.test(path);
}

/** The lines that an edit has touched: a key in a file of 50,000 lines must not cost reading all of them. */
function changedLines({ document, contentChanges }: vscode.TextDocumentChangeEvent): string {
  const lines = contentChanges.map(({ range, text }) => {
    const last = range.start.line + text.split("\n").length;
    return document.getText(new vscode.Range(range.start.line, 0, last, 0));
  });
  return lines.join("\n");
}

/** Looks through the workspace, within bounds: what it misses is found when it is opened. */
async function lookForMarker(look: vscode.CancellationTokenSource): Promise<boolean> {
  const { token } = look;
  const timer = setTimeout(() => look.cancel(), LONGEST_LOOK);
  try {
    const files = await vscode.workspace.findFiles(READ_GLOB, "**/node_modules/**", MOST_FILES, token);
    for (let index = 0; index < files.length && !token.isCancellationRequested; index += FILES_AT_ONCE) {
      const found = await Promise.all(files.slice(index, index + FILES_AT_ONCE).map(fileHasMarker));
      if (found.includes(true)) return true;
    }
    return false;
  } catch {
    return false; // The search was cancelled.
  } finally {
    clearTimeout(timer);
  }
}

async function fileHasMarker(uri: vscode.Uri): Promise<boolean> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LARGEST_FILE) return false;
    return hasMarker(uri, new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  } catch {
    return false; // The file has vanished since it was listed.
  }
}

function sayThatItFailed(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  void vscode.window.showErrorMessage(vscode.l10n.t("Ops as Code could not start: {0}", reason));
}
