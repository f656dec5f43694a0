import { type Cursor, nextLine, type Read, skipLine } from "./plain-cursor.ts";
import { readValue } from "./plain-scalars.ts";
import type { Tree } from "./tree.ts";
import type { MapNode, PairNode, ScalarNode, SequenceNode, SyntaxNode } from "./types.ts";

/**
 * Reads a document that holds nothing but what most files are made of: block mappings with plain keys, block lists,
 * scalars on one line, literal and simply folded texts, and comments. Ten times as fast as the `yaml` library, which
 * keeps every token. Equal to what `buildTree` makes of the library's answer; undefined for every document with anything
 * else in it or anything wrong with it, which the library then reads.
 */
export function readPlainBlocks(text: string): Tree | undefined {
  if (FOREIGN.test(text)) return undefined;
  const cursor: Cursor = { text, lineStart: 0, start: 0, end: 0, column: -1 };
  if (/^---(?=[ \n])/.test(text)) {
    const [marker = ""] = /^--- *(?:#.*)?(?:\n|$)/.exec(text) ?? [];
    if (marker === "") return undefined;
    cursor.lineStart = marker.length;
  }
  if (!nextLine(cursor) || cursor.column !== 0) return undefined;
  const root = readMap(cursor, 0, 0, 0);
  if (!root || cursor.column >= 0) return undefined;
  return { root: root.node, value: root.value, problems: [], duplicateKeys: [] };
}

/** Tabs, carriage returns and what else the library treats in a way of its own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const FOREIGN = /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ufdd2]/;

/** Nested deeper than this, the library and its limits decide. */
const MAX_PLAIN_DEPTH = 50;

/** The mapping whose first key the cursor stands on; `base` is the start of what holds it. */
function readMap(cursor: Cursor, column: number, base: number, depth: number): Read | undefined {
  if (depth > MAX_PLAIN_DEPTH) return undefined;
  const { text } = cursor;
  const start = cursor.start;
  const pairs: PairNode[] = [];
  const value: Record<string, unknown> = {};
  let end = start;
  while (cursor.column === column) {
    const keyStart = cursor.start;
    KEY.lastIndex = keyStart;
    if (!KEY.test(text)) return undefined;
    const colon = KEY.lastIndex;
    const name = text.slice(keyStart, colon);
    if (name in value || name.length > MAX_KEY) return undefined;
    const key: ScalarNode = {
      type: "scalar",
      style: "plain",
      value: name,
      start: keyStart - start,
      length: name.length,
    };
    const read = readEntry(cursor, colon + 1, column, start, depth);
    if (!read) return undefined;
    pairs.push({ key, value: read.node });
    value[name] = read.value;
    end = read.end;
  }
  if (cursor.column > column) return undefined;
  const node: MapNode = { type: "map", flow: false, pairs, start: start - base, length: end - start };
  return { node, value, end };
}

/** `in` finds what all objects inherit, too, so that a key named `constructor` is left to the library. */
const KEY = /[A-Za-z0-9][\w./-]*(?=:[ \n]|:$)/y;

/** YAML allows 1,024 characters between the beginning of a key and its colon. */
const MAX_KEY = 1_000;

/** The value behind the colon of a key in the mapping at `column`. */
function readEntry(cursor: Cursor, after: number, column: number, base: number, depth: number): Read | undefined {
  const read = readValue(cursor, after, column, base);
  if (read !== "nothing") return read;
  if (!skipLine(cursor)) return undefined;
  if (isDash(cursor) && cursor.column >= column) return readSequence(cursor, cursor.column, base, depth + 1);
  if (cursor.column > column) return readMap(cursor, cursor.column, base, depth + 1);
  return { node: undefined, value: null, end: after };
}

/** The list on whose first dash the cursor stands. */
function readSequence(cursor: Cursor, column: number, base: number, depth: number): Read | undefined {
  if (depth > MAX_PLAIN_DEPTH) return undefined;
  const { text } = cursor;
  const start = cursor.start;
  const items: (SyntaxNode | undefined)[] = [];
  const value: unknown[] = [];
  let end = start;
  while (cursor.column === column && isDash(cursor)) {
    let content = cursor.start + 1;
    while (text.charCodeAt(content) === SPACE) content++;
    KEY.lastIndex = content;
    const read = KEY.test(text)
      ? readMapItem(cursor, content, start, depth)
      : readScalarItem(cursor, content, column, start);
    if (!read) return undefined;
    items.push(read.node);
    value.push(read.value);
    end = read.end;
  }
  if (cursor.column > column) return undefined;
  const node: SequenceNode = { type: "sequence", flow: false, items, start: start - base, length: end - start };
  return { node, value, end };
}

function readMapItem(cursor: Cursor, content: number, base: number, depth: number): Read | undefined {
  cursor.column += content - cursor.start;
  cursor.start = content;
  return readMap(cursor, cursor.column, base, depth + 1);
}

function readScalarItem(cursor: Cursor, content: number, column: number, base: number): Read | undefined {
  const read = readValue(cursor, content, column, base);
  return read === "nothing" ? undefined : read;
}

function isDash({ text, start, column }: Cursor): boolean {
  return column >= 0 && text.charCodeAt(start) === DASH && text.charCodeAt(start + 1) === SPACE;
}

const SPACE = 0x20;
const DASH = 0x2d;
