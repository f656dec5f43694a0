import type { Span } from "../text/span.ts";
import { LONGEST_TEXT } from "./parse.ts";

/** A statement that takes something away from a database, or changes rows. */
export interface SqlChange {
  /** In upper case, e.g. `DELETE FROM`, `DROP TABLE`. */
  readonly words: string;
  /** Of these words. */
  readonly span: Span;
  /** Whether it is every row of a table: a DELETE or UPDATE that says neither which rows nor how many. */
  readonly isUnscoped: boolean;
}

/** The statements of a text that drop, empty or change what is there. */
export function sqlChanges(text: string): readonly SqlChange[] {
  if (text.length > LONGEST_TEXT) return [];
  const plain = withoutQuoted(text);
  const found: SqlChange[] = [];
  let from = 0;
  for (const statement of plain.split(";")) {
    const change = CHANGE.exec(statement);
    if (change) {
      const [lead = "", before = "", words = ""] = change;
      const start = from + before.length;
      found.push({
        words: words.toUpperCase().replace(/\s+/g, " "),
        span: { start, end: start + words.length },
        isUnscoped: takesAll(words, statement.slice(lead.length)),
      });
    }
    from += statement.length + 1;
  }
  return found;
}

/** Whether a DELETE or UPDATE is for every row; what is only begun is for none. */
function takesAll(words: string, rest: string): boolean {
  const isWhole = /^delete/i.test(words) ? /\w/.test(rest) : /^update/i.test(words) && /\bset\b/i.test(rest);
  return isWhole && !/\b(?:where|limit|top|join|using)\b/i.test(rest);
}

/** At the beginning of a statement, behind the prompt of a client and commands of the client itself. */
const CHANGE =
  /^(\s*(?:(?:\\[^\n]*\n|\w*[=-][#>] |mysql> |sqlite> )\s*)*)(drop\s+\w+|alter\s+table(?=[^;]*\bdrop\s+(?:column|partition)\b)|truncate(?:\s+table)?|delete\s+from|update)\b/i;

/** Quoted texts, names in quotes and comments as blanks of the same length: a semicolon there ends nothing. */
function withoutQuoted(text: string): string {
  return text.replace(/'(?:[^']|'')*'|"[^"]*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$\$[\s\S]*?\$\$/g, (part) =>
    part.startsWith("-") || part.startsWith("/") ? part.replace(/[^\n]/g, " ") : part.replace(/[^\n]/g, "x"),
  );
}
