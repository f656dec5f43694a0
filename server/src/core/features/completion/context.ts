import { keyOrder, locate, nodeAt } from "../../syntax/query.ts";
import type { YamlDocument } from "../../syntax/types.ts";
import type { Path } from "../../text/path.ts";
import type { Span } from "../../text/span.ts";
import { type Climb, climb, firstBelow, keysAt } from "./climb.ts";
import { flowPlace } from "./flow.ts";
import { beginningOf, isMarker, type Line, type Opener, readLine } from "./lines.ts";

/**
 * What an author is about to type. Found in the lines around the cursor, by their indentation, because the tree of a
 * half-typed document does not yet know where the line belongs. Offsets are the document's.
 */
export interface Cursor {
  /** Leads to the mapping that gets a key, or to the value. */
  readonly path: Path;
  /** `key`: a key of the mapping at `path`; `value`: the value behind a colon; `entry`: the schema at `path` decides. */
  readonly slot: "key" | "value" | "entry";
  /** The word or value that is replaced; empty where nothing is typed yet. Never longer than a line. */
  readonly span: Span;
  /** The column where the inserted text begins in the end. */
  readonly column: number;
  /** White space that is missing before it. */
  readonly before: string;
  /** What has to come behind it: the comma of a flow collection. */
  readonly after: string;
  /** White space before it that is too much. */
  readonly surplus: Span | undefined;
  /** The quote that the author has opened. */
  readonly quote: "" | "'" | '"';
  /** Whether a colon follows the key already. */
  readonly hasColon: boolean;
  /** Whether deeper lines follow, which belong to the key once it has its colon. */
  readonly hasEntries: boolean;
  readonly flow: boolean;
  /** The other keys of the mapping. */
  readonly keys: ReadonlySet<string>;
}

/** What stands at an offset of a document; undefined where nothing can be completed (comments, prose, block scalars). */
export function cursorAt(document: YamlDocument, offset: number): Cursor | undefined {
  const line = readLine(document, document.lines.positionAt(offset).line);
  if (isMarker(line.text) || line.text.startsWith("%") || offset > line.comment) return undefined;
  if (isInsideText(document, offset)) return undefined;
  const found = line.isBlank ? onBlankLine(document, line, offset) : onLine(document, line, offset);
  if (!found) return undefined;
  const keys = found.keys.has("<<") ? new Set([...found.keys, ...keyOrder(document, found.path)]) : found.keys;
  return { ...found, keys };
}

/** Whether the offset is in a text of several lines, which looks like keys but is prose or a query. */
function isInsideText(document: YamlDocument, offset: number): boolean {
  const { path, part, span } = locate(document, offset);
  if (part !== "value") return false;
  const node = nodeAt(document, path)?.node;
  if (node?.type !== "scalar") return false;
  if (node.style === "literal" || node.style === "folded") return true;
  // An open quote swallows lines that are none of its own; then only the lines themselves can tell.
  return document.problems.length === 0 && node.style !== "plain" && isOverLines(document, span);
}

function isOverLines({ lines }: YamlDocument, span: Span): boolean {
  return lines.positionAt(span.start).line !== lines.positionAt(span.end).line;
}

const nothing: Omit<Cursor, "path" | "slot" | "span" | "column"> = {
  before: "",
  after: "",
  surplus: undefined,
  quote: "",
  hasColon: false,
  hasEntries: false,
  flow: false,
  keys: new Set(),
};

