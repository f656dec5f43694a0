import { lastBefore } from "./regions.ts";
import { maskedLines } from "./template-lines.ts";
import type { SyntaxNode } from "./types.ts";

/** A text with its template expressions masked by characters that mean nothing to YAML; all offsets stay. */
export interface TemplateMask {
  readonly text: string;
  /** The author's text of a scalar between two offsets; undefined when nothing in it was masked. */
  unmask(start: number, end: number, masked: string): string | undefined;
}

/** A template expression with its brackets. */
export interface Expression {
  readonly start: number;
  readonly end: number;
}

/** The first character of a masked expression, and the others. They are no characters in Unicode. */
export const MASK_START = "\uFDD0";
export const MASK_REST = "\uFDD1";

/**
 * Whether a template expression stands where YAML does not read it as text: as in `name: {{ .Values.name }}`, or on a
 * line of its own. In quotes, in block scalars, behind other text and in comments it does no harm.
 */
export function hasBareTemplate(root: SyntaxNode | undefined, text: string): boolean {
  const scalars: Expression[] = [];
  const collect = (node: SyntaxNode | undefined, base: number): void => {
    if (!node) return;
    const start = base + node.start;
    if (node.type === "scalar" && text[start] !== "{") scalars.push({ start, end: start + node.length });
    if (node.type === "sequence") for (const item of node.items) collect(item, start);
    if (node.type !== "map") return;
    for (const { key, value } of node.pairs) {
      collect(key, start);
      collect(value, start);
    }
  };
  collect(root, 0);
  let next = 0;
  for (let at = text.indexOf("{{"); at !== -1; at = text.indexOf("{{", at + 2)) {
    while (next < scalars.length && (scalars[next]?.end ?? 0) <= at) next++;
    const isText = (scalars[next]?.start ?? text.length) <= at;
    if (!isText && !isInComment(text, at)) return true;
  }
  return false;
}

function isInComment(text: string, at: number): boolean {
  return /(?:^|[ \t])#/.test(text.slice(text.lastIndexOf("\n", at) + 1, at));
}

/**
 * Masks every `{{ … }}`: as text where it stands in a value, a key or a block scalar, as white space where it only
 * controls other lines. Undefined when the text holds the masking characters itself.
 */
export function maskTemplates(text: string): TemplateMask | undefined {
  if (/[\uFDD0-\uFDD2]/.test(text)) return undefined;
  const expressions = findExpressions(text);
  const masked = maskedLines(text, expressions);
  return { text: masked, unmask: (start, end, value) => unmask(text, masked, expressions, { start, end }, value) };
}

/**
 * A comment; an expression with its strings; one with an odd quote; one that is not closed yet, up to its line's end.
 * The bound keeps unclosed ones from being searched for through the whole file.
 */
const EXPRESSION =
  /\{\{-?\s*\/\*[\s\S]{0,1000}?\*\/\s*-?\}\}|\{\{(?:[^"`}]|"(?:[^"\\]|\\.)*"|`[^`]*`|\}(?!\})){0,1000}\}\}|\{\{[\s\S]{0,1000}?\}\}|\{\{[^\r\n]*/g;

function findExpressions(text: string): readonly Expression[] {
  return Array.from(text.matchAll(EXPRESSION), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

function unmask(
  text: string,
  masked: string,
  expressions: readonly Expression[],
  scalar: Expression,
  value: string,
): string | undefined {
  const inside = expressionsIn(expressions, scalar);
  if (inside.length === 0) return undefined;
  if (inside.some(({ start }) => masked[start] !== MASK_START))
    return withoutIndent(text.slice(scalar.start, scalar.end));
  let next = 0;
  return value.replace(MASKED, (characters) => {
    const expression = inside[next++];
    return expression ? text.slice(expression.start, expression.end) : characters;
  });
}

/** The expressions that begin in a stretch of text; all of them are in the order of the text. */
function expressionsIn(expressions: readonly Expression[], { start, end }: Expression): readonly Expression[] {
  const startOf = (index: number) => expressions[index]?.start ?? 0;
  const first = lastBefore(expressions.length, (index) => startOf(index) < start) + 1;
  const last = lastBefore(expressions.length, (index) => startOf(index) < end);
  return expressions.slice(first, last + 1);
}

const MASKED = new RegExp(`${MASK_START}${MASK_REST}*`, "g");

/** A block scalar's own lines, for one with control lines in it. */
function withoutIndent(source: string): string {
  const [first = "", ...lines] = source.split(/\r?\n/);
  if (!/^[|>]/.test(first)) return source;
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return lines.map((line) => `${line.slice(indent)}\n`).join("");
}
