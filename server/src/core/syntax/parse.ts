import { detach } from "../text/detach.ts";
import { createLineIndex, type LineIndex } from "../text/line-index.ts";
import { parseYamlDocument } from "./document.ts";
import { updateDocument } from "./incremental.ts";
import { languageOf } from "./languages.ts";
import { MAX_FILE_LENGTH, tooLargeDocument } from "./limits.ts";
import { parseMarkdownDocument } from "./markdown-document.ts";
import { splitDocuments } from "./split.ts";
import type { PlacedDocument, SourceFile, YamlDocument } from "./types.ts";

/** Parses a whole file. Never throws; what is wrong with the text stands in the documents' `problems`. */
export function parseFile(uri: string, text: string): SourceFile {
  return assemble(uri, text, (pieces) => pieces.map(parseYamlDocument));
}

/**
 * The file after an edit: equal to `parseFile(previous.uri, text)`, but the documents whose text did not change are the
 * same objects as before, and of the others only what the edit touched is parsed.
 */
export function updateFile(previous: SourceFile, text: string): SourceFile {
  if (text === previous.text) return previous;
  return assemble(previous.uri, text, (pieces) => reuse(previous.documents, pieces), previous.documents[0]?.document);
}

/** Documents for the pieces: the old ones where the text at the beginning and at the end of the list is the same. */
function reuse(old: readonly PlacedDocument[], pieces: readonly string[]): readonly YamlDocument[] {
  const limit = Math.min(old.length, pieces.length);
  let first = 0;
  while (first < limit && old[first]?.document.text === pieces[first]) first++;
  let last = 0;
  while (last < limit - first && old[old.length - 1 - last]?.document.text === pieces[pieces.length - 1 - last]) last++;
  const edited = old.length === pieces.length && first + last === old.length - 1 ? old[first] : undefined;
  return pieces.map((piece, index) => {
    const fromEnd = pieces.length - index;
    if (index < first || fromEnd <= last) {
      const kept = old[index < first ? index : old.length - fromEnd];
      if (kept) return kept.document;
    }
    const own = pieces.length > 1 ? detach(piece) : piece;
    return edited ? updateDocument(edited.document, own) : parseYamlDocument(own);
  });
}

function assemble(
  uri: string,
  text: string,
  parse: (pieces: readonly string[]) => readonly YamlDocument[],
  previous?: YamlDocument,
): SourceFile {
  const lines = createLineIndex(text);
  if (isBinary(text)) return { uri, text, lines, documents: [] };
  if (text.length > MAX_FILE_LENGTH) {
    return { uri, text, lines, documents: [{ document: tooLargeDocument(text), start: 0, line: 0 }] };
  }
  const whole = parseWhole(uri, text, lines, previous);
  if (whole) return { uri, text, lines, documents: [{ document: whole, start: 0, line: 0 }] };
  const places = splitDocuments(text);
  const documents = parse(places.map(({ start, end }) => text.slice(start, end))).map((document, index) => {
    const start = places[index]?.start ?? 0;
    return { document, start, line: start === 0 ? 0 : lines.positionAt(start).line };
  });
  return { uri, text, lines, documents };
}

/** The file as one document, where it is no YAML. */
function parseWhole(
  uri: string,
  text: string,
  lines: LineIndex,
  previous: YamlDocument | undefined,
): YamlDocument | undefined {
  const language = languageOf(uri);
  if (language === "markdown") return parseMarkdownDocument(text, previous);
  if (language !== "text") return undefined;
  return { text, lines, root: undefined, value: undefined, problems: [], duplicateKeys: [], templated: false };
}

/** A NUL character near the beginning marks a file that is not text, as git and grep judge it. */
function isBinary(text: string): boolean {
  return text.slice(0, 1000).includes("\u0000");
}
