import type { SyntaxNode } from "./types.ts";

/** The line that is read next. Comments and blank lines are no lines. */
export interface Cursor {
  readonly text: string;
  lineStart: number;
  /** Where the content begins: behind the indentation, and behind the dashes that were read. */
  start: number;
  /** The line feed, or the end of the text. */
  end: number;
  /** The column of `start`; -1 behind the last line. */
  column: number;
}

/** What was read; `end` is absolute. */
export interface Read {
  readonly node: SyntaxNode | undefined;
  readonly value: unknown;
  readonly end: number;
}

/** Goes to the first line with content at or behind `lineStart`; false where a document marker stands there. */
export function nextLine(cursor: Cursor): boolean {
  const { text } = cursor;
  let lineStart = cursor.lineStart;
  while (lineStart < text.length) {
    let start = lineStart;
    while (text.charCodeAt(start) === SPACE) start++;
    const first = text.charCodeAt(start);
    if (first === LINE_FEED || first === HASH || start === text.length) {
      const end = text.indexOf("\n", start);
      if (end === -1) break;
      lineStart = end + 1;
      continue;
    }
    const end = text.indexOf("\n", start);
    cursor.lineStart = lineStart;
    cursor.start = start;
    cursor.end = end === -1 ? text.length : end;
    cursor.column = start - lineStart;
    return start > lineStart || !/^(?:---|\.\.\.|%)/.test(text.slice(start, start + 3));
  }
  cursor.column = -1;
  return true;
}

/** Goes to the next line with content behind the one that is read. */
export function skipLine(cursor: Cursor): boolean {
  cursor.lineStart = cursor.end + 1;
  return nextLine(cursor);
}

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const HASH = 0x23;
