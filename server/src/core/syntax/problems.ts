import type { YAMLError } from "yaml";
import type { Span } from "../text/span.ts";
import { isMissingColon, problemMessage } from "./problem-messages.ts";
import type { SyntaxNode, SyntaxProblem } from "./types.ts";

/** The code of a problem that is a line without its colon. */
export const MISSING_COLON = "MISSING_COLON";

/** A document with many problems says no more than with its first ones. */
const MAX_PROBLEMS = 10;

/**
 * The library's errors in human words, together with problems already known, each at the token at fault, at most one to a line (further ones there follow from
 * the first), in the order of the text. `root` is the tree that was built of the same text.
 */
export function toProblems(
  errors: readonly YAMLError[],
  text: string,
  root: SyntaxNode | undefined,
  known: readonly SyntaxProblem[],
): readonly SyntaxProblem[] {
  const found = [...known, ...unclosed(errors, text, root)];
  for (const { code, message, pos } of errors) {
    if (UNCLOSED.test(message)) continue;
    const span = EXACT.has(code) || message.startsWith("Implicit") ? lineSpan(text, pos) : tokenSpan(text, pos[0]);
    const token = text.slice(span.start, span.end);
    const words = problemMessage(code, message, token);
    if (words === undefined) continue;
    found.push({
      span,
      code: isMissingColon(code, message, token) ? MISSING_COLON : code,
      message: words,
      severity: "error",
    });
  }
  found.sort((a, b) => a.span.start - b.span.start);
  return onePerLine(found, text).slice(0, MAX_PROBLEMS);
}

/** The first quote that is never closed and has swallowed the lines below it. */
export function swallowingQuote(
  errors: readonly YAMLError[],
  text: string,
  root: SyntaxNode | undefined,
): SyntaxProblem | undefined {
  const end = errors.find(({ message }) => message.startsWith("Missing closing"))?.pos[0];
  return unclosed(errors, text, root).find(
    ({ span }) => /["']/.test(text.charAt(span.start)) && text.slice(span.end, end).trimEnd().includes("\n"),
  );
}

function onePerLine(problems: readonly SyntaxProblem[], text: string): readonly SyntaxProblem[] {
  return problems.filter(({ span }, index) => {
    const before = problems[index - 1];
    return !before || text.slice(before.span.start, span.start).includes("\n");
  });
}

const UNCLOSED = /^Missing closing|must(?: be sufficiently indented and)? end with a/;

/** Quotes and brackets that are never closed are reported where they open: the library says so where the text ends. */
function unclosed(errors: readonly YAMLError[], text: string, root: SyntaxNode | undefined): readonly SyntaxProblem[] {
  const ends = new Set(errors.filter(({ message }) => message.startsWith("Missing closing")).map(({ pos }) => pos[0]));
  const code = errors.find(({ message }) => UNCLOSED.test(message))?.code;
  if (code === undefined) return [];
  const found: SyntaxProblem[] = [];
  const visit = (node: SyntaxNode | undefined, base: number): void => {
    if (!node) return;
    const start = base + node.start;
    const opening = text.charAt(start);
    const isOpen =
      node.type === "scalar" ? ends.has(start + node.length) && /["']/.test(opening) : isOpenFlow(node, text, start);
    if (isOpen) {
      const closing = CLOSING[opening];
      const message = `this ${opening} is not closed${closing === undefined ? "" : ` by a ${closing}`}`;
      found.push({ span: { start, end: start + 1 }, code, message, severity: "error" });
    }
    if (node.type === "sequence") for (const item of node.items) visit(item, start);
    if (node.type !== "map") return;
    for (const { key, value } of node.pairs) {
      visit(key, start);
      visit(value, start);
    }
  };
  visit(root, 0);
  if (found.length > 0) return found;
  const at = errors.find(({ message }) => UNCLOSED.test(message))?.pos[0] ?? 0;
  return [
    { span: tokenSpan(text, at), code, message: "a bracket or quote before this is not closed", severity: "error" },
  ];
}

const CLOSING: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

function isOpenFlow(node: SyntaxNode, text: string, start: number): boolean {
  if (node.type === "scalar" || node.type === "alias" || !node.flow) return false;
  const closing = CLOSING[text.charAt(start)];
  if (closing === undefined) return false;
  const last = node.type === "map" ? node.pairs.at(-1) : node.items.at(-1);
  const child = last && "key" in last ? (last.value ?? last.key) : last;
  // The bracket that closes the last entry does not close the collection.
  const contentEnd = child ? child.start + child.length : 1;
  return node.length <= contentEnd || text.charAt(start + node.length - 1) !== closing;
}

/** Codes whose positions the library gives exactly. */
const EXACT: ReadonlySet<string> = new Set(["TAB_AS_INDENT", "BAD_ALIAS"]);

/** The part of a span in its first line. */
function lineSpan(text: string, [start, end]: readonly [number, number]): Span {
  const line = /^[^\r\n]*/.exec(text.slice(start, end))?.[0] ?? "";
  const length = line.trimEnd().length || line.length;
  return length === 0 ? tokenSpan(text, start) : { start, end: start + length };
}

/** The token at or, within its line, behind an offset; where only white space follows, the character before it. */
function tokenSpan(text: string, offset: number): Span {
  TOKEN.lastIndex = Math.min(offset, text.length);
  const token = TOKEN.exec(text);
  if (token) {
    const end = TOKEN.lastIndex;
    return { start: end - (token[1]?.length ?? 0), end };
  }
  let end = Math.min(offset, text.length);
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return { start: Math.max(end - 1, 0), end };
}

/** White space, then an escape, a quoted text, a word or a single character. */
const TOKEN = /[ \t]*(\\.|"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|[^\s,[\]{}:#"'][^\s,[\]{}:]*|[^\s])/y;
