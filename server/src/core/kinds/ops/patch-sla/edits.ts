import type { RangeEdit } from "../../../findings.ts";
import { nodeAt } from "../../../syntax/query.ts";
import type { Path } from "../../../text/path.ts";
import { insertEntry } from "../../fix.ts";
import type { OpsObject } from "../../object.ts";
import { rangeOf } from "../../place.ts";

/**
 * Puts one-line items into the list at `path` (relative to the object), in front of the item at `before`, else at its
 * end; a list that is missing is added to its mapping. No edit where nothing can be told of the layout.
 */
export function addItems(
  object: OpsObject,
  path: Path,
  items: readonly string[],
  before?: number,
): RangeEdit | undefined {
  const { document } = object;
  const found = nodeAt(document, [...object.path, ...path]);
  if (found === undefined) {
    return insertEntry(object, path.slice(0, -1), String(path.at(-1)), `[${items.join(", ")}]`);
  }
  if (found.node.type !== "sequence") return undefined;
  const list = found.node.items;
  const next = before === undefined ? undefined : list[before];
  const last = list.at(-1);
  if (last === undefined || last === null) return undefined;
  const isFlow = document.text[found.start] === "[";
  const newline = document.text.includes("\r\n") ? "\r\n" : "\n";
  const indent = " ".repeat(document.lines.positionAt(found.start).character);
  if (next) {
    const at = found.start + next.start;
    const text = items.map((item) => (isFlow ? `${item}, ` : `${item}${newline}${indent}- `)).join("");
    return { range: rangeOf(document, { start: at, end: at }), text };
  }
  const end = isFlow
    ? found.start + last.start + last.length
    : endOfItem(document.text, found.start + last.start + last.length);
  const text = items.map((item) => (isFlow ? `, ${item}` : `${newline}${indent}- ${item}`)).join("");
  return { range: rangeOf(document, { start: end, end }), text };
}

/** The end of the line on which an item ends: behind a comment there, if any. */
function endOfItem(text: string, end: number): number {
  let last = end;
  while (last > 0 && /\s/.test(text[last - 1] ?? "")) last--;
  const found = /[\r\n]/.exec(text.slice(last));
  return found ? last + found.index : text.length;
}
