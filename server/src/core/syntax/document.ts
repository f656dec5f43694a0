import { type ParsedNode, parseDocument, Schema, type YAMLError } from "yaml";
import { createLineIndex } from "../text/line-index.ts";
import { depthProblem, emptyDocument } from "./limits.ts";
import { readPlainBlocks } from "./plain-blocks.ts";
import { swallowingQuote, toProblems } from "./problems.ts";
import { hasBareTemplate, maskTemplates } from "./template.ts";
import { buildTree, type TreeOptions } from "./tree.ts";
import type { SyntaxProblem, YamlDocument } from "./types.ts";

/** Parses the text of one document, its `---` line and directives included. Depends on nothing but this text. */
export function parseYamlDocument(text: string): YamlDocument {
  const plain = readPlainBlocks(text);
  if (!plain || mayBeTemplated(plain.root, text)) return parseAnyDocument(text);
  return { text, lines: createLineIndex(text), templated: false, ...plain };
}

/** The same by the `yaml` library, whatever the text is. */
export function parseAnyDocument(text: string): YamlDocument {
  const tooDeep = depthProblem(text);
  if (tooDeep) return emptyDocument(text, tooDeep);
  const plain = parsePlain(text);
  return mayBeTemplated(plain.root, text) ? (parseTemplated(text) ?? plain) : plain;
}

function mayBeTemplated(root: YamlDocument["root"], text: string): boolean {
  return text.includes("{{") && hasBareTemplate(root, text);
}

function parsePlain(text: string): YamlDocument {
  const repaired: SyntaxProblem[] = [];
  let { tree, errors } = parseTree(text, text);
  let source = text;
  while (errors.length > 0 && repaired.length < MAX_REPAIRS) {
    const quote = swallowingQuote(errors, text, tree.root);
    if (!quote) break;
    repaired.push(quote);
    source = `${source.slice(0, quote.span.start)}${OPEN_QUOTE}${source.slice(quote.span.end)}`;
    // What stood in quotes may now be brackets.
    if (depthProblem(source)) break;
    ({ tree, errors } = parseTree(text, source, withoutOpenQuote));
  }
  const problems = toProblems(errors, text, tree.root, [...repaired, ...tree.problems]);
  return { text, lines: createLineIndex(text), templated: false, ...tree, problems };
}

/** Stands for a quote that is never closed, so that what follows its line is read as if it was. */
const OPEN_QUOTE = "\uFDD2";

/** How many quotes without an end are mended before the rest of the document is given up. */
const MAX_REPAIRS = 3;

function withoutOpenQuote(_start: number, _end: number, masked: string): string | undefined {
  return masked.startsWith(OPEN_QUOTE) ? masked.slice(1) : undefined;
}

function parseTree(text: string, source: string, unmask?: TreeOptions["unmask"]) {
  const { contents, errors } = parseWithLibrary(source);
  return { tree: buildTree(contents, { text, multilineKeys: multilineKeys(errors), unmask }), errors };
}

/** The document with its template expressions masked; undefined when it can not be masked. */
function parseTemplated(text: string): YamlDocument | undefined {
  const mask = maskTemplates(text);
  if (!mask || depthProblem(mask.text)) return undefined;
  const { tree } = parseTree(text, mask.text, mask.unmask);
  return { text, lines: createLineIndex(text), templated: true, ...tree, problems: [], duplicateKeys: [] };
}

/**
 * All scalars are strings to the library: this spares it half of its tests, and we decide what they mean. One schema
 * serves all documents.
 */
const schema = new Schema({ schema: "failsafe", resolveKnownTags: false });

function parseWithLibrary(text: string): { contents: ParsedNode | null; errors: readonly YAMLError[] } {
  return parseDocument<ParsedNode>(text, {
    schema,
    version: "1.2",
    logLevel: "silent",
    prettyErrors: false,
    keepSourceTokens: false,
    uniqueKeys: false,
  });
}

function multilineKeys(errors: readonly YAMLError[]): ReadonlySet<number> {
  return new Set(errors.filter(({ code }) => code === "MULTILINE_IMPLICIT_KEY").map(({ pos }) => pos[0]));
}
