import type { YamlDocument } from "../../syntax/types.ts";
import type { Span } from "../../text/span.ts";

/** What can hold other nodes: the `-` of a list item or a key. Columns count from 0. */
export interface Opener {
  readonly type: "dash" | "key";
  readonly line: number;
  readonly column: number;
  /** The key's text without quotes; "" for a dash. */
  readonly key: string;
  /** What stands behind the dash or colon on the same line, comment left out; empty where nothing or another opener does. */
  readonly rest: Span;
}

/** One line of block YAML, read by itself: this works while the document around it is half typed. */
export interface Line {
  readonly number: number;
  readonly start: number;
  readonly text: string;
  /** The column of the first character that is no white space; the line's length for a blank one. */
  readonly indent: number;
  /** Whether it has nothing but white space and a comment. */
  readonly isBlank: boolean;
  /** The offset of the comment's `#`; the line's end where there is none. */
  readonly comment: number;
  readonly openers: readonly Opener[];
  /** The key on this line with the offsets of its token and of the character behind its colon. */
  readonly key: { readonly span: Span; readonly afterColon: number } | undefined;
  /** The text behind all dashes and the key. */
  readonly rest: Span;
}

/** Reads a line of the document; offsets are the document's. */
export function readLine(document: YamlDocument, number: number): Line {
  const { start, text } = lineText(document, number);
  const indent = indentOf(text);
  const content = text.slice(indent);
  const comment = start + commentColumn(text, indent);
  if (content === "" || content.startsWith("#")) {
    const rest = { start: start + indent, end: start + indent };
    return { number, start, text, indent, isBlank: true, comment, openers: [], key: undefined, rest };
  }
  const end = start + text.slice(0, comment - start).trimEnd().length;
  const dashes: number[] = [];
  let at = indent;
  for (let match = DASH.exec(text.slice(at)); match; match = DASH.exec(text.slice(at))) {
    dashes.push(at);
    at += match[0].length;
  }
  const token = KEY.exec(text.slice(at, at + LONGEST_KEY));
  const name = token?.[1] ?? "";
  const keySpan = { start: start + at, end: start + at + name.length };
  const key = token ? { span: keySpan, afterColon: start + at + token[0].length } : undefined;
  const rest = restOf(document.text, key?.afterColon ?? start + at, Math.max(end, start + at));
  const openers: Opener[] = dashes.map((column, index) => {
    const holdsRest = index === dashes.length - 1 && !key;
    return { type: "dash", line: number, column, key: "", rest: holdsRest ? rest : { start: end, end } };
  });
  if (key) openers.push({ type: "key", line: number, column: at, key: unquote(name), rest });
  return { number, start, text, indent, isBlank: false, comment, openers, key, rest };
}

/** The text of a line without its break. */
export function lineText(document: YamlDocument, number: number): { readonly start: number; readonly text: string } {
  const start = document.lines.lineStart(number);
  const next = number + 1 < document.lines.lineCount ? document.lines.lineStart(number + 1) : document.text.length;
  const text = document.text.slice(start, next).replace(/[\r\n]+$/, "");
  // The byte order mark takes no column.
  return text.startsWith("\uFEFF") ? { start: start + 1, text: text.slice(1) } : { start, text };
}

/**
 * The column of a line's first character, that character with it; undefined for a line that is blank or a comment. Looks
 * at nothing else, as it runs over whole documents.
 */
export function beginningOf(
  { text, lines }: YamlDocument,
  number: number,
): { readonly column: number; readonly first: string } | undefined {
  const start = lines.lineStart(number);
  let at = text[start] === "\uFEFF" ? start + 1 : start;
  const from = at;
  while (text[at] === " ") at++;
  const first = text[at];
  if (first === undefined || first === "#" || first === "\n" || first === "\r") return undefined;
  return { column: at - from, first };
}

function indentOf(text: string): number {
  const indent = text.search(/[^ ]/);
  return indent < 0 || text.trim() === "" ? text.length : indent;
}

/** Whether the line separates documents. */
export function isMarker(text: string): boolean {
  return /^(?:---|\.\.\.)(?:\s|$)/.test(text);
}

const LONGEST_KEY = 500;
const DASH = /^-(?:[ \t]+|$)/;
const KEY =
  /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'{}[\],&*!|>%@`](?:[^:#\s]|:(?=\S)|[ \t]+(?=[^\s:#]))*)[ \t]*:(?=\s|$)/;

function restOf(text: string, from: number, end: number): Span {
  let start = from;
  while (start < end && (text[start] === " " || text[start] === "\t")) start++;
  return { start, end: Math.max(start, end) };
}

/** The column of the `#` that begins the line's comment, or the line's length; a `#` in quotes begins none. */
function commentColumn(text: string, indent: number): number {
  let quote = "";
  for (let at = indent; at < text.length; at++) {
    const character = text[at] ?? "";
    const before = text[at - 1] ?? " ";
    if (quote !== "") {
      if (character === "\\" && quote === '"') at++;
      else if (character === quote) quote = "";
    } else if ((character === '"' || character === "'") && /[\s[{,:]/.test(before)) quote = character;
    else if (character === "#" && /\s/.test(before)) return at;
  }
  // A quote that is never closed hides no comment: it is being typed.
  return text.length;
}

function unquote(key: string): string {
  return /^(["']).*\1$/.test(key) ? key.slice(1, -1) : key;
}
