import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
} from "vscode-languageserver-types";
import type { Fix } from "../findings.ts";
import { contextFor, findingsOf, type PlacedFinding } from "../workspace/findings.ts";
import { place } from "../workspace/place.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { toDiagnostic } from "./diagnostics.ts";
import { disableForLine } from "./disable-for-line.ts";
import { filesFromTable, MAKE_FROM_TABLE } from "./from-table.ts";

/** The kind of the source action that makes every safe repair of a file at once. */
export const FIX_ALL = "source.fixAll.opsAsCode";

/** The kind of actions that make something else of a text that is right as it is. */
export const REWRITE = CodeActionKind.RefactorRewrite;

/** What an editor asks for: `only` holds the wanted kinds of actions, undefined means any; `diagnostics` are those it shows there. */
export interface CodeActionContext {
  readonly only?: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the editor can make files. */
  readonly createsFiles?: boolean;
}

/**
 * The repairs for what is found in a range of a file, the repair of all, and what can be made of a table there. `now` is in
 * epoch milliseconds.
 */
export function codeActions(
  workspace: Workspace,
  uri: string,
  range: Range,
  context: CodeActionContext,
  now: number,
): CodeAction[] {
  const all = findingsOf(workspace, uri, now);
  const here = all.filter(({ document, finding }) => touch(place(document.placed, finding.range), range));
  const actions: CodeAction[] = [];
  if (isWanted(context, CodeActionKind.QuickFix)) {
    for (const placed of here) actions.push(...quickFixes(workspace, uri, placed, context.diagnostics));
    for (const placed of here) actions.push(...disable(workspace, uri, placed, context.diagnostics));
  }
  if (isWanted(context, REWRITE)) actions.push(...rewritings(workspace, uri, range, now));
  if (context.only ? isWanted(context, FIX_ALL) : here.length > 0) actions.push(...fixAll(uri, all));
  if (context.createsFiles && isWanted(context, MAKE_FROM_TABLE))
    actions.push(...filesFromTable(workspace, uri, range));
  return actions;
}

/** What can be made of the objects in a range, though nothing is wrong. */
function rewritings(workspace: Workspace, uri: string, range: Range, now: number): readonly CodeAction[] {
  const file = workspace.files.get(uri);
  return (file?.documents ?? []).flatMap(({ placed, analysis, number }) => {
    const { lines } = placed.document;
    const [start, end] = [range.start, range.end].map(({ line, character }) =>
      lines.offsetAt({ line: Math.max(0, line - placed.line), character }),
    );
    const context = contextFor(workspace, uri, number, now);
    const found = analysis.objects.flatMap(({ kind, object }) =>
      kind.actions ? kind.actions(object, { start: start ?? 0, end: end ?? 0 }, context) : [],
    );
    return found.map(({ title, edits }) => {
      const changes = { [uri]: edits.map((each) => ({ range: place(placed, each.range), newText: each.text })) };
      return { title, kind: REWRITE, edit: { changes } };
    });
  });
}

/** The edits of all safe repairs of a file, sorted, none of which overlap; of two that do, the first in the text is made. */
export function safeEdits(findings: readonly PlacedFinding[]): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const { document, finding } of findings) {
    const fix = finding.fixes.find(({ safety }) => safety === "safe");
    if (fix === undefined) continue;
    const edits = fix.edits.map(({ range, text }) => ({ range: place(document.placed, range), newText: text }));
    if (edits.every((edit) => chosen.every((other) => !overlap(edit.range, other.range)))) chosen.push(...edits);
  }
  return chosen.sort((a, b) => compare(a.range.start, b.range.start));
}

function quickFixes(
  workspace: Workspace,
  uri: string,
  placed: PlacedFinding,
  shown: readonly Diagnostic[],
): readonly CodeAction[] {
  const { fixes } = placed.finding;
  const onlySafeOne = fixes.filter(({ safety }) => safety === "safe").length === 1;
  return fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(workspace, uri, placed, shown)],
    ...(onlySafeOne && fix.safety === "safe" ? { isPreferred: true } : {}),
    edit: { changes: { [uri]: editsOf(placed, fix) } },
  }));
}

function editsOf({ document }: PlacedFinding, { edits }: Fix): TextEdit[] {
  return edits.map(({ range, text }) => ({ range: place(document.placed, range), newText: text }));
}

function disable(
  workspace: Workspace,
  uri: string,
  placed: PlacedFinding,
  shown: readonly Diagnostic[],
): readonly CodeAction[] {
  const source = workspace.files.get(uri)?.source;
  const edit = source && disableForLine(source, placed);
  if (!edit) return [];
  return [
    {
      title: `Disable ${placed.finding.rule} for this line`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(workspace, uri, placed, shown)],
      edit: { changes: { [uri]: [edit] } },
    },
  ];
}

function fixAll(uri: string, findings: readonly PlacedFinding[]): readonly CodeAction[] {
  const edits = safeEdits(findings);
  if (edits.length === 0) return [];
  return [{ title: "Fix all safe problems in this file", kind: FIX_ALL, edit: { changes: { [uri]: [...edits] } } }];
}

/** The diagnostic as the editor has it, so that it can tell which one is repaired. */
function diagnosticOf(
  workspace: Workspace,
  uri: string,
  placed: PlacedFinding,
  shown: readonly Diagnostic[],
): Diagnostic {
  const own = toDiagnostic(workspace, uri, placed);
  return shown.find(({ code, range }) => code === own.code && compare(range.start, own.range.start) === 0) ?? own;
}

/** A kind is wanted when it or one of the kinds above it was asked for. */
function isWanted({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some((each) => each === "" || kind === each || kind.startsWith(`${each}.`));
}

type Position = Range["start"];

function touch(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

/** Insertions at one place overlap too: which comes first would be chance. */
function overlap(a: Range, b: Range): boolean {
  if (compare(a.start, b.start) === 0) return true;
  return compare(a.start, b.end) < 0 && compare(b.start, a.end) < 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
