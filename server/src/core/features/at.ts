import type { AnalysedObject } from "../kinds/facts.ts";
import { locate } from "../syntax/query.ts";
import type { Location as SyntaxLocation } from "../syntax/types.ts";
import { type Path, startsWith } from "../text/path.ts";
import type { Position, Range, Span } from "../text/span.ts";
import { place } from "../workspace/place.ts";
import type { DocumentEntry, FileEntry, Workspace } from "../workspace/workspace.ts";

/** What stands at a position of a file. */
export interface Place {
  readonly file: FileEntry;
  readonly entry: DocumentEntry;
  /** The offset in the document. */
  readonly offset: number;
  readonly location: SyntaxLocation;
  /** The innermost object around the position; undefined where the kind is not known. */
  readonly analysed: AnalysedObject | undefined;
}

/** What stands at a position; undefined outside the documents of ours. */
export function at(workspace: Workspace, uri: string, position: Position): Place | undefined {
  const file = workspace.files.get(uri);
  const entry = file && documentAt(file, position.line);
  if (!file || !entry) return undefined;
  const { document, line } = entry.placed;
  const offset = document.lines.offsetAt({ line: position.line - line, character: position.character });
  const location = locate(document, offset);
  return { file, entry, offset, location, analysed: objectAt(entry, location.path) };
}

/** The document of ours that a line of the file belongs to. */
export function documentAt(file: FileEntry, line: number): DocumentEntry | undefined {
  const { documents } = file.source;
  const entry = [...file.documents].reverse().find(({ placed }) => placed.line <= line);
  const next = entry && documents[entry.number + 1];
  return next && line >= next.line ? undefined : entry;
}

/** The last line of a document, as a line of its file; the empty line behind a last line break does not count. */
export function lastLine({ source }: FileEntry, number: number): number {
  const next = source.documents[number + 1];
  if (next) return next.line - 1;
  const last = source.lines.lineCount - 1;
  return last > 0 && source.lines.lineStart(last) === source.text.length ? last - 1 : last;
}

/** The innermost object of a document that holds the path. */
export function objectAt({ analysis }: DocumentEntry, path: Path): AnalysedObject | undefined {
  let found: AnalysedObject | undefined;
  for (const each of analysis.objects) {
    const { object } = each;
    if (startsWith(path, object.path) && object.path.length >= (found?.object.path.length ?? 0)) found = each;
  }
  return found;
}

/** A span of a document as a range of its file. */
export function rangeOfSpan({ placed }: DocumentEntry, { start, end }: Span): Range {
  const { lines } = placed.document;
  return place(placed, { start: lines.positionAt(start), end: lines.positionAt(end) });
}

/** Whether the inner range lies in the outer one. */
export function contains(outer: Range, inner: Range): boolean {
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}

/** Whether a position is at or before another one. */
export function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
