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

/** Whether the library means that a line lacks its colon; it has two codes for that, which mean other things as well. */
export function isMissingColon(code: ErrorCode, libraryMessage: string, token: string): boolean {
  const isKey = code === "MULTILINE_IMPLICIT_KEY" || (code === "MISSING_CHAR" && IMPLICIT_KEYS.test(libraryMessage));
  return isKey && token !== "-";
}

type Words = readonly [pattern: RegExp, words: (token: string, libraryMessage: string) => string];

const ANY = /^/;
const IMPLICIT_KEYS = /^Implicit map keys/;

const MESSAGES: Partial<Record<ErrorCode, readonly Words[]>> = {
  ALIAS_PROPS: [[ANY, () => "an alias cannot have an anchor or a tag"]],
  BAD_ALIAS: [
    [/^Anchor/, () => "an anchor needs a name after its &"],
    [ANY, () => "an alias needs a name after its *; if * is meant as text, put it in quotes"],
  ],
  BAD_DIRECTIVE: [[ANY, (token) => `${token} is not a valid directive`]],
  BAD_DQ_ESCAPE: [
    [ANY, (_, message) => `${message.split(" ").at(-1)} is no escape sequence; in double quotes, write \\\\ for \\`],
  ],
  BAD_INDENT: [
    [/^All mapping/, (token) => `"${token}" does not begin in the same column as the other keys of its mapping`],
    [/^All sequence/, () => "this item does not begin in the same column as the other items of its list"],
    [/more-indented leading/, () => "the first line of this text is indented less than the empty lines before it"],
    [ANY, () => "the text below | or > must be indented deeper than its key"],
  ],
  BAD_PROP_ORDER: [[ANY, () => "an anchor or tag stands behind the - or : that it belongs to, not before it"]],
  BAD_SCALAR_START: [[ANY, (token) => `a value cannot begin with ${token.charAt(0)} unless it is in quotes`]],
  BLOCK_AS_IMPLICIT_KEY: [
    [/sequence/, () => "a list cannot be a key"],
    [ANY, () => "this value holds a second colon; put the value in quotes, or begin the nested mapping on a new line"],
  ],
  BLOCK_IN_FLOW: [[ANY, () => "missing comma: inside [ ] and { }, entries are separated by commas"]],
  KEY_OVER_1024_CHARS: [[ANY, () => "this key is longer than 1,024 characters"]],
  MISSING_CHAR: [
    [IMPLICIT_KEYS, missingColon],
    [/^Missing ,/, (token) => `missing comma before ${token}`],
    [/^Missing space/, () => "missing space after the colon"],
    [/^Comments/, () => "a comment needs a space before its #"],
    [/^Tags and anchors/, () => "an anchor or tag needs a space behind it"],
    [/^Missing directives-end/, () => "missing --- between the directives and the document"],
    [/directives-end marker/, () => "a mapping or list cannot begin on the line of its ---"],
    [
      /^Sequence item without/,
      (token) => `"${token}" stands in a list, but neither begins with - nor belongs to an item`,
    ],
    [/block sequence props/, () => "a list cannot begin on the line of its anchor or tag"],
  ],
  MULTILINE_IMPLICIT_KEY: [[ANY, missingColon]],
  MULTIPLE_ANCHORS: [[ANY, () => "a value can have one anchor only"]],
  MULTIPLE_TAGS: [[ANY, () => "a value can have one tag only"]],
  RESOURCE_EXHAUSTION: [[ANY, () => "nested too deep; not everything here is checked"]],
  TAB_AS_INDENT: [[ANY, () => "a tab cannot indent a line; use spaces"]],
  UNEXPECTED_TOKEN: [
    [/^Unexpected block-seq-ind/, () => "a list cannot begin on the line of its key"],
    [/^Unexpected (?:,|empty item)/, () => "missing item between two commas"],
    [/block scalar header|extra characters/, (token) => `unexpected ${token} behind | or >`],
    [ANY, (token) => `unexpected ${token === "" ? "text" : token}`],
  ],
};

function missingColon(token: string): string {
  if (token === "-") return "a list item cannot stand here, beside the keys of a mapping";
  return `missing colon after "${token}"`;
}
