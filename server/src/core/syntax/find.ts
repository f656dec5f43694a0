import type { Path, Segment } from "../text/path.ts";
import type { Span } from "../text/span.ts";
import { colonEnd, isMergeKey } from "./tree.ts";
import type { AliasNode, MapNode, PairNode, SequenceNode, SyntaxNode, YamlDocument } from "./types.ts";

/** A node with the document-relative offset of its first character. */
export interface PlacedNode {
  readonly node: SyntaxNode;
  readonly start: number;
}

/** What a path leads to; `value` is undefined where the key or the list item is there without a value. */
export interface Found {
  readonly value: PlacedNode | undefined;
  /** The mapping or sequence in which the last step was taken; undefined for the root. */
  readonly parent:
    | { readonly node: MapNode | SequenceNode; readonly start: number; readonly index: number }
    | undefined;
}

/** Follows a path, through aliases and merge keys. The value found is never an alias that can be resolved. */
export function find(document: YamlDocument, path: Path): Found | undefined {
  let found: Found | undefined = {
    value: document.root && resolve(document, { node: document.root, start: document.root.start }),
    parent: undefined,
  };
  for (const segment of path) {
    found = found?.value && step(document, found.value, segment);
    if (!found) return undefined;
  }
  return found;
}

function step(document: YamlDocument, { node, start }: PlacedNode, segment: Segment): Found | undefined {
  if (node.type === "map") return stepIntoMap(document, node, start, String(segment));
  if (node.type !== "sequence" || typeof segment !== "number") return undefined;
  if (segment < 0 || segment >= node.items.length) return undefined;
  return foundIn(document, node, start, segment, node.items[segment]);
}

/** The last entry with this key, as in plain data; else the first one among the merged mappings. */
function stepIntoMap(document: YamlDocument, node: MapNode, start: number, key: string): Found | undefined {
  for (let index = node.pairs.length - 1; index >= 0; index--) {
    const pair = node.pairs[index];
    if (pair?.key.value !== key) continue;
    if (isMergeKey(pair.key) && mergedMaps(document, pair, start).length > 0) continue;
    return foundIn(document, node, start, index, pair.value);
  }
  for (const pair of node.pairs) {
    if (!isMergeKey(pair.key)) continue;
    for (const merged of mergedMaps(document, pair, start)) {
      const found = stepIntoMap(document, merged.node, merged.start, key);
      if (found) return found;
    }
  }
  return undefined;
}

function foundIn(
  document: YamlDocument,
  node: MapNode | SequenceNode,
  start: number,
  index: number,
  value: SyntaxNode | undefined,
): Found {
  return {
    value: value && resolve(document, { node: value, start: start + value.start }),
    parent: { node, start, index },
  };
}

/** The mappings that a merge key brings in; none when its value can not be merged. */
export function mergedMaps(
  document: YamlDocument,
  { value }: PairNode,
  base: number,
): readonly { readonly node: MapNode; readonly start: number }[] {
  if (!value) return [];
  const source = resolve(document, { node: value, start: base + value.start });
  const isSequence = source.node.type === "sequence";
  const items = source.node.type === "sequence" ? source.node.items : [source.node];
  const maps: { node: MapNode; start: number }[] = [];
  for (const item of items) {
    if (!item) return [];
    const placed = isSequence ? resolve(document, { node: item, start: source.start + item.start }) : source;
    if (placed.node.type !== "map") return [];
    maps.push({ node: placed.node, start: placed.start });
  }
  return maps;
}

/** Where an alias leads to; a node that is no alias, or an alias that leads nowhere, is returned as it is. */
export function resolve(document: YamlDocument, placed: PlacedNode): PlacedNode {
  if (placed.node.type !== "alias") return placed;
  return anchorOf(document, placed.node, placed.start) ?? placed;
}

function anchorOf(document: YamlDocument, alias: AliasNode, start: number): PlacedNode | undefined {
  const anchors = anchorsOf(document);
  for (let index = anchors.length - 1; index >= 0; index--) {
    const anchor = anchors[index];
    if (!anchor || anchor.start >= start || anchor.node.anchor !== alias.name) continue;
    // An alias inside its own anchor leads nowhere.
    return anchor.start + anchor.node.length > start ? undefined : anchor;
  }
  return undefined;
}

const anchorsByDocument = new WeakMap<YamlDocument, readonly PlacedNode[]>();

/** Every node with an anchor, in the order of the text. */
function anchorsOf(document: YamlDocument): readonly PlacedNode[] {
  const known = anchorsByDocument.get(document);
  if (known) return known;
  const anchors: PlacedNode[] = [];
  const collect = (node: SyntaxNode | undefined, base: number) => {
    if (!node) return;
    const start = base + node.start;
    if (node.anchor) anchors.push({ node, start });
    if (node.type === "sequence") for (const item of node.items) collect(item, start);
    if (node.type !== "map") return;
    for (const { key, value } of node.pairs) {
      collect(key, start);
      collect(value, start);
    }
  };
  collect(document.root, 0);
  anchorsByDocument.set(document, anchors);
  return anchors;
}

export function spanOf({ node, start }: PlacedNode): Span {
  return { start, end: start + node.length };
}

/** The span of a pair's key, in a mapping that starts at `base`. */
export function keySpanOf({ key }: PairNode, base: number): Span {
  return { start: base + key.start, end: base + key.start + key.length };
}

/** The empty span where the value of a pair would stand: behind its colon. */
export function emptyValueSpan(document: YamlDocument, pair: PairNode, base: number): Span {
  const end = colonEnd(document.text, keySpanOf(pair, base).end);
  return { start: end, end };
}

/** The span of the `-` of each item of a block sequence; an item whose dash can not be found gets an empty span. */
export function dashSpans(text: string, node: SequenceNode, start: number): readonly Span[] {
  let from = start;
  return node.items.map((item) => {
    const next = item ? start + item.start : text.length;
    const dash = nextDash(text, from);
    const found = dash !== undefined && dash < next;
    const span = found ? { start: dash, end: dash + 1 } : { start: item ? next : from, end: item ? next : from };
    from = item ? next + item.length : span.end;
    return span;
  });
}

/** Offset of the `-` that follows `from` with nothing but white space and comments between. */
export function nextDash(text: string, from: number): number | undefined {
  DASH.lastIndex = from;
  return DASH.test(text) ? DASH.lastIndex - 1 : undefined;
}

const DASH = /(?:\s|#[^\n]*(?:\n|$))*-/y;
