import type { Span } from "../../../text/span.ts";

/** A line that gives files to owners, or takes them from all. */
export interface OwnersLine {
  /** GitLab's section around it, in lower case; "" outside of any. */
  readonly section: string;
  readonly pattern: string;
  readonly patternSpan: Span;
  readonly owners: readonly OwnerWord[];
}

export interface OwnerWord {
  /** As it is written: `@ana`, `@shop/checkout`, `ana@shop.example`. */
  readonly name: string;
  readonly span: Span;
}

/**
 * The lines of a CODEOWNERS file. GitLab's sections (`[Database][2] @dba`) are read as well: their owners are those of the
 * section's lines that name none. A space in a pattern is written `\ `.
 */
export function parseCodeOwners(text: string): readonly OwnersLine[] {
  const lines: OwnersLine[] = [];
  let section = "";
  let usual: readonly OwnerWord[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const head = /^\^?\[([^\]]+)\](?:\[\d+\])?/.exec(line);
    const words = wordsOf(line, start);
    const [pattern, ...rest] = words;
    const owners = rest.filter(({ name }) => name.includes("@"));
    if (head?.[1] !== undefined) {
      section = head[1].trim().toLowerCase();
      usual = wordsOf(line, start).filter(({ name }) => /^[^[\]]*@/.test(name));
    } else if (pattern) {
      const { name, span } = pattern;
      lines.push({ section, pattern: name, patternSpan: span, owners: owners.length > 0 ? owners : usual });
    }
    start += line.length + 1;
  }
  return lines;
}

/** The words of a line up to a comment. */
function wordsOf(line: string, start: number): readonly OwnerWord[] {
  const words: OwnerWord[] = [];
  for (const match of line.matchAll(/(?:\\.|[^\s\\])+/g)) {
    const [name] = match;
    if (name.startsWith("#")) break;
    words.push({ name, span: { start: start + match.index, end: start + match.index + name.length } });
  }
  return words;
}
