import type { Span } from "../text/span.ts";

/** Something to fill in before the command runs. */
export interface ShellPlaceholder {
  /** `angle`: `<name>`, written for people; `brace`: `{{name}}`, a parameter or an expression of a template. */
  readonly form: "angle" | "brace";
  /** The words inside. */
  readonly name: string;
  readonly span: Span;
}

/** Stands for each character of a placeholder: a letter for the shell, and nothing that an author writes. */
export const FILLER = "\uE000";

/** A text for people, in which placeholders are dots. */
export function withoutFiller(text: string): string {
  return text.replace(/\uE000+/g, "…");
}

/**
 * The placeholders of a command. `<` and `>` redirect, too: what stands between them begins and ends with a letter, a
 * digit or dots, so that `sort <in >out` has none. Elements of XML have none either.
 */
export function placeholdersIn(text: string): readonly ShellPlaceholder[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap((match): readonly ShellPlaceholder[] => {
    const [whole, inner] = match;
    const span = { start: match.index, end: match.index + whole.length };
    if (inner === undefined) return [{ form: "brace", name: whole.replace(/^\$?\{\{|\}\}$/g, "").trim(), span }];
    return isName(inner) && !text.includes(`</${inner}`) ? [{ form: "angle", name: inner, span }] : [];
  });
}

/** More characters are a sentence, and no name. */
const PLACEHOLDER = /\$?\{\{[^\n]{0,200}?\}\}|(?<!<)<((?:\.\.\.|[A-Za-z0-9])[^<>\n"'`;&$]{0,80})>/g;

/** Words, or alternatives without a space: ` | ` between `<` and `>` is a pipe between two files. */
function isName(inner: string): boolean {
  return /[\w.)]$/.test(inner) && !/\s\||\|\s/.test(inner);
}
