/**
 * A text that keeps to its line and cannot steer a terminal: control characters, line breaks and what turns the direction
 * of text are written out as escapes. What authors typed into their files ends up in messages.
 */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => {
    if (character === "\n") return "\\n";
    if (character === "\t") return "\\t";
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

/** The same with one blank or U+FFFD for each code unit, so that columns stay what they are. */
export function printableInPlace(text: string): string {
  return text
    .replace(unprintable, (character) => (character === "\t" ? " " : "\uFFFD"))
    .replace(loneSurrogate, "\uFFFD");
}

const unprintable = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** How many columns a terminal needs for a text: two for wide characters, none for those that combine. */
export function columns(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let count = 0;
  for (const character of text) count += combining.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return count;
}

const combining = /^(?:\p{Mn}|\p{Me}|\u200d|\ufe0f)$/u;
const wide =
  /^[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]$/u;
