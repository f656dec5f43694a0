import { detach } from "../text/detach.ts";
import { minimalEdit } from "../text/edits.ts";
import { createLineIndex } from "../text/line-index.ts";
import type { Path } from "../text/path.ts";
import { parseYamlDocument } from "./document.ts";
import { mayBeDeep } from "./limits.ts";
import { type Level, levelsAround } from "./regions.ts";
import { isSimple, joinProblems, markSimple } from "./simple.ts";
import { replaceChild, spliceEntries } from "./splice.ts";
import type { YamlDocument } from "./types.ts";

/**
 * The document after an edit, equal to `parseYamlDocument(text)`. Parses only the lines of the smallest entries of a
 * block collection that hold the edit, and shares everything else with `previous`; where anything is doubtful, the
 * whole document.
 */
export function updateDocument(previous: YamlDocument, text: string): YamlDocument {
  return reparseEntries(previous, text) ?? parseYamlDocument(text);
}

/** Shorter documents are parsed as fast as an entry is looked for. */
const MIN_LENGTH = 500;

function reparseEntries(previous: YamlDocument, text: string): YamlDocument | undefined {
  if (text.length < MIN_LENGTH || !previous.root || !isSimple(previous)) return undefined;
  const edit = minimalEdit(previous.text, text);
  const levels = levelsAround(previous.root, previous.text, edit.span);
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const level = levels[depth];
    // Two entries one after the other hardly cost less than the whole document.
    if (!level || level.end - level.start > text.length / 2) return undefined;
    const document = reparseLevel(previous, text, levels.slice(0, depth), level);
    if (document) return document;
  }
  return undefined;
}

function reparseLevel(
  previous: YamlDocument,
  text: string,
  outer: readonly Level[],
  level: Level,
): YamlDocument | undefined {
  const delta = text.length - previous.text.length;
  const lines = text.slice(level.start, level.end + delta);
  if (/^(?:---|\.\.\.)(?:\s|$)/m.test(lines) || /^ *\t/m.test(lines)) return undefined;
  const piece = parseYamlDocument(detach(" ".repeat(level.column) + lines));
  if (!isSimple(piece) || mayBeDeep(piece.text)) return undefined;
  const problems = joinProblems(previous, piece, level, delta);
  if (!problems) return undefined;
  const values = valuesAlong(previous.value, [...outer, level]);
  let spliced = spliceEntries(level, values.at(-1), piece, delta);
  for (let depth = outer.length - 1; spliced && depth >= 0; depth--) {
    const around: Level | undefined = outer[depth];
    spliced = around && replaceChild(around, values[depth], spliced, delta);
  }
  if (!spliced) return undefined;
  const document: YamlDocument = {
    ...{ text, lines: createLineIndex(text), root: spliced.node, value: spliced.value },
    ...{ problems, duplicateKeys: [], templated: false },
  };
  markSimple(document);
  return document;
}

/** The plain data of each level's collection. */
function valuesAlong(value: unknown, levels: readonly Level[]): readonly unknown[] {
  const values: unknown[] = [];
  let at = value;
  for (const { node, first } of levels) {
    values.push(at);
    const segment: Path[number] = node.type === "map" ? String(node.pairs[first]?.key.value) : first;
    at = (at as Readonly<Record<string | number, unknown>>)[segment];
  }
  return values;
}
