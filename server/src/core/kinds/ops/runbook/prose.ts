import type { YamlDocument } from "../../../syntax/types.ts";
import type { Span } from "../../../text/span.ts";

/**
 * What a page says to people: its text with front matter, code and comments blanked out, so that every offset is still
 * the page's.
 */
export function proseOf({ text, markdown }: YamlDocument): string {
  if (!markdown) return "";
  const { frontMatter, fences, comments } = markdown;
  const others = [frontMatter?.whole, ...fences.map(({ span }) => span), ...comments.map(({ span }) => span)];
  const spans = others.filter((span) => span !== undefined).sort((a, b) => a.start - b.start);
  let prose = "";
  for (const { start, end } of spans) {
    prose += text.slice(prose.length, start);
    prose += blank(text.slice(prose.length, end));
  }
  prose += text.slice(prose.length);
  return prose.replace(/(?<!`)(`+)(?!`)[^`]+\1(?!`)/g, blank);
}

/** How many words of a part of the page are for people to read. */
export function countWords(prose: string, { start, end }: Span): number {
  return prose.slice(start, end).match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}
