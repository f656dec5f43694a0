import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import { languageOf } from "../syntax/languages.ts";
import { walk } from "../syntax/query.ts";
import type { PlacedDocument, SourceFile, SyntaxNode } from "../syntax/types.ts";
import type { Span } from "../text/span.ts";
import { ownDocuments, type Workspace } from "../workspace/workspace.ts";

/**
 * What can be folded in a file of ours: entries, list items, blocks of text and of comments, `#region`s, and each document
 * where there are several. As an editor drops its own folding by indentation once a server answers, all of it is here.
 * Undefined for files without anything of ours and for Markdown, so that they keep the editor's own.
 */
export function foldingRanges(workspace: Workspace, uri: string): FoldingRange[] | undefined {
  const file = workspace.files.get(uri);
  if (!file || ownDocuments(file).length === 0 || languageOf(uri) === "markdown") return undefined;
  const { source } = file;
  const folds = new Folds();
  const texts = new Set<number>();
  for (const placed of source.documents) {
    foldTree(placed, folds, texts);
    if (source.documents.length > 1) foldDocument(placed, folds);
  }
  foldComments(source, texts, folds);
  return folds.sorted();
}

/** At most one fold begins on each line: the longest. */
class Folds {
  readonly #byLine = new Map<number, FoldingRange>();

  add(startLine: number, endLine: number, kind?: FoldingRangeKind): void {
    const known = this.#byLine.get(startLine);
    if (endLine <= startLine || (known && known.endLine >= endLine)) return;
    this.#byLine.set(startLine, { startLine, endLine, ...(kind ? { kind } : {}) });
  }

  sorted(): FoldingRange[] {
    return [...this.#byLine.values()].sort((a, b) => a.startLine - b.startLine);
  }
}

/** Entries and list items; notes in `texts` the lines that are text, where `#` begins no comment. */
function foldTree({ document, line }: PlacedDocument, folds: Folds, texts: Set<number>): void {
  const lineOf = (offset: number) => line + document.lines.positionAt(offset).line;
  walk(document, (path, node, key, value) => {
    if (!node) return;
    const last = lineOf(endOf(document.text, value));
    const first = lineOf((key ?? value).start);
    if (isText(node)) for (let each = lineOf(value.start) + 1; each <= last; each++) texts.add(each);
    if (path.length > 0 && (key || !isText(node))) folds.add(first, last);
  });
}

function isText({ type }: SyntaxNode): boolean {
  return type === "scalar";
}

/** The offset of the last character of the span that is no white space. */
function endOf(text: string, { start, end }: Span): number {
  return start + Math.max(0, text.slice(start, end).trimEnd().length - 1);
}

/** From the `---`, or the first line with content, to the last line with content. */
function foldDocument({ document, line }: PlacedDocument, folds: Folds): void {
  const { text, lines } = document;
  const start = /^---(?=\s|$)/m.exec(text)?.index ?? document.root?.start ?? 0;
  const end = endOf(text, { start: 0, end: text.replace(/\s+\.\.\.\s*$/, "").length });
  folds.add(line + lines.positionAt(start).line, line + lines.positionAt(end).line);
}

function foldComments({ text }: SourceFile, texts: ReadonlySet<number>, folds: Folds): void {
  const regions: number[] = [];
  let block: number | undefined;
  const rows = [...text.split(/\r\n|\r|\n/), ""];
  for (const [line, row] of rows.entries()) {
    const isComment = /^\s*#/.test(row) && !texts.has(line);
    const marker = isComment ? /^\s*#\s*(region|endregion)\b/.exec(row)?.[1] : undefined;
    if (isComment && !marker) {
      block ??= line;
      continue;
    }
    if (block !== undefined) folds.add(block, line - 1, FoldingRangeKind.Comment);
    block = undefined;
    if (marker === "region") regions.push(line);
    const opened = marker === "endregion" ? regions.pop() : undefined;
    if (opened !== undefined) folds.add(opened, line, FoldingRangeKind.Region);
  }
}
