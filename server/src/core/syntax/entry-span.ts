import type { Path } from "../text/path.ts";
import type { Span } from "../text/span.ts";
import { dashSpans, emptyValueSpan, find, keySpanOf } from "./find.ts";
import type { MapNode, SequenceNode, SyntaxNode, YamlDocument } from "./types.ts";

/**
 * What to delete so that the entry at a path (a key with its value, or a list item) is gone and the rest stays as it is:
 * - in block style its whole lines, up to the start of the next line; a comment at the end of them goes too, comments
 *   above stay;
 * - an entry that begins behind other text of its line (the first key of a list item) up to the next entry of the same
 *   collection, so that the next one moves up; an only entry up to its end;
 * - in flow style together with the comma that separates it from the entry before it, for the first one from the next.
 *
 * Undefined for the root and for paths that lead nowhere.
 */
export function entrySpan(document: YamlDocument, path: Path): Span | undefined {
  const parent = find(document, path)?.parent;
  if (!parent) return undefined;
  const entries = entrySpans(document, parent.node, parent.start);
  const entry = entries[parent.index];
  if (!entry) return undefined;
  const next = entries[parent.index + 1];
  if (parent.node.flow) return flowEntry(entry, entries[parent.index - 1], next);
  const lineStart = document.text.lastIndexOf("\n", entry.start - 1) + 1;
  if (/\S/.test(document.text.slice(lineStart, entry.start)))
    return { start: entry.start, end: next?.start ?? entry.end };
  return { start: lineStart, end: nextLine(document.text, entry.end) };
}

function flowEntry(entry: Span, previous: Span | undefined, next: Span | undefined): Span {
  if (previous) return { start: previous.end, end: entry.end };
  return { start: entry.start, end: next?.start ?? entry.end };
}

function nextLine(text: string, from: number): number {
  const lineBreak = text.indexOf("\n", from);
  return lineBreak === -1 ? text.length : lineBreak + 1;
}

/** From the first character of each entry (its key, anchor or dash) to the last of its value. */
function entrySpans(document: YamlDocument, node: MapNode | SequenceNode, base: number): readonly Span[] {
  if (node.type === "map") {
    return node.pairs.map((pair) => ({
      start: propertiesStart(document.text, keySpanOf(pair, base).start),
      end: pair.value ? endOf(pair.value, base) : emptyValueSpan(document, pair, base).end,
    }));
  }
  if (node.flow) {
    return node.items.map((item) => {
      const start = base + (item?.start ?? 0);
      return { start: propertiesStart(document.text, start), end: item ? endOf(item, base) : start };
    });
  }
  return dashSpans(document.text, node, base).map((dash, index) => {
    const item = node.items[index];
    return { start: dash.start, end: item ? endOf(item, base) : dash.end };
  });
}

function endOf(node: SyntaxNode, base: number): number {
  return base + node.start + node.length;
}

/** Where the anchor, tag or `?` before a key or item begins, if it has any. */
function propertiesStart(text: string, start: number): number {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const properties = /(?:(?:[&!][^\s,[\]{}]*|\?)[ \t]+)+$/.exec(text.slice(lineStart, start));
  return properties ? lineStart + properties.index : start;
}
