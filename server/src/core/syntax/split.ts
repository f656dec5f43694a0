/** Where one document of a file stands: from its first character up to the first character of the next one. */
export interface DocumentPiece {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a file into its YAML documents, as the `yaml` library sees them (YAML 1.2, chapter 9): a document begins at a
 * `---` in the first column, at directives or comments before it that no document has claimed yet, or with the first
 * content; `...` in the first column ends it. Comments that only follow the last `...` belong to the last document. A
 * file without content is one empty document. Unlike in the library, a quote that is never closed and a stray bracket do not
 * reach into the next document.
 */
export function splitDocuments(text: string): readonly DocumentPiece[] {
  const starts: number[] = [];
  let open = 0;
  let begin = documentBegin(text, open);
  while (begin !== undefined) {
    starts.push(open);
    let marker = isMarker(text, begin) ? begin : nextMarker(text, begin);
    if (marker === begin && text[marker] === "-") marker = nextMarker(text, begin);
    while (marker !== undefined && text[marker] === "-") {
      starts.push(marker);
      marker = nextMarker(text, marker);
    }
    // To the library, nothing behind a `...` that shares its line with text begins a document, except a `---`.
    while (marker !== undefined && text[marker] === "." && !isBlankLine(text, marker + 3)) {
      marker = nextMarker(text, marker);
    }
    if (marker === undefined) break;
    open = text[marker] === "-" ? marker : Math.min(lineBreak(text, marker) + 1, text.length);
    begin = documentBegin(text, open);
  }
  if (starts.length === 0) starts.push(0);
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

/**
 * From `position`, between two documents: the first line that is neither blank nor a comment nor a directive, or
 * undefined when there is none.
 */
function documentBegin(text: string, position: number): number | undefined {
  let at = position;
  while (at < text.length) {
    if (text[at] === "\uFEFF") at++;
    if (text[at] !== "%" && !isBlankLine(text, at)) return at;
    at = lineBreak(text, at) + 1;
  }
  return undefined;
}

/** The next `---` or `...` in the first column of a line behind the line of `from`. */
function nextMarker(text: string, from: number): number | undefined {
  for (let at = lineBreak(text, from) + 1; at < text.length; at = lineBreak(text, at) + 1) {
    if (isMarker(text, at)) return at;
  }
  return undefined;
}

/** Whether `---` or `...`, with white space or nothing behind it, stands at `at`. */
function isMarker(text: string, at: number): boolean {
  const character = text[at];
  if (character !== "-" && character !== ".") return false;
  return text[at + 1] === character && text[at + 2] === character && isBlank(text[at + 3]);
}

/** A line, without its line feed, that holds nothing or a comment. */
const BLANK_LINE = /^[ \t]*(?:#.*)?\r?$/s;

/** Whether the rest of a line holds nothing or a comment. */
function isBlankLine(text: string, from: number): boolean {
  return BLANK_LINE.test(text.slice(from, lineBreak(text, from)));
}

/** Offset of the next line feed, or the text's length. */
function lineBreak(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at === -1 ? text.length : at;
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || " \t\r\n".includes(character);
}
