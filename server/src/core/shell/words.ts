import type { Word, WordPart } from "unbash";
import type { Span } from "../text/span.ts";

/** A word of a command, as the shell hands it to the program. */
export interface ShellWord {
  /** Without quotes; expansions as they are written. */
  readonly text: string;
  readonly span: Span;
  /** The expansion of a variable that the word begins with. */
  readonly lead: Expansion | undefined;
  /** Where the whole word is one quoted text: where that text begins. */
  readonly quotedAt: number | undefined;
}

/** A variable where it is used. */
export interface Expansion {
  readonly name: string;
  readonly span: Span;
  /** Whether the command says what happens when it is not set or empty: `${X:-y}`, `${X:?}`. */
  readonly isGuarded: boolean;
}

/** The word of a parsed command. */
export function wordOf(word: Word, text: string): ShellWord {
  const parts = word.parts ?? [];
  const only = parts.length === 1 ? parts[0] : undefined;
  const isQuoted = only?.type === "SingleQuoted" || only?.type === "DoubleQuoted";
  const isVerbatim = isQuoted && text.slice(word.pos + 1, word.end - 1) === word.value;
  return {
    text: word.value,
    span: spanIn(text, word),
    lead: leadOf(parts, text),
    quotedAt: isVerbatim ? word.pos + 1 : undefined,
  };
}

function leadOf(parts: readonly WordPart[], text: string): Expansion | undefined {
  const first = parts[0];
  if (first?.type === "DoubleQuoted") return leadOf(first.parts, text);
  return first && expansionOf(first, text);
}

/** The variable that a part of a word is; undefined for everything else, and for `$1`, `$?` and the like. */
export function expansionOf(part: WordPart, text: string): Expansion | undefined {
  const span = spanIn(text, part);
  if (part.type === "SimpleExpansion") {
    const name = part.text.slice(1);
    return isVariable(name) ? { name, span, isGuarded: false } : undefined;
  }
  if (part.type !== "ParameterExpansion" || !isVariable(part.parameter)) return undefined;
  return { name: part.parameter, span, isGuarded: part.operation?.type === "Default" };
}

/** The parser counts one character too many where the text ends with a backslash between backticks. */
function spanIn({ length }: string, { pos, end }: { readonly pos: number; readonly end: number }): Span {
  return { start: Math.min(pos, length), end: Math.min(end, length) };
}

function isVariable(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name);
}
