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
    message: `this file has ${megabytes} million characters and is not checked; the limit is ${MAX_FILE_LENGTH / 1_000_000} million`,
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
    message: `nested more than ${MAX_DEPTH} levels deep; this document is not checked`,
    severity: "error",
  };
}

/**
 * A quick look: false is certain, true is to be confirmed with a lexer. Each nested block collection needs a further
 * column or a further indicator in its line, or stands at its parent's column (a sequence below a key).
 */
export function mayBeDeep(text: string): boolean {
  let brackets = 0;
  let indicators = 0;
  let lineStart = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x5b: // [
      case 0x7b: // {
        if (++brackets > MAX_DEPTH / 2) return true;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        if (brackets > 0) brackets--;
        break;
      case 0x0a:
        indicators = 0;
        lineStart = at + 1;
        break;
      case 0x2d: // -
      case 0x3a: // :
      case 0x3f: // ?
        if (++indicators > MAX_DEPTH / 4) return true;
        if (at - lineStart > MAX_DEPTH / 4 && indicators === 1) {
          if (text.slice(lineStart, lineStart + MAX_DEPTH / 4).trim() === "") return true;
        }
    }
  }
  return false;
}

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
    else if (flow === 0 && (/^[-?:]$/.test(token) || (atLineStart && !/^[\s#]/.test(token)))) {
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
