import { dashSpans, nextDash } from "./find.ts";
import type { MapNode, SequenceNode, SyntaxNode } from "./types.ts";

/** One block collection on the way from the root to an edit, with its entries that the edit touches. */
export interface Level {
  readonly node: MapNode | SequenceNode;
  /** Offset of the collection in the document. */
  readonly base: number;
  /** The first and last entry that the edit touches. */
  readonly first: number;
  readonly last: number;
  /** Offset of the first entry's key or dash. */
  readonly start: number;
  /** Its indentation: the number of columns before it. */
  readonly column: number;
  /** The start of the line behind the last entry, comments behind it included; the text's end for the last one. */
  readonly end: number;
}

/**
 * The block collections around an edit of `text`, outermost first, each with the entries that have to be parsed again.
 * Ends where the edit is not well inside of entries: touches indentation, another entry's line, or flow style.
 */
export function levelsAround(root: SyntaxNode, text: string, edit: { start: number; end: number }): readonly Level[] {
  const levels: Level[] = [];
  let node: SyntaxNode | undefined = root;
  let base = root.start;
  let end = text.length;
  while (node && (node.type === "map" || node.type === "sequence") && !node.flow) {
    const level = levelOf(node, base, text, edit, end);
    if (!level) break;
    levels.push(level);
    if (level.first !== level.last) break;
    const child: SyntaxNode | undefined =
      node.type === "map" ? node.pairs[level.first]?.value : node.items[level.first];
    base = level.base + (child?.start ?? 0);
    end = level.end;
    node = child;
  }
  return levels;
}

function levelOf(
  node: MapNode | SequenceNode,
  base: number,
  text: string,
  edit: { start: number; end: number },
  limit: number,
): Level | undefined {
  const startOf = entryStarts(node, base, text);
  const count = node.type === "map" ? node.pairs.length : node.items.length;
  const first = lastBefore(count, (index) => (startOf(index) ?? text.length + 1) <= edit.start);
  const start = startOf(first);
  if (first < 0 || start === undefined) return undefined;
  for (let last = first; last < count; last++) {
    const next = last + 1 < count ? startOf(last + 1) : limit;
    if (next === undefined) return undefined;
    const end = last + 1 < count ? lineStartOf(text, next) : limit;
    if (last + 1 < count && text.slice(end, next).trim() !== "") return undefined;
    if (!isBlank(text, entryEnd(node, base, last), next)) return undefined;
    if (edit.end < end || (edit.end === end && end === text.length)) {
      const column = columnOf(text, start, first === 0);
      return column === undefined ? undefined : { node, base, first, last, start, column, end };
    }
  }
  return undefined;
}

/** The end of an entry's value; of its key, where it has none; undefined for an item without a value. */
function entryEnd(node: MapNode | SequenceNode, base: number, index: number): number | undefined {
  const value = node.type === "map" ? node.pairs[index]?.value : node.items[index];
  const last = value ?? (node.type === "map" ? node.pairs[index]?.key : undefined);
  return last && base + last.start + last.length;
}

/**
 * Whether only white space and comments (and the colon of a key) stand between an entry and the next one. In a text with
 * syntax errors there may be more: what the parser has thrown away.
 */
function isBlank(text: string, from: number | undefined, to: number): boolean {
  return from === undefined || /^[ \t]*:?(?:\s|#[^\n]*(?:\n|$))*$/.test(text.slice(from, to));
}

/** A function for the offset of an entry's key or dash. */
function entryStarts(node: MapNode | SequenceNode, base: number, text: string): (index: number) => number | undefined {
  if (node.type === "map") {
    return (index) => {
      const pair = node.pairs[index];
      return pair && base + pair.key.start;
    };
  }
  if (node.items.includes(undefined)) {
    const dashes = dashSpans(text, node, base);
    return (index) => dashes[index]?.start;
  }
  return (index) => {
    if (index === 0) return base;
    const before = node.items[index - 1];
    const dash = before && nextDash(text, base + before.start + before.length);
    return dash !== undefined && columnAt(text, dash) === columnAt(text, base) ? dash : undefined;
  };
}

/** The last index for which `holds`, which holds for a beginning of the list only; -1 for none. */
export function lastBefore(count: number, holds: (index: number) => boolean): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The columns before an entry; undefined when other text than white space (or dashes, for a first entry) is there. */
function columnOf(text: string, start: number, mayFollowDash: boolean): number | undefined {
  const before = text.slice(lineStartOf(text, start), start);
  return (mayFollowDash ? /^ *(?:- +)*$/ : /^ *$/).test(before) ? before.length : undefined;
}

function columnAt(text: string, offset: number): number {
  return offset - lineStartOf(text, offset);
}

/** The start of an offset's line, as YAML counts lines; behind a byte order mark, which takes no column. */
function lineStartOf(text: string, offset: number): number {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return start === 0 && text.startsWith("\uFEFF") ? 1 : start;
}