function onLine(document: YamlDocument, line: Line, offset: number): Cursor | undefined {
  const { key, rest, openers, start } = line;
  const own = openers.filter((opener) => opener.type === "dash");
  const position = { document, line, offset };
  if (key && offset <= key.span.end) {
    if (offset < key.span.start) return undefined;
    return settle(position, climb(document, line.number, key.span.start - start, own), key.span, true);
  }
  if (key) return offset < key.afterColon ? undefined : behindColon(position);
  const dash = own.at(-1);
  if (rest.start === rest.end) return dash ? behindDash(position, dash.column, own) : undefined;
  if (offset < rest.start) return undefined;
  const climbed = climb(document, line.number, rest.start - start, own);
  if (/[[{]/.test(document.text[rest.start] ?? "")) {
    return inFlow(document, offset, rest.start, climbed.path);
  }
  const isWord = offset <= rest.end && !/[|>&*!?]/.test(document.text[rest.start] ?? "");
  return isWord ? settle(position, climbed, rest, false) : undefined;
}

function onBlankLine(document: YamlDocument, line: Line, offset: number): Cursor | undefined {
  const span = { start: offset, end: offset };
  return settle({ document, line, offset }, climb(document, line.number, offset - line.start, []), span, false);
}

interface Position {
  readonly document: YamlDocument;
  readonly line: Line;
  readonly offset: number;
}

function behindColon({ document, line, offset }: Position): Cursor | undefined {
  const { rest, openers, start } = line;
  const key = openers.at(-1);
  if (!key) return undefined;
  const climbed = climb(document, line.number, key.column, openers.slice(0, -1));
  if (climbed.flow !== undefined) return inFlow(document, offset, climbed.flow, climbed.flowPath);
  const path = [...climbed.path, key.key];
  const isEmpty = rest.start === rest.end;
  if (isEmpty) {
    const before = document.text[offset - 1] === ":" ? " " : "";
    const column = offset - start;
    return { ...nothing, path, slot: "value", span: { start: offset, end: offset }, column, before };
  }
  const first = document.text[rest.start] ?? "";
  if (/[[{]/.test(first)) return inFlow(document, offset, rest.start, path);
  if (offset < rest.start || offset > rest.end || /[|>&*!]/.test(first)) return undefined;
  const quote = quoteOf(first);
  return { ...nothing, path, slot: "value", span: rest, column: rest.start - start, quote };
}

function behindDash(position: Position, column: number, own: Line["openers"]): Cursor | undefined {
  const { document, line, offset } = position;
  const typed = offset - line.start - column;
  if (typed < 1) return undefined;
  const climbed = climb(document, line.number, Math.max(offset - line.start, column + 2), own);
  return settle(position, climbed, { start: offset, end: offset }, false);
}

/** Finds the collection that the text belongs to and moves the text to the column of that collection. */
function settle(position: Position, climbed: Climb, span: Span, hasColon: boolean): Cursor | undefined {
  const { document, line, offset } = position;
  const { parent, path } = climbed;
  if (climbed.flow !== undefined) return inFlow(document, offset, climbed.flow, climbed.flowPath);
  if (parent && parent.line !== line.number && isComplete(document, parent.rest)) {
    return span.start === span.end ? besideComplete(position, climbed, parent, span) : undefined;
  }
  const column = span.start - line.start;
  const quote = quoteOf(document.text[span.start] ?? "");
  const keys = (at: number) => keysAt(document, line.number, parent?.line ?? 0, at);
  if (hasColon) return { ...nothing, path, slot: "key", span, quote, column, hasColon, keys: keys(column) };
  const isWord = span.start < span.end;
  const hasEntries = isWord && columnBelow(document, line.number) > column;
  const common = { ...nothing, path, span, quote, hasEntries };
  const below = firstBelow(document, line.number, parent);
  // A word keeps its column when all that follows is deeper.
  if (!below || (isWord && below.line > line.number && below.column > column)) {
    return { ...common, slot: "entry", ...moved(position, span, parent ? climbed.column : 0) };
  }
  const place = moved(position, span, below.column);
  if (below.type !== "key") return { ...common, slot: "entry", ...place };
  return { ...common, slot: "key", keys: keys(below.column), ...place };
}

/** The cursor stands deeper than the entries that go on here: the line above has its value already. */
function besideComplete(position: Position, climbed: Climb, above: Opener, span: Span): Cursor | undefined {
  const { document, line } = position;
  if (/[|>]/.test(document.text[above.rest.start] ?? "")) return undefined;
  const common = { ...nothing, span, path: climbed.path.slice(0, -1), ...moved(position, span, above.column) };
  if (above.type === "dash") return { ...common, slot: "entry" };
  return { ...common, slot: "key", keys: keysAt(document, line.number, climbed.grandparent?.line ?? 0, above.column) };
}

/** The column in which the next line with content begins; -1 at the end of the document. */
function columnBelow(document: YamlDocument, line: number): number {
  for (let at = line + 1; at < document.lines.lineCount; at++) {
    const beginning = beginningOf(document, at);
    if (beginning) return beginning.column;
  }
  return -1;
}

/** What has to happen to the white space before the text so that it stands at `column`. */
function moved({ line }: Position, span: Span, column: number): Pick<Cursor, "column" | "before" | "surplus"> {
  const now = span.start - line.start;
  const dash = line.openers.findLast((opener) => opener.type === "dash");
  const target = Math.max(column, dash ? dash.column + 2 : 0);
  if (now <= target) return { column: target, before: " ".repeat(target - now), surplus: undefined };
  return { column: target, before: "", surplus: { start: line.start + target, end: span.start } };
}

/** Whether a value stands on the line of its key or dash; behind an anchor or a tag it can follow below. */
function isComplete({ text }: YamlDocument, { start, end }: Span): boolean {
  return start < end && !/^(?:[&!][^\s,[\]{}]*\s*)+$/.test(text.slice(start, end));
}

function inFlow(document: YamlDocument, offset: number, start: number, base: Path): Cursor | undefined {
  if (document.text.startsWith("{{", start)) return undefined;
  const place = flowPlace(document.text, start, offset);
  if (!place) return undefined;
  const { path, slot, span, hasColon, keys, after } = place;
  const column = document.lines.positionAt(span.start).character;
  const before = span.start === span.end && /[:,]/.test(document.text[span.start - 1] ?? "") ? " " : "";
  const quote = quoteOf(document.text[span.start] ?? "");
  return { ...nothing, path: [...base, ...path], slot, span, hasColon, keys, column, before, after, quote, flow: true };
}

function quoteOf(character: string): Cursor["quote"] {
  return character === '"' || character === "'" ? character : "";
}
