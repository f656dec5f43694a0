import type { Position } from "./span.ts";

/** Where the lines of a text begin; converts between offsets and positions, both in UTF-16 code units. */
export interface LineIndex {
  /** Number of lines, at least 1; a text that ends with a line break has an empty last line. */
  readonly lineCount: number;
  /** The position of an offset; offsets outside the text are clamped to it. */
  positionAt(offset: number): Position;
  /** The offset of a position; a character behind the end of its line means the end of that line (before its break). */
  offsetAt(position: Position): number;
  /** The offset of a line's first character; the text's length for a line behind the last. */
  lineStart(line: number): number;
}

/**
 * The line index of `text`. Line breaks are CRLF, CR and LF, as in LSP. The lines are looked up when first asked for,
 * so an index that nobody asks costs nothing.
 */
export function createLineIndex(text: string): LineIndex {
  let starts: readonly number[] | undefined;
  const known = () => {
    starts ??= lineStarts(text);
    return starts;
  };
  return {
    get lineCount() {
      return known().length;
    },
    positionAt(offset) {
      const clamped = Math.min(Math.max(offset, 0), text.length);
      const line = lineOf(known(), clamped);
      return { line, character: clamped - (known()[line] ?? 0) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      const start = known()[line];
      if (start === undefined) return text.length;
      return Math.min(start + Math.max(character, 0), lineEnd(text, known()[line + 1] ?? text.length, start));
    },
    lineStart(line) {
      return line < 0 ? 0 : (known()[line] ?? text.length);
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (const lineBreak of text.matchAll(/\r\n|\r|\n/g)) starts.push(lineBreak.index + lineBreak[0].length);
  return starts;
}

/** The last line that starts at or before `offset`. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The end of the line that starts at `start`, before its line break; `next` is where the next line starts. */
function lineEnd(text: string, next: number, start: number): number {
  let end = next;
  if (end > start && text[end - 1] === "\n") end--;
  if (end > start && text[end - 1] === "\r") end--;
  return end;
}
