import type { Span } from "../../text/span.ts";

/**
 * The YAML between the `---` lines at the very beginning of a page, as GitHub, Jekyll and Hugo read it. Undefined where
 * there is none, or where it is never closed.
 */
export function frontMatterOf(text: string): { readonly content: Span; readonly whole: Span } | undefined {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!open) return undefined;
  const start = open[0].length;
  const close = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
  const found = close.exec(text.slice(start));
  if (!found) return undefined;
  const end = start + found.index;
  return { content: { start, end }, whole: { start: 0, end: end + found[0].length } };
}
