import type { ParsedScript, SyntaxNode } from "unbash";
import { shellParser } from "../libraries.ts";
import { withoutFiller } from "./placeholders.ts";

/** Where a shell would not go on reading. */
export interface ShellProblem {
  /** UTF-16 offset in the text. */
  readonly at: number;
  /** A phrase without a capital or a full stop: "unexpected token ')'". */
  readonly message: string;
}

/** A text as Bash reads it. Never throws: what cannot be read is told, and the rest is there. */
export function parseShell(text: string): {
  readonly script: ParsedScript;
  readonly problems: readonly ShellProblem[];
} {
  const script = shellParser().parse(text);
  const problems = (script.errors ?? []).map(({ message, pos }) => ({
    at: Math.min(pos, text.length),
    message: withoutFiller(message),
  }));
  return { script, problems };
}

/** UTF-16 code units; a longer text is a program or data, and no command that somebody follows. */
export const LONGEST_TEXT = 20_000;

/** Deeper than any command that a person writes, and far from the end of the stack. */
export const DEEPEST = 120;

/** Whether the offsets of a node's descendants are those of another text: between backticks with escapes. */
export function hasOwnText(node: SyntaxNode): boolean {
  return node.type === "Script" && node.source !== undefined;
}
