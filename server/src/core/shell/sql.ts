import type { Span } from "../text/span.ts";

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
  const plain = withoutQuoted(text);
  const found: SqlChange[] = [];
  let from = 0;
  for (const statement of plain.split(";")) {
    const change = CHANGE.exec(statement);
    if (change) {
      const [lead = "", before = "", words = ""] = change;
      const start = from + before.length;
      const isOfRows = /^(?:delete|update)/i.test(words);
      const isUnscoped = isOfRows && !/\b(?:where|limit|top|join|using)\b/i.test(statement.slice(lead.length));
      found.push({
        words: words.toUpperCase().replace(/\s+/g, " "),
        span: { start, end: start + words.length },
        isUnscoped: isUnscoped && statement.slice(lead.length).trim() !== "",
      });
    }
    from += statement.length + 1;
  }
  return found;
}

/** At the beginning of a statement, behind the prompt of a client and commands of the client itself. */
const CHANGE =
  /^(\s*(?:(?:\\[^\n]*\n|\w*[=-][#>] |mysql> |sqlite> )\s*)*)(drop\s+\w+|truncate(?:\s+table)?|delete\s+from|update)\b/i;

/** Quoted texts, names in quotes and comments as blanks of the same length: a semicolon there ends nothing. */
function withoutQuoted(text: string): string {
  return text.replace(/'(?:[^']|'')*'|"[^"]*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$\$[\s\S]*?\$\$/g, (part) =>
    part.startsWith("-") || part.startsWith("/") ? part.replace(/[^\n]/g, " ") : part.replace(/[^\n]/g, "x"),
  );
}
