import type { Path } from "../text/path.ts";
import { nodeAt } from "./query.ts";
import type { ScalarNode, YamlDocument } from "./types.ts";

/** The content of a scalar, and where each of its characters stands in the document. */
export interface ScalarOffsets {
  readonly text: string;
  /** The document-relative offset of the character at `index`; for the content's length, the offset behind the last. */
  offsetAt(index: number): number;
}

/**
 * Maps places in a scalar's content (a query in a block scalar, say) to places in the document. Exact for plain, quoted
 * and block scalars, escapes and folded lines included: a fold stands where its line break stands, an escape where it
 * begins. Only in a document with masked templates it is approximate where an expression spans lines.
 * Undefined when the path leads to no scalar.
 */
export function scalarOffsets(document: YamlDocument, path: Path): ScalarOffsets | undefined {
  const placed = nodeAt(document, path);
  if (placed?.node.type !== "scalar") return undefined;
  const { node, start } = placed;
  const source = document.text.slice(start, start + node.length);
  const text = typeof node.value === "string" ? node.value : source;
  const offsets = offsetsIn(source, node, text);
  return {
    text,
    offsetAt: (index) => start + (offsets[Math.min(Math.max(index, 0), text.length)] ?? source.length),
  };
}

/** For each character of `text`, and for its end, the offset in the scalar's source. */
function offsetsIn(source: string, { style }: ScalarNode, text: string): readonly number[] {
  if (style === "literal" || style === "folded") return blockOffsets(source, text);
  const decoded = decodeFlow(source, style);
  if (decoded.text === text) return decoded.offsets;
  const quote = style === "plain" ? 0 : 1;
  return Array.from({ length: text.length + 1 }, (_, index) => Math.min(quote + index, source.length));
}

/** Finds the lines of a block scalar in its content, one after the other. */
function blockOffsets(source: string, text: string): readonly number[] {
  const offsets: number[] = [];
  const fill = (until: number, offset: number) => {
    while (offsets.length < until) offsets.push(offset);
  };
  const lines = [...source.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)].slice(1);
  const indent = blockIndent(
    lines.map(([line]) => line),
    text,
  );
  let lineBreak = lines[0]?.index ?? source.length;
  for (const { 0: line, index } of lines) {
    const content = line.replace(/[\r\n]+$/, "").slice(indent);
    const at = content === "" ? -1 : text.indexOf(content, offsets.length);
    if (at !== -1) {
      fill(at, lineBreak);
      for (let column = 0; column < content.length; column++) offsets.push(index + indent + column);
      lineBreak = index + indent + content.length;
    }
  }
  fill(text.length + 1, lineBreak);
  return offsets;
}

/** How many columns each line of a block scalar loses: those that its first line has more than the content's. */
function blockIndent(lines: readonly string[], text: string): number {
  const leading = (line: string | undefined) => /^ */.exec(line ?? "")?.[0].length ?? 0;
  const first = lines.find((line) => /\S/.test(line));
  const firstOfContent = text.split("\n").find((line) => /\S/.test(line));
  return first === undefined ? 0 : leading(first) - leading(firstOfContent);
}

interface Decoded {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** The content of a plain or quoted scalar with the place of every character (YAML 1.2, 7.3). */
function decodeFlow(source: string, style: ScalarNode["style"]): Decoded {
  const quoted = style !== "plain";
  const end = quoted && source.length > 1 ? source.length - 1 : source.length;
  const offsets: number[] = [];
  let text = "";
  let at = quoted ? 1 : 0;
  const add = (characters: string, next: number) => {
    for (let index = 0; index < characters.length; index++) offsets.push(at);
    text += characters;
    at = next;
  };
  while (at < end) {
    const fold = foldAt(source, at);
    if (fold) add(fold.text, fold.end);
    else if (style === "single" && source[at] === "'") add("'", at + 2);
    else if (style === "double" && source[at] === "\\") addEscape(source, at, add);
    else add(source.charAt(at), at + 1);
  }
  offsets.push(end);
  return { text, offsets };
}

/** White space around line breaks: one break becomes a space, more become one break less. */
function foldAt(source: string, at: number): { text: string; end: number } | undefined {
  FOLD.lastIndex = at;
  const fold = FOLD.exec(source)?.[0];
  if (fold === undefined) return undefined;
  const breaks = fold.match(/\n/g)?.length ?? 0;
  return { text: breaks === 1 ? " " : "\n".repeat(breaks - 1), end: at + fold.length };
}

const FOLD = /[ \t]*(?:\r?\n[ \t]*)+/y;

function addEscape(source: string, at: number, add: (characters: string, next: number) => void): void {
  ESCAPE.lastIndex = at;
  const [whole = source.slice(at, at + 2), lineBreak, hex] = ESCAPE.exec(source) ?? [];
  const next = at + whole.length;
  if (lineBreak !== undefined) add("\n".repeat((whole.match(/\n/g)?.length ?? 1) - 1), next);
  else if (hex === undefined) add(ESCAPES[whole.charAt(1)] ?? whole.charAt(1), next);
  else add(codePoint(hex) ?? whole, next);
}

function codePoint(hex: string): string | undefined {
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

const ESCAPE =
  /\\(?:(\r?\n[ \t]*(?:\r?\n[ \t]*)*)|(?:x(?=[\da-fA-F]{2})|u(?=[\da-fA-F]{4})|U(?=[\da-fA-F]{8}))([\da-fA-F]{8}|[\da-fA-F]{4}|[\da-fA-F]{2})|[^\r\n])/y;

/** The escapes of YAML 1.2, 5.7, that do not stand for themselves. */
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ "0": "\0", a: "\x07", b: "\b", e: "\x1b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" },
  ...{ N: "\x85", _: "\xa0", L: "\u2028", P: "\u2029" },
};
