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

/**
 * Opens a file of the workspace in an editor that has the focus. As a click does, not with `openTextDocument`, which would
 * keep the text alive for minutes after its editor was closed.
 */
export async function open(name: string): Promise<vscode.TextDocument> {
  const uri = fileUri(name);
  await vscode.commands.executeCommand("vscode.open", uri, { preview: false });
  return activeDocument(({ document }) => document.uri.toString() === uri.toString());
}

/** Writes a file of the workspace behind the editor's back; `tidyUp` deletes it again. */
export async function write(name: string, text: string): Promise<vscode.Uri> {
  written.add(name);
  await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
  return fileUri(name);
}

/** Writes a file of the workspace and opens it. */
export async function openNew(name: string, text: string): Promise<vscode.TextDocument> {
  await write(name, text);
  return open(name);
}

/** Opens a text that is no file yet. */
export async function openUntitled(text: string): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand("workbench.action.files.newUntitledFile", { languageId: "yaml" });
  const document = await activeDocument(({ document }) => document.isUntitled);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document;
}

async function activeDocument(accept: (editor: vscode.TextEditor) => boolean): Promise<vscode.TextDocument> {
  const events = [vscode.window.onDidChangeActiveTextEditor as vscode.Event<never>];
  const shown = () => {
    const active = vscode.window.activeTextEditor;
    return active && accept(active) ? active.document : undefined;
  };
  return waitFor("the editor", shown, { events });
}

/** What every test leaves behind: no open editor and no file of its own. */
export async function tidyUp(): Promise<void> {
  await closeAll();
  for (const name of written) await remove(name);
  written.clear();
}

/** Has `tidyUp` delete a file that the extension writes. */
export function tidyUpToo(name: string): void {
  written.add(name);
}

const written = new Set<string>();

/** Throws the changes of the open editors away and closes them, until the texts are closed too. */
export async function closeAll(): Promise<void> {
  const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  // Not by the active editor: for a moment after one is closed there is none.
  for (let count = tabs().length; count > 0; count--) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  // The preview of a table is Markdown too; VS Code keeps its text for a while.
  const isPage = ({ languageId, uri }: vscode.TextDocument) =>
    languageId === "markdown" && uri.scheme === workspaceFolder().scheme;
  const openTexts = () => vscode.workspace.textDocuments.filter((each) => each.languageId === "yaml" || isPage(each));
  await waitFor("the texts to be closed", () => openTexts().length === 0 || undefined, {
    events: [vscode.workspace.onDidCloseTextDocument as vscode.Event<never>],
    saw: () => openTexts().map(({ uri }) => uri.toString()),
  });
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

/** Waits until the findings of a document or file satisfy `accept` (default: there are some), and returns them. */
export async function findings(
  of: { readonly uri: vscode.Uri } | vscode.Uri,
  accept: (found: readonly vscode.Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<readonly vscode.Diagnostic[]> {
  const uri = "uri" in of ? of.uri : of;
  const now = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);
  return waitFor(`the findings of ${uri.path}`, () => (accept(now()) ? now() : undefined), {
    saw: () => now().map(findingText),
  });
}

/** Waits until a document or file has exactly the findings of these rules, and returns them. */
export async function findingsOf(
  of: { readonly uri: vscode.Uri } | vscode.Uri,
  ...rules: readonly string[]
): Promise<readonly vscode.Diagnostic[]> {
  const wanted = [...rules].sort().join();
  return findings(of, (found) => found.map(findingCode).sort().join() === wanted);
}

/** Waits until nothing is found in a document or file. */
export async function noFindings(of: { readonly uri: vscode.Uri } | vscode.Uri): Promise<void> {
  await findingsOf(of);
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

/** The one completion item with a label; several would be doubled. */
export async function completion(
  document: vscode.TextDocument,
  position: vscode.Position,
  label: string,
): Promise<vscode.CompletionItem> {
  const items = await completions(document, position);
  const [item, ...others] = items.filter((each) => labelOf(each) === label);
  if (!item || others.length > 0) {
    throw new Error(`${others.length + (item ? 1 : 0)} items ${label} among ${items.map(labelOf).join(", ")}`);
  }
  return item;
}

/** Does what choosing the item in the editor does. */
export async function accept(item: vscode.CompletionItem): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error("no editor has the focus");
  const text = item.insertText ?? labelOf(item);
  const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
  const snippet = typeof text === "string" ? new vscode.SnippetString().appendText(text) : text;
  await editor.insertSnippet(snippet, range ?? editor.selection.active);
}

/** Presses keys that write text, one by one, at the cursor. */
export async function type(text: string): Promise<void> {
  for (const key of text) await vscode.commands.executeCommand("type", { text: key });
}

/** Puts the cursor of the active editor at a position. */
export function putCursor(position: vscode.Position): void {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error("no editor has the focus");
  editor.selection = new vscode.Selection(position, position);
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

/** Inlay hints of the whole document, each as its line with the hint in brackets: `target: 0.999 [0.1 % = …]`. */
export async function inlayHints(document: vscode.TextDocument): Promise<string[]> {
  const hints = await rawInlayHints(document);
  return hints.map(({ position, label }) => `${document.lineAt(position).text.trim()} [${labelText(label)}]`);
}

/** Inlay hints of the whole document as VS Code gets them, in document order. */
export async function rawInlayHints(document: vscode.TextDocument): Promise<vscode.InlayHint[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const command = "vscode.executeInlayHintProvider";
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(command, document.uri, whole);
  return [...hints].sort((a, b) => a.position.compareTo(b.position));
}

/** The code action with a title at a range. */
export async function codeAction(
  document: vscode.TextDocument,
  range: vscode.Range,
  title: string,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction> {
  const actions = await codeActions(document, range, kind);
  const found = actions.find((action) => action.title === title);
  if (!found) throw new Error(`no action ${title} among ${actions.map((action) => action.title).join(", ")}`);
  return found;
}

/**
 * Waits for the code action with a title at the range of a finding: just after the start, findings may be there before
 * the editor knows whom to ask, and what repairs them may hang on a file that is still being read.
 */
export async function repair(
  document: vscode.TextDocument,
  range: vscode.Range | undefined,
  title: string,
): Promise<vscode.CodeAction> {
  if (!range) throw new Error(`nothing was found that ${title} could repair`);
  const look = () => codeAction(document, range, title).catch(() => undefined);
  return waitFor(`the repair ${title}`, look, { again: true });
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
