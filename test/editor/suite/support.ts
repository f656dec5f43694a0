// What the editor tests are written with: opening, typing, waiting for what the editor shows, and asking it things.
// It runs in desktop VS Code, in its stand-in and in VS Code for the Web, so it uses the vscode API and nothing else.
import * as vscode from "vscode";

export const EXTENSION_ID = "ops-as-code.ops-as-code";
/** Bound of a wait, in milliseconds: far more than any answer takes, so that a slow machine does not fail. */
const PATIENCE_MS = 20_000;
/** How often a wait looks where the API has no event for what it waits for, in milliseconds. */
const LOOK_AGAIN_MS = 100;

/** Uri of the workspace folder; not a file: uri in VS Code for the Web. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("the window has no workspace folder");
  return folder.uri;
}

/** Uri of a file of the workspace. */
export const fileUri = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), name);

/** Opens a file of the workspace in an editor that has the focus. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileUri(name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Writes a file of the workspace and opens it. */
export async function openNew(name: string, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
  return open(name);
}

/** Throws the changes of the open editors away and closes them. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
}

/** Deletes a file of the workspace when it is there. */
export async function remove(name: string): Promise<void> {
  await vscode.workspace.fs.delete(fileUri(name), { recursive: true }).then(undefined, () => undefined);
}

/** Waits until the extension is active (VS Code has no event for that) and returns it. */
export async function activated(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension(EXTENSION_ID);
  if (!extension) throw new Error(`${EXTENSION_ID} is not installed`);
  await waitFor("the extension to be active", () => extension.isActive || undefined, { again: true });
  return extension;
}

/**
 * Waits until `look()` gives something, and returns it. It looks now and at every event of `events` (default: changed
 * diagnostics and changed text); `again` makes it look at intervals too, for what has no event. When the time is over
 * it fails with what `saw()` says.
 */
export async function waitFor<T>(
  what: string,
  look: () => T | undefined | PromiseLike<T | undefined>,
  options: { events?: readonly vscode.Event<never>[]; again?: boolean; saw?: () => unknown } = {},
): Promise<T> {
  const events = options.events ?? [vscode.languages.onDidChangeDiagnostics, vscode.workspace.onDidChangeTextDocument];
  const end = Date.now() + PATIENCE_MS;
  let ring = (): void => undefined;
  const listeners = events.map((event) => event(() => ring()));
  try {
    for (;;) {
      const rung = new Promise<void>((resolve) => {
        ring = resolve;
      });
      const seen = await look();
      if (seen !== undefined) return seen;
      if (Date.now() >= end) throw new Error(`waited ${PATIENCE_MS} ms for ${what}${sawText(options.saw)}`);
      await atMost(options.again ? LOOK_AGAIN_MS : end - Date.now(), rung);
    }
  } finally {
    for (const listener of listeners) listener.dispose();
  }
}

/** Waits until the findings of a document satisfy `accept` (default: there are some), and returns them. */
export async function findings(
  document: vscode.TextDocument,
  accept: (found: readonly vscode.Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<readonly vscode.Diagnostic[]> {
  const now = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri);
  return waitFor(`the findings of ${document.uri.path}`, () => (accept(now()) ? now() : undefined), {
    saw: () => now().map(findingText),
  });
}

/** A finding in one line: `line:character severity code message`, counted from 1 as the editor shows it. */
export function findingText(finding: vscode.Diagnostic): string {
  const { line, character } = finding.range.start;
  const severity = vscode.DiagnosticSeverity[finding.severity]?.toLowerCase();
  return `${line + 1}:${character + 1} ${severity} ${findingCode(finding)} ${finding.message}`;
}

/** The rule id of a finding. */
export function findingCode(finding: vscode.Diagnostic): string {
  const { code } = finding;
  return String(typeof code === "object" ? code.value : code);
}

/** Position of `text` in the document, or of the point after it. */
export function at(document: vscode.TextDocument, text: string, where: "start" | "end" = "start"): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`${document.uri.path} does not hold ${text}`);
  return document.positionAt(where === "start" ? offset : offset + text.length);
}

/** Replaces the first `from` in the document by `to`, as one edit of the user. */
export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(at(document, from), at(document, from, "end")), to);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`the edit of ${document.uri.path} was refused`);
}

/** Completion items offered at a position, in the order of the list. */
export async function completions(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const command = "vscode.executeCompletionItemProvider";
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, position);
  return [...list.items].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0));
}

/** Text of a completion item's label. */
export const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === "string" ? label : label.label);

/** Text of the hovers at a position, joined by blank lines. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    position,
  );
  return hovers
    .flatMap((hover) => hover.contents.map((part) => (typeof part === "string" ? part : part.value)))
    .join("\n\n");
}

/** Inlay hints of the whole document as `line text`, lines counted from 1, in document order. */
export async function inlayHints(document: vscode.TextDocument): Promise<string[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const command = "vscode.executeInlayHintProvider";
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(command, document.uri, whole);
  return [...hints]
    .sort((a, b) => a.position.compareTo(b.position))
    .map(({ position, label }) => `${position.line + 1} ${labelText(label)}`);
}

/** Code actions at a range, of one kind when `kind` is given (for instance `quickfix`). */
export async function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const command = "vscode.executeCodeActionProvider";
  return vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, range, kind?.value, 100);
}

/** Does what choosing the action in the editor does: its edit, then its command. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  if (action.edit && !(await vscode.workspace.applyEdit(action.edit))) throw new Error(`${action.title} was refused`);
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** The outline of a document, as VS Code shows it. */
export async function symbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  const command = "vscode.executeDocumentSymbolProvider";
  return (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(command, document.uri)) ?? [];
}

const sortKey = (item: vscode.CompletionItem): string => item.sortText ?? labelOf(item);

const labelText = (label: vscode.InlayHint["label"]): string =>
  typeof label === "string" ? label : label.map((part) => part.value).join("");

const sawText = (saw: (() => unknown) | undefined): string => (saw ? `; saw ${JSON.stringify(saw(), null, 2)}` : "");

async function atMost(milliseconds: number, promise: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(milliseconds, 0));
  });
  await Promise.race([promise, timeout]);
  clearTimeout(timer);
}
