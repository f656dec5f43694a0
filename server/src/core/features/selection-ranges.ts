import type { SelectionRange } from "vscode-languageserver-types";
import { languageOf } from "../syntax/languages.ts";
import { keySpan, locate, valueSpan } from "../syntax/query.ts";
import type { PlacedDocument, SourceFile, YamlDocument } from "../syntax/types.ts";
import type { Position } from "../text/span.ts";
import { type Span, touches } from "../text/span.ts";
import { place } from "../workspace/place.ts";
import { ownDocuments, type Workspace } from "../workspace/workspace.ts";

/**
 * What "expand selection" goes through at each position, along the tree: word, entry, mapping, …, document. Undefined
 * for files without anything of ours and for Markdown, which keep the editor's own.
 */
export function selectionRanges(
  workspace: Workspace,
  uri: string,
  positions: readonly Position[],
): SelectionRange[] | undefined {
  const file = workspace.files.get(uri);
  if (!file || ownDocuments(file).length === 0 || languageOf(uri) === "markdown") return undefined;
  return positions.map((position) => selectionRange(file.source, position));
}

function selectionRange(source: SourceFile, position: Position): SelectionRange {
  const placed = source.documents.findLast(({ line }) => line <= position.line);
  if (!placed) return { range: { start: position, end: position } };
  const { document, line } = placed;
  const offset = document.lines.offsetAt({ line: position.line - line, character: position.character });
  let range: SelectionRange | undefined;
  for (const { start, end } of spansAround(document, offset).reverse()) {
    const positions = { start: document.lines.positionAt(start), end: document.lines.positionAt(end) };
    range = { range: place(placed, positions), ...(range ? { parent: range } : {}) };
  }
  return range ?? { range: placedRange(placed) };
}

/** The spans that hold the offset, the smallest first, each larger than the one before. */
function spansAround(document: YamlDocument, offset: number): Span[] {
  const { path, span } = locate(document, offset);
  const spans: Span[] = [];
  const add = (candidate: Span) => {
    const last = spans.at(-1) ?? { start: offset, end: offset };
    const holds = candidate.start <= last.start && last.end <= candidate.end;
    if (holds && candidate.end - candidate.start > last.end - last.start) spans.push(candidate);
  };
  add(span);
  for (let length = path.length; length >= 0; length--) {
    const value = valueSpan(document, path.slice(0, length));
    const key = typeof path[length - 1] === "string" ? keySpan(document, path.slice(0, length)) : undefined;
    if (value && touches(value, offset)) add(trimmed(document, value));
    if (value && key) add(trimmed(document, { start: Math.min(key.start, value.start), end: value.end }));
  }
  add({ start: 0, end: document.text.length });
  return spans;
}

function trimmed({ text }: YamlDocument, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function placedRange(placed: PlacedDocument) {
  const { lines, text } = placed.document;
  return place(placed, { start: lines.positionAt(0), end: lines.positionAt(text.length) });
}
