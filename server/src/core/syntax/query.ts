import type { Path } from "../text/path.ts";
import type { Span } from "../text/span.ts";
import { dashSpans, emptyValueSpan, type Found, find, keySpanOf, mergedMaps, type PlacedNode, spanOf } from "./find.ts";
import { isMergeKey } from "./tree.ts";
import type { MapNode, SyntaxNode, YamlDocument } from "./types.ts";

export { entrySpan } from "./entry-span.ts";
export { locate } from "./locate.ts";

/**
 * The node at a path and the offset of its first character, relative to the document. Aliases and merge keys are
 * followed to where the text really stands. Undefined when the path leads nowhere or to an empty value.
 */
export function nodeAt(document: YamlDocument, path: Path): PlacedNode | undefined {
  return find(document, path)?.value;
}

/** Whether the key or list item is there, even with an empty or null value. */
export function hasPath(document: YamlDocument, path: Path): boolean {
  return find(document, path) !== undefined;
}

/**
 * The span of the value at a path: of the scalar or collection, where its text really stands. For an empty value, the
 * empty span behind its key's colon or its item's dash.
 */
export function valueSpan(document: YamlDocument, path: Path): Span | undefined {
  const found = find(document, path);
  if (!found) return undefined;
  return found.value ? spanOf(found.value) : emptySpan(document, found);
}

/** The span of the key token that a path ends with; for a list item, the item's first key, else the item itself. */
export function keySpan(document: YamlDocument, path: Path): Span | undefined {
  const found = find(document, path);
  if (!found?.parent) return undefined;
  const { node, start, index } = found.parent;
  if (node.type === "sequence") return firstKeySpan(found.value) ?? itemSpan(document, found);
  const pair = node.pairs[index];
  return pair && keySpanOf(pair, start);
}

function emptySpan(document: YamlDocument, { parent }: Found): Span | undefined {
  if (!parent) return undefined;
  if (parent.node.type === "sequence") {
    const dash = dashSpans(document.text, parent.node, parent.start)[parent.index];
    return dash && { start: dash.end, end: dash.end };
  }
  const pair = parent.node.pairs[parent.index];
  return pair && emptyValueSpan(document, pair, parent.start);
}

/** The span of an item as it stands in its list: an alias there is not followed. */
function itemSpan(document: YamlDocument, { parent }: Found): Span | undefined {
  if (parent?.node.type !== "sequence") return undefined;
  const item = parent.node.items[parent.index];
  if (item) return spanOf({ node: item, start: parent.start + item.start });
  return dashSpans(document.text, parent.node, parent.start)[parent.index];
}

function firstKeySpan(placed: PlacedNode | undefined): Span | undefined {
  if (placed?.node.type !== "map") return undefined;
  const first = placed.node.pairs[0];
  return first && keySpanOf(first, placed.start);
}

/** The text of a scalar: of a plain one as it is written ("99.95", "007"), of a quoted or block one its content. */
export function scalarText(document: YamlDocument, path: Path): string | undefined {
  const placed = nodeAt(document, path);
  if (placed?.node.type !== "scalar") return undefined;
  if (typeof placed.node.value === "string") return placed.node.value;
  const span = spanOf(placed);
  const text = document.text.slice(span.start, span.end);
  // A number or boolean in quotes or a block has an explicit tag.
  return placed.node.style === "plain" ? text : String(placed.node.value);
}

/** The keys of the mapping at a path in the order of the text, merged ones where their merge key stands; else none. */
export function keyOrder(document: YamlDocument, path: Path): readonly string[] {
  const placed = nodeAt(document, path);
  if (placed?.node.type !== "map") return [];
  const keys = new Set<string>();
  collectKeys(document, placed.node, placed.start, keys);
  return [...keys];
}

function collectKeys(document: YamlDocument, node: MapNode, start: number, keys: Set<string>): void {
  for (const pair of node.pairs) {
    const merged = isMergeKey(pair.key) ? mergedMaps(document, pair, start) : [];
    if (merged.length === 0) keys.add(String(pair.key.value));
    for (const map of merged) collectKeys(document, map.node, map.start, keys);
  }
}

/**
 * Where to show a finding about a key that is missing at `path`: at the key of the nearest ancestor that exists; for a
 * list item, at its first key; in the root, at the `kind` key, else at the first key.
 */
export function missingAnchor(document: YamlDocument, path: Path): Span {
  for (let length = path.length - 1; length > 0; length--) {
    const span = keySpan(document, path.slice(0, length));
    if (span) return span;
  }
  return keySpan(document, ["kind"]) ?? firstKeySpan(nodeAt(document, [])) ?? firstWord(document.text);
}

function firstWord(text: string): Span {
  const word = /\S+/.exec(text);
  return word ? { start: word.index, end: word.index + word[0].length } : { start: 0, end: 0 };
}

/** Called for each value; `key` is the span of its key (in a mapping only). Return false to leave out what is below. */
export type Visit = (path: Path, node: SyntaxNode | undefined, key: Span | undefined, value: Span) => unknown;

/**
 * Visits every value as it is written, parents first, in the order of the text; empty ones with the span where they
 * would stand. Aliases and merge keys are visited as such and not followed.
 */
export function walk(document: YamlDocument, visit: Visit): void {
  if (document.root) walkNode(document, [], { node: document.root, start: document.root.start }, undefined, visit);
}

function walkNode(document: YamlDocument, path: Path, placed: PlacedNode, key: Span | undefined, visit: Visit): void {
  const { node, start } = placed;
  if (visit(path, node, key, spanOf(placed)) === false) return;
  if (node.type === "map") {
    for (const pair of node.pairs) {
      const below = [...path, String(pair.key.value)];
      const span = keySpanOf(pair, start);
      if (!pair.value) visit(below, undefined, span, emptyValueSpan(document, pair, start));
      else walkNode(document, below, { node: pair.value, start: start + pair.value.start }, span, visit);
    }
  }
  if (node.type !== "sequence") return;
  const dashes = node.items.includes(undefined) ? dashSpans(document.text, node, start) : [];
  node.items.forEach((item, index) => {
    const below = [...path, index];
    if (item) walkNode(document, below, { node: item, start: start + item.start }, undefined, visit);
    else {
      const end = dashes[index]?.end ?? start;
      visit(below, undefined, undefined, { start: end, end });
    }
  });
}
