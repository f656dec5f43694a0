import type { Level } from "./regions.ts";
import type { MapNode, PairNode, SequenceNode, SyntaxNode, YamlDocument } from "./types.ts";

/** A collection and its plain data. */
export interface Spliced {
  readonly node: MapNode | SequenceNode;
  readonly value: unknown;
}

/**
 * The collection of a level, with the entries that the edit touched replaced by those of `piece`: the same lines, parsed
 * on their own with `level.column` spaces before the first entry. `delta` is how much longer the text has become.
 * Undefined when the entries do not fit: other kind of collection, other column, a key twice.
 */
export function spliceEntries(level: Level, value: unknown, piece: YamlDocument, delta: number): Spliced | undefined {
  const { root } = piece;
  if (!root || root.type !== level.node.type || root.start !== level.column) return undefined;
  if (root.type === "map" && level.node.type === "map") {
    return root.flow ? undefined : splicePairs(level, level.node, value, root, piece.value, delta);
  }
  if (root.type === "sequence" && level.node.type === "sequence") {
    return root.flow ? undefined : spliceItems(level, level.node, value, root, piece.value, delta);
  }
  return undefined;
}

/** The collection of a level whose only touched entry has got a new value, further in. */
export function replaceChild(level: Level, value: unknown, child: Spliced, delta: number): Spliced {
  const { node, first } = level;
  if (node.type === "sequence") {
    const items = [...node.items.slice(0, first), child.node, ...moved(node.items.slice(first + 1), delta)];
    const list = [...(value as readonly unknown[])];
    list[first] = child.value;
    return {
      node: { ...node, items, length: lengthWith(node, first, node.items.length, child.node, delta) },
      value: list,
    };
  }
  const pair = node.pairs[first];
  const pairs = node.pairs.map((each, index) =>
    index < first ? each : index > first ? movedPair(each, delta) : { ...each, value: child.node },
  );
  const length = lengthWith(node, first, node.pairs.length, child.node, delta);
  return { node: { ...node, pairs, length }, value: withEntry(value as object, String(pair?.key.value), child.value) };
}

function withEntry(record: object, key: string, value: unknown): unknown {
  return { ...record, [key]: value };
}

/** A collection's length once its entry `index` ends with `child`. */
function lengthWith(node: SyntaxNode, index: number, count: number, child: SyntaxNode, delta: number): number {
  return index === count - 1 ? child.start + child.length : node.length + delta;
}

function moved<T extends SyntaxNode | undefined>(nodes: readonly T[], delta: number): readonly T[] {
  return delta === 0 ? nodes : nodes.map((node) => (node ? { ...node, start: node.start + delta } : node));
}

function movedPair({ key, value }: PairNode, delta: number): PairNode {
  if (delta === 0) return { key, value };
  return {
    key: { ...key, start: key.start + delta },
    value: value && { ...value, start: value.start + delta },
  };
}

function splicePairs(
  { base, start, first, last }: Level,
  node: MapNode,
  value: unknown,
  piece: MapNode,
  pieceValue: unknown,
  delta: number,
): Spliced | undefined {
  const offset = start - base;
  const added = piece.pairs.map((pair) => movedPair(pair, offset));
  const pairs = [
    ...node.pairs.slice(0, first),
    ...added,
    ...node.pairs.slice(last + 1).map((pair) => movedPair(pair, delta)),
  ];
  const isLast = last === node.pairs.length - 1;
  const length = isLast ? offset + piece.length : node.length + delta;
  const record = value as Readonly<Record<string, unknown>>;
  const addedRecord = pieceValue as Readonly<Record<string, unknown>>;
  const only = added.length === 1 && first === last ? added[0] : undefined;
  if (only && only.key.value === node.pairs[first]?.key.value) {
    const key = String(only.key.value);
    return { node: { ...node, pairs, length }, value: withEntry(record, key, addedRecord[key]) };
  }
  const entries = pairs.map(({ key }, index): [string, unknown] => {
    const isAdded = index >= first && index < first + added.length;
    const name = String(key.value);
    return [name, isAdded ? addedRecord[name] : record[name]];
  });
  const merged = Object.fromEntries(entries);
  return Object.keys(merged).length === pairs.length ? { node: { ...node, pairs, length }, value: merged } : undefined;
}

function spliceItems(
  { base, start, first, last }: Level,
  node: SequenceNode,
  value: unknown,
  piece: SequenceNode,
  pieceValue: unknown,
  delta: number,
): Spliced {
  const offset = start - base;
  const items = [
    ...node.items.slice(0, first),
    ...moved(piece.items, offset),
    ...moved(node.items.slice(last + 1), delta),
  ];
  const list = value as readonly unknown[];
  const length = last === node.items.length - 1 ? offset + piece.length : node.length + delta;
  return {
    node: { ...node, items, length },
    value: [...list.slice(0, first), ...(pieceValue as readonly unknown[]), ...list.slice(last + 1)],
  };
}
