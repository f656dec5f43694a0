import type { ErrorCode } from "yaml";

/**
 * What is wrong, in words for the author, by the library's code and (where one code has several meanings) its message.
 * `token` is the text at fault. Undefined for what an author can do nothing about.
 */
export function problemMessage(code: ErrorCode, libraryMessage: string, token: string): string | undefined {
  for (const [pattern, words] of MESSAGES[code] ?? []) {
    if (pattern.test(libraryMessage)) return words(token, libraryMessage);
  }
  return undefined;
}

type Words = readonly [pattern: RegExp, words: (token: string, libraryMessage: string) => string];

const ANY = /^/;

const MESSAGES: Partial<Record<ErrorCode, readonly Words[]>> = {
  ALIAS_PROPS: [[ANY, () => "An alias cannot have an anchor or a tag."]],
  BAD_ALIAS: [
    [/^Anchor/, () => "An anchor needs a name after its &."],
    [ANY, () => "An alias needs a name after its *. If * is meant as text, put it in quotes."],
  ],
  BAD_DIRECTIVE: [[ANY, (token) => `${token} is not a valid directive.`]],
  BAD_DQ_ESCAPE: [
    [ANY, (_, message) => `${message.split(" ").at(-1)} is no escape sequence. In double quotes, write \\\\ for \\.`],
  ],
  BAD_INDENT: [
    [/^All mapping/, (token) => `"${token}" does not begin in the same column as the other keys of its mapping.`],
    [/^All sequence/, () => "This item does not begin in the same column as the other items of its list."],
    [/more-indented leading/, () => "The first line of this text is indented less than the empty lines before it."],
    [ANY, () => "The text below | or > must be indented deeper than its key."],
  ],
  BAD_PROP_ORDER: [[ANY, () => "An anchor or tag stands behind the - or : that it belongs to, not before it."]],
  BAD_SCALAR_START: [[ANY, (token) => `A value cannot begin with ${token.charAt(0)} unless it is in quotes.`]],
  BLOCK_AS_IMPLICIT_KEY: [
    [/sequence/, () => "A list cannot be a key."],
    [ANY, () => "This value holds a second colon. Put the value in quotes, or begin the nested mapping on a new line."],
  ],
  BLOCK_IN_FLOW: [[ANY, () => "Missing comma: inside [ ] and { }, entries are separated by commas."]],
  KEY_OVER_1024_CHARS: [[ANY, () => "This key is longer than 1,024 characters."]],
  MISSING_CHAR: [
    [/^Implicit map keys/, missingColon],
    [/^Missing ,/, (token) => `Missing comma before ${token}.`],
    [/^Missing space/, () => "Missing space after the colon."],
    [/^Comments/, () => "A comment needs a space before its #."],
    [/^Tags and anchors/, () => "An anchor or tag needs a space behind it."],
    [/^Missing directives-end/, () => "Missing --- between the directives and the document."],
    [/directives-end marker/, () => "A mapping or list cannot begin on the line of its ---."],
    [
      /^Sequence item without/,
      (token) => `"${token}" stands in a list, but neither begins with - nor belongs to an item.`,
    ],
    [/block sequence props/, () => "A list cannot begin on the line of its anchor or tag."],
  ],
  MULTILINE_IMPLICIT_KEY: [[ANY, missingColon]],
  MULTIPLE_ANCHORS: [[ANY, () => "A value can have one anchor only."]],
  MULTIPLE_TAGS: [[ANY, () => "A value can have one tag only."]],
  RESOURCE_EXHAUSTION: [[ANY, () => "Nested too deep; not everything here is checked."]],
  TAB_AS_INDENT: [[ANY, () => "A tab cannot indent a line. Use spaces."]],
  UNEXPECTED_TOKEN: [
    [/^Unexpected block-seq-ind/, () => "A list cannot begin on the line of its key."],
    [/^Unexpected (?:,|empty item)/, () => "Missing item between two commas."],
    [/block scalar header|extra characters/, (token) => `Unexpected ${token} behind | or >.`],
    [ANY, (token) => `Unexpected ${token === "" ? "text" : token}.`],
  ],
};

function missingColon(token: string): string {
  if (token === "-") return "A list item cannot stand here, beside the keys of a mapping.";
  return `Missing colon after "${token}".`;
}
