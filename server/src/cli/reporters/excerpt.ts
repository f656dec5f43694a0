import type { Range } from "../../core/text/span.ts";
import { columns, printableInPlace } from "../printable.ts";

/** A line of source and what marks a part of it. */
export interface Excerpt {
  readonly text: string;
  /** Blanks and carets, to stand under the text. */
  readonly marks: string;
}

/** The line where a range begins, cut around the range so that it takes at most `width` characters, with the range marked. */
export function excerpt(line: string, { start, end }: Range, width: number): Excerpt {
  const last = end.line === start.line ? end.character : line.trimEnd().length;
  const from = Math.min(start.character, line.length);
  const to = Math.min(Math.max(last, from), line.length);
  const shown = printableInPlace(line);
  const cut = windowAround(shown.length, from, to, Math.max(width, 20));
  const text = cutTo(shown, cut);
  const before = text.slice(0, from - cut.start);
  const marked = text.slice(from - cut.start, Math.max(to - cut.start, 0));
  return { text: text.trimEnd(), marks: " ".repeat(columns(before)) + "^".repeat(Math.max(columns(marked), 1)) };
}

/** The part of a line of `length` that is shown: the range in the middle, or the beginning of one that is too long. */
function windowAround(
  length: number,
  from: number,
  to: number,
  width: number,
): { readonly start: number; readonly end: number } {
  if (length <= width) return { start: 0, end: length };
  const margin = Math.floor((width - Math.min(to - from, width)) / 2);
  // What is cut off is marked by a character, which must not hide the first one of the range.
  const start = Math.min(Math.max(from - Math.max(margin, 1), 0), length - width);
  return { start, end: start + width };
}

function cutTo(line: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const text = line.slice(start, end);
  const head = start > 0 ? `…${text.slice(1)}` : text;
  return printableInPlace(end < line.length ? `${head.slice(0, -1)}…` : head);
}
