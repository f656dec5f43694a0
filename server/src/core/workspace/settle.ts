import type { AnalysedObject } from "../kinds/facts.ts";
import type { Kind } from "../kinds/kind.ts";
import { parseFile } from "../syntax/parse.ts";
import type { PlacedDocument, SourceFile, YamlDocument } from "../syntax/types.ts";
import { createLineIndex } from "../text/line-index.ts";
import { readObjects } from "./read-objects.ts";
import type { DocumentEntry, FileEntry } from "./workspace.ts";

/**
 * The same file for a workspace in which nobody works on it: text, facts and findings stay; trees and values are let go
 * of after a while and made again when somebody asks for them.
 */
export function settle(file: FileEntry): FileEntry {
  const { uri, open, byPath, documents: entries } = file;
  const { text, documents } = file.source;
  const trees = heldForAWhile(documents, () => parseFile(uri, text).documents);
  const source: SourceFile = {
    uri,
    text,
    lines: createLineIndex(text),
    get documents() {
      return trees();
    },
  };
  return { uri, open, byPath, source, documents: entries.map((entry) => settleDocument(entry, source)) };
}

/** Nothing in the closures below may name the entry or its analysis, which would keep the trees. */
function settleDocument({ number, placed, analysis, judged }: DocumentEntry, source: SourceFile): DocumentEntry {
  const { start, line } = placed;
  const { kind, recognition, findings, suppressions, facts } = analysis;
  // The same text has the same documents.
  const document = () => (source.documents[number] as PlacedDocument).document;
  const objects = analysis.objects.map((analysed, index) =>
    settleObject(analysed, () => objectsOf(document(), kind)[index] as AnalysedObject),
  );
  return {
    number,
    judged,
    placed: {
      start,
      line,
      get document() {
        return document();
      },
    },
    analysis: {
      ...{ kind, recognition, findings, suppressions, facts, objects },
      get document() {
        return document();
      },
    },
  };
}

function settleObject({ kind, facts }: AnalysedObject, again: () => AnalysedObject): AnalysedObject {
  return {
    kind,
    facts,
    get object() {
      return again().object;
    },
  };
}

/** The objects of a document that was parsed again. */
function objectsOf(document: YamlDocument, kind: Kind | undefined): readonly AnalysedObject[] {
  const known = objectsByDocument.get(document);
  if (known) return known;
  const objects = kind ? readObjects(kind, document).objects : [];
  objectsByDocument.set(document, objects);
  return objects;
}

const objectsByDocument = new WeakMap<YamlDocument, readonly AnalysedObject[]>();

/** How many closed files have their trees at a time; more than one rule or request looks at again and again. */
const MOST_HELD = 64;

/** What is held, in turn: the next one takes the place of the one that came first. */
const held: { value: unknown }[] = [];
let turn = 0;

/** A value that is let go of when many others have been asked for since, and then made again. */
function heldForAWhile<Value>(first: Value, make: () => Value): () => Value {
  let cell = hold(first);
  return () => {
    const { value } = cell;
    if (value !== undefined) return value;
    const again = make();
    cell = hold(again);
    return again;
  };
}

function hold<Value>(value: Value): { value: Value | undefined } {
  const cell: { value: Value | undefined } = { value };
  const oldest = held[turn];
  if (oldest) oldest.value = undefined;
  held[turn] = cell;
  turn = (turn + 1) % MOST_HELD;
  return cell;
}
