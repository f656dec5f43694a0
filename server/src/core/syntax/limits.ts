import { Lexer } from "yaml";
import { createLineIndex } from "../text/line-index.ts";
import type { SyntaxProblem, YamlDocument } from "./types.ts";

/** Files longer than this many UTF-16 code units are not parsed. */
export const MAX_FILE_LENGTH = 5_000_000;

/** Deepest nesting that is handed to the `yaml` library, which recurses: 20,000 brackets abort Node beyond catching. */
export const MAX_DEPTH = 200;

/** How many values aliases may add to a document beyond those that are written out. */
export const MAX_ALIASED_VALUES = 100_000;

/** The only document of a file that is too large to be parsed. */
export function tooLargeDocument(text: string): YamlDocument {
  const megabytes = (text.length / 1_000_000).toFixed(1);
  return emptyDocument(text, {
    span: { start: 0, end: lineEnd(text, 0) },
    code: "TOO_LARGE",
    message: `This file has ${megabytes} million characters and is not checked; the limit is ${MAX_FILE_LENGTH / 1_000_000} million.`,
    severity: "warning",
  });
}

/** A document that was not parsed, with the reason. */
export function emptyDocument(text: string, problem: SyntaxProblem): YamlDocument {
  return {
    text,
    lines: createLineIndex(text),
    root: undefined,
    value: undefined,
    problems: [problem],
    duplicateKeys: [],
    templated: false,
  };
}

/** The problem of a document nested deeper than MAX_DEPTH, at the bracket or indicator that goes too deep. */
export function depthProblem(text: string): SyntaxProblem | undefined {
  if (!mayBeDeep(text)) return undefined;
  const at = tooDeepAt(text);
  if (at === undefined) return undefined;
  return {
    span: { start: at, end: at + 1 },
    code: "TOO_DEEP",
    message: `Nested more than ${MAX_DEPTH} levels deep; this document is not checked.`,
    severity: "error",
  };
}

/** A quick look: false is certain, true is to be confirmed with a lexer (brackets in strings count here). */
export function mayBeDeep(text: string): boolean {
  if (DEEP_INDENT.test(text)) return true;
  let depth = 0;
  for (const bracket of text.matchAll(/[[\]{}]/g)) {
    if (bracket[0] === "[" || bracket[0] === "{") depth++;
    else if (depth > 0) depth--;
    if (depth > MAX_DEPTH / 2) return true;
  }
  return false;
}

/** Each nested block collection needs a further column, or stands at its parent's (a sequence below a key). */
const DEEP_INDENT = new RegExp(`^[ \\t?:-]{${MAX_DEPTH / 4}}`, "m");

/** Offset of the first token deeper than MAX_DEPTH. The lexer does not recurse, so it is safe on any text. */
function tooDeepAt(text: string): number | undefined {
  const columns: number[] = [];
  let flow = 0;
  let offset = 0;
  let lineStart = 0;
  let atLineStart = true;
  for (const token of new Lexer().lex(text)) {
    const first = token[0];
    if (token === "\u0002" || token === "\u001f" || token === "\u0018") {
      if (token === "\u0018") flow = 0;
      continue;
    }
    if (token === "[" || token === "{") flow++;
    else if ((token === "]" || token === "}") && flow > 0) flow--;
    else if (token === "-" || token === "?" || token === ":" || (atLineStart && flow === 0 && !/^[\s#]/.test(token))) {
      const column = offset - lineStart;
      while ((columns.at(-1) ?? -1) >= column) columns.pop();
      columns.push(column);
    }
    if (flow + columns.length > MAX_DEPTH) return offset;
    offset += token.length;
    const lineBreak = token.lastIndexOf("\n");
    if (lineBreak !== -1) lineStart = offset - (token.length - lineBreak - 1);
    atLineStart = lineBreak === token.length - 1 ? lineBreak !== -1 : atLineStart && first === " ";
  }
  return undefined;
}

function lineEnd(text: string, from: number): number {
  const at = text.slice(from).search(/[\r\n]/);
  return at === -1 ? text.length : from + at;
}
