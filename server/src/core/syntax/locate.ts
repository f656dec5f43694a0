import type { Path } from "../text/path.ts";
import { type Span, touches } from "../text/span.ts";
import { dashSpans, emptyValueSpan, keySpanOf, type PlacedNode, spanOf } from "./find.ts";
import { lastBefore } from "./regions.ts";
import type { Location, MapNode, SequenceNode, SyntaxNode, YamlDocument } from "./types.ts";

/**
 * What stands at an offset, also in half-typed documents. In white space it is the innermost mapping or sequence to
 * which the column of the offset can belong: below `spec:` with a deeper column it is the (still empty) value of `spec`.
 * Behind `key: ` it is the empty value of that key. Aliases are not followed: the text at the offset counts.
 */
export function locate(document: YamlDocument, offset: number): Location {
  const root = document.root;
  if (!root) return gap([], offset);
  const placed = { node: root, start: root.start };
  return touched(document, placed, offset, []) ?? gapAt(document, placed, offset, []);
}

function gap(path: Path, offset: number): Location {
  return { path, part: "gap", span: { start: offset, end: offset } };
}

/** One entry of a collection: what it is called, where it begins, and its value. */
interface Entry {
  readonly segment: string | number;
  readonly key: Span;
  /** Where the value begins, or would begin: behind the colon or dash. */
  readonly after: number;
  readonly value: PlacedNode | undefined;
}

/** The last entry that begins at or before the offset: no other one can hold it. */
function entryBefore(document: YamlDocument, { node, start }: PlacedNode, offset: number): Entry | undefined {
  if (node.type === "map") return pairBefore(document, node, start, offset);
  return node.type === "sequence" ? itemBefore(document, node, start, offset) : undefined;
}

function pairBefore(document: YamlDocument, node: MapNode, start: number, offset: number): Entry | undefined {
  const pair =
    node.pairs[lastBefore(node.pairs.length, (index) => start + (node.pairs[index]?.key.start ?? 0) <= offset)];
  if (!pair) return undefined;
  const value = pair.value && { node: pair.value, start: start + pair.value.start };
  const after = emptyValueSpan(document, pair, start).start;
  return { segment: String(pair.key.value), key: keySpanOf(pair, start), after, value };
}

function itemBefore(document: YamlDocument, node: SequenceNode, start: number, offset: number): Entry | undefined {
  const startOf = (item: SyntaxNode | undefined) => (item ? start + item.start : undefined);
  if (node.flow || !node.items.includes(undefined)) {
    const index = lastBefore(node.items.length, (at) => (startOf(node.items[at]) ?? 0) <= offset);
    const item = node.items[index];
    if (item) return itemEntry(index, start + item.start, { node: item, start: start + item.start });
    return undefined;
  }
  const dashes = dashSpans(document.text, node, start);
  const index = lastBefore(dashes.length, (at) => (dashes[at]?.end ?? 0) <= offset);
  const item = node.items[index];
  if (index < 0) return undefined;
  return itemEntry(index, dashes[index]?.end ?? start, item && { node: item, start: start + item.start });
}

function itemEntry(segment: number, after: number, value: PlacedNode | undefined): Entry {
  return { segment, key: { start: after, end: after }, after, value };
}

/** The key or value that the offset touches. */
function touched(document: YamlDocument, placed: PlacedNode, offset: number, path: Path): Location | undefined {
  const { node } = placed;
  if (node.type === "scalar" || node.type === "alias") {
    return touches(spanOf(placed), offset) ? { path, part: "value", span: spanOf(placed) } : undefined;
  }
  const entry = entryBefore(document, placed, offset);
  if (!entry) return undefined;
  const below = [...path, entry.segment];
  if (node.type === "map" && touches(entry.key, offset)) return { path: below, part: "key", span: entry.key };
  if (entry.value) {
    const inside = touched(document, entry.value, offset, below);
    if (inside) return inside;
  }
  const isEmpty = !entry.value && offset >= entry.after;
  if (!isEmpty || !isSameLineBlank(document.text, entry.after, offset)) return undefined;
  return { path: below, part: "value", span: { start: offset, end: offset } };
}

function isSameLineBlank(text: string, from: number, to: number): boolean {
  return /^[ \t]*$/.test(text.slice(from, to));
}

/** The collection to whose white space an offset belongs that touches nothing. */
function gapAt(document: YamlDocument, placed: PlacedNode, offset: number, path: Path): Location {
  const entry = entryBefore(document, placed, offset);
  if (!entry) return gap(path, offset);
  const below = [...path, entry.segment];
  const { value } = entry;
  if (placed.node.type !== "scalar" && placed.node.type !== "alias" && placed.node.flow) {
    return value && isInside(document.text, value, offset) ? gapAt(document, value, offset, below) : gap(path, offset);
  }
  const column = columnOf(document, offset);
  if (!value) {
    const isDeeper = column > columnOf(document, entry.key.start) || placed.node.type === "sequence";
    return isDeeper && column > columnOf(document, placed.start) ? gap(below, offset) : gap(path, offset);
  }
  if (value.node.type === "scalar" || value.node.type === "alias") return gap(path, offset);
  const belongs = value.node.flow
    ? isInside(document.text, value, offset)
    : offset >= value.start && column >= columnOf(document, value.start);
  return belongs ? gapAt(document, value, offset, below) : gap(path, offset);
}

/** Whether the offset is between the brackets of a flow collection; one without its closing bracket is still open. */
function isInside(text: string, { node, start }: PlacedNode, offset: number): boolean {
  if (node.type === "scalar" || node.type === "alias" || offset <= start) return false;
  const end = start + node.length;
  if (offset < end) return true;
  return node.length < 2 || !"]}".includes(text.charAt(end - 1)) ? /^\s*$/.test(text.slice(end, offset)) : false;
}

/** The column of an offset; on a line with a comment only, the column of that comment. */
function columnOf(document: YamlDocument, offset: number): number {
  return document.lines.positionAt(offset).character;
}
