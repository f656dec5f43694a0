import { type Cursor, nextLine, type Read, skipLine } from "./plain-cursor.ts";
import { plainValue } from "./scalars.ts";
import type { ScalarNode } from "./types.ts";

/**
 * The value that begins behind `after` in the cursor's line, in a collection at `column`; the cursor then stands on the
 * line behind it. "nothing" where the line ends or a comment begins there; undefined for what is not read here.
 */
export function readValue(cursor: Cursor, after: number, column: number, base: number): Read | "nothing" | undefined {
  const { text, end } = cursor;
  let start = after;
  while (text.charCodeAt(start) === SPACE) start++;
  if (start >= end) return "nothing";
  const first = text[start] ?? "";
  if (first === "#") return start > after ? "nothing" : undefined;
  if (first === "|" || first === ">") return readBlock(cursor, start, column, base);
  const read = readOneLine(text.slice(start, end), first, start - base, start);
  // A deeper line would go on with a plain scalar, and is a mistake behind any other.
  return read && skipLine(cursor) && cursor.column <= column ? read : undefined;
}

function readOneLine(line: string, first: string, relative: number, start: number): Read | undefined {
  if (first === "'" || first === '"') return readQuoted(line, first, relative, start);
  if (first === "{" || first === "[") return readEmpty(line, first, relative, start);
  if (!PLAIN_START.test(line) || INNER_COLON.test(line)) return undefined;
  const comment = line.indexOf(" #");
  const source = trimSpaces(comment === -1 ? line : line.slice(0, comment));
  const value = plainValue(source);
  const node: ScalarNode = { type: "scalar", style: "plain", value, start: relative, length: source.length };
  return { node, value, end: start + source.length };
}

/** Neither an indicator nor a dash with a space behind it. */
const PLAIN_START = /^(?:[^\s,[\]{}#&*!|>'"%@`?:-]|-[^\s-])/;
const INNER_COLON = /:(?: |$)/;

function readQuoted(line: string, quote: string, relative: number, start: number): Read | undefined {
  const close = line.indexOf(quote, 1);
  if (close === -1 || !isRestBlank(line, close + 1)) return undefined;
  const value = line.slice(1, close);
  if (value.includes("\\") && quote === '"') return undefined;
  const style = quote === '"' ? "double" : "single";
  return { node: { type: "scalar", style, value, start: relative, length: close + 1 }, value, end: start + close + 1 };
}

function readEmpty(line: string, open: string, relative: number, start: number): Read | undefined {
  if (line[1] !== (open === "{" ? "}" : "]") || !isRestBlank(line, 2)) return undefined;
  const place = { flow: true, start: relative, length: 2 };
  return open === "{"
    ? { node: { type: "map", pairs: [], ...place }, value: {}, end: start + 2 }
    : { node: { type: "sequence", items: [], ...place }, value: [], end: start + 2 };
}

function isRestBlank(line: string, from: number): boolean {
  REST.lastIndex = from;
  return REST.test(line);
}

const REST = / *(?: #.*)?$/y;

/** A literal text, or a folded one whose lines are one paragraph. */
function readBlock(cursor: Cursor, start: number, column: number, base: number): Read | undefined {
  const { text, end } = cursor;
  HEADER.lastIndex = start;
  const header = HEADER.exec(text);
  const lines = header && blockLines(text, end + 1, column);
  if (!header || !lines) return undefined;
  const isFolded = header[1] === ">";
  if (isFolded && lines.texts.some((line) => line === "" || line.startsWith(" "))) return undefined;
  const value = lines.texts.join(isFolded ? " " : "\n") + (header[2] === "-" ? "" : "\n");
  cursor.lineStart = lines.next;
  if (!nextLine(cursor) || cursor.column > column) return undefined;
  const style = isFolded ? "folded" : "literal";
  return {
    node: { type: "scalar", style, value, start: start - base, length: lines.end - start },
    value,
    end: lines.end,
  };
}

const HEADER = /([|>])(-?) *(?: #.*)?$/my;

interface BlockLines {
  /** Without their common indentation and without blank lines at the end. */
  readonly texts: readonly string[];
  /** The end of the last one, without white space. */
  readonly end: number;
  /** The start of the line behind. */
  readonly next: number;
}

/** The lines of a block scalar; undefined where the first one is blank or white space decides what belongs to it. */
function blockLines(text: string, from: number, column: number): BlockLines | undefined {
  let indentation = 0;
  while (text.charCodeAt(from + indentation) === SPACE) indentation++;
  if (indentation <= column) return undefined;
  const texts: string[] = [];
  let filled = 0;
  let last = from;
  let at = from;
  while (at < text.length) {
    let start = at;
    while (start < at + indentation && text.charCodeAt(start) === SPACE) start++;
    const lineFeed = text.indexOf("\n", start);
    const end = lineFeed === -1 ? text.length : lineFeed;
    if (start < end && start < at + indentation) break;
    const line = text.slice(start, end);
    if (line.charCodeAt(line.length - 1) === SPACE) return undefined;
    texts.push(line);
    if (line !== "") {
      filled = texts.length;
      last = end;
    }
    at = end + 1;
  }
  return filled === 0 || texts[0] === ""
    ? undefined
    : { texts: texts.slice(0, filled), end: last, next: Math.min(at, text.length) };
}

function trimSpaces(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === SPACE) end--;
  return text.slice(0, end);
}

const SPACE = 0x20;
