import type { PromqlProblem } from "./check.ts";

export interface MaskedQuery {
  /** As long as the query, with every variable replaced by something that may stand at its place. */
  readonly text: string;
  /** A bracket or quote without its counterpart: everything after it would be judged wrongly. */
  readonly unbalanced: PromqlProblem | undefined;
}

/** A template expression, or a variable of a dashboard. */
const VARIABLE = /\{\{(?!\{)[\s\S]*?\}\}|\$\{[^}\n]*\}|\[\[\w+(?::\w+)?\]\]|\$\w+/y;

/** Expressions that decide which parts of the query are there at all. */
const CONTROL = /\{\{-?\s*(?:if|else|end|range|with|template|define|block)\b|\{%/;

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** A query with its variables masked; undefined where control expressions make it up, so that nothing can be said. */
export function maskPromql(text: string): MaskedQuery | undefined {
  if (CONTROL.test(text)) return undefined;
  const open: OpenBracket[] = [];
  let masked = "";
  let unbalanced: PromqlProblem | undefined;
  while (masked.length < text.length) {
    const at = masked.length;
    const variable = variableAt(text, at);
    const character = text.charAt(at);
    if (variable !== undefined) {
      masked += standIn(masked, text.slice(at + variable.length), variable.length, open.at(-1)?.bracket);
    } else if (/["'`]/.test(character)) {
      const end = endOfString(text, at);
      unbalanced ??= end === undefined ? closingMissing(at, character) : undefined;
      masked += character + "x".repeat(Math.max((end ?? text.length) - at - 2, 0));
      masked += masked.length < text.length ? character : "";
    } else if (character === "#") masked += text.slice(at).replace(/\n[\s\S]*/, "");
    else {
      masked += character;
      if (CLOSING[character] !== undefined) open.push({ bracket: character, at });
      else if (/[)\]}]/.test(character)) unbalanced ??= unexpectedClosing(open, character, at);
    }
  }
  const unclosed = open.at(-1);
  return { text: masked, unbalanced: unbalanced ?? (unclosed && closingMissing(unclosed.at, unclosed.bracket)) };
}

/** Closes the last open bracket; one that belongs to an earlier bracket says that the last is not closed. */
function unexpectedClosing(open: OpenBracket[], character: string, at: number): PromqlProblem | undefined {
  const last = open.pop();
  if (last && CLOSING[last.bracket] === character) return undefined;
  const isEarlier = open.some(({ bracket }) => CLOSING[bracket] === character);
  if (last && isEarlier) return closingMissing(last.at, last.bracket);
  return { start: at, end: at + 1, message: `unexpected \`${character}\`` };
}

interface OpenBracket {
  readonly bracket: string;
  readonly at: number;
}

function closingMissing(at: number, opening: string): PromqlProblem {
  return { start: at, end: at + 1, message: `missing closing \`${CLOSING[opening] ?? opening}\`` };
}

function variableAt(text: string, at: number): string | undefined {
  VARIABLE.lastIndex = at;
  return VARIABLE.exec(text)?.[0];
}

/** The offset behind the string that begins at `start`; template expressions in it may hold quotes of their own. */
function endOfString(text: string, start: number): number | undefined {
  const quote = text.charAt(start);
  for (let at = start + 1; at < text.length; at++) {
    const expression = text.startsWith("{{", at) ? variableAt(text, at) : undefined;
    if (expression !== undefined) at += expression.length - 1;
    else if (text[at] === quote) return at + 1;
    else if (text[at] === "\\" && quote !== "`") at++;
    else if (text[at] === "\n" && quote !== "`") return undefined;
  }
  return undefined;
}

/** What stands for a variable of this length: what PromQL needs at its place. */
function standIn(before: string, behind: string, length: number, bracket: string | undefined): string {
  const previous = before.trimEnd().at(-1) ?? "";
  const next = behind.trimStart().charAt(0);
  if (/[\w:]$/.test(before) && bracket !== "[") return "x".repeat(length);
  if (bracket === "[") return (/\w$/.test(before) ? "" : "1m").padEnd(length);
  if (/\boffset\s*-?\s*$/i.test(before)) return "1m".padEnd(length);
  if (bracket === "{") return matcherStandIn(previous, next, length);
  if (/[\w:]/.test(behind.charAt(0)) || !/[\w)\]}"'`]/.test(previous) || isOperatorWord(before))
    return "x".repeat(length);
  // Behind an operand: an operator before another operand, else some modifier.
  return (
    /[\w({"'`+-]/.test(next) && !/^(?:by|without|on|and|or|unless|offset|group_)/i.test(behind.trimStart()) ? "+" : ""
  ).padEnd(length);
}

function isOperatorWord(before: string): boolean {
  return (
    /\b(?:and|or|unless|bool|by|without|atan2)\s*$/i.test(before) ||
    /\b(?:on|ignoring|group_left|group_right)\s*\([^()]*\)\s*$/i.test(before)
  );
}

function matcherStandIn(previous: string, next: string, length: number): string {
  if (/[=~]/.test(previous)) return '""'.padEnd(length);
  if (next === "=" || next === "!") return "x".repeat(length);
  const isWhole = /[{,]/.test(previous) && (next === "," || next === "}");
  return (isWhole && length >= 4 ? 'x=""' : "").padEnd(length);
}
