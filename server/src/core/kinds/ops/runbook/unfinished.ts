import type { Span } from "../../../text/span.ts";

/**
 * The places of a text that say it is not written yet. `TODO` counts where it stands for the text itself, at the beginning
 * of a line or before a colon or the end: "the TODO list" is a list, and "todo" a word of Spanish.
 */
export function unfinishedIn(text: string): readonly Span[] {
  return patterns.flatMap((pattern) => spansOf(text, pattern)).sort((a, b) => a.start - b.start);
}

/** The same for code, where only a comment says so. */
export function unfinishedInCode(code: string): readonly Span[] {
  return spansOf(code, /^[ \t]*(?:#|--|\/\/)[ \t]*(?<word>TODO|TBD|FIXME)\b/gm);
}

const patterns: readonly RegExp[] = [
  // At the beginning of a line or cell, behind the marks of a list, a quote, a box to tick or emphasis; before a colon; last.
  /(?:(?:^|\|)[ \t>*_+\-[\](]*(?:\d+[.)][ \t]+)?\b(?=TODO\b)|\b(?=TODO[*_]*(?:[ \t]*[:)\]]|[.!]?[ \t]*$)))(?<word>TODO)/gm,
  /\b(?<word>TBD|FIXME)\b/g,
  /^[ \t>*_+\-(]*(?<word>to be (?:added|defined|determined|documented|done|written)|coming soon)[ \t.)*_]*$/gim,
];

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const word = match.groups?.word ?? "";
    const start = match.index + match[0].lastIndexOf(word);
    return { start, end: start + word.length };
  });
}
