import type { CompletionItem, Position } from "vscode-languageserver-types";
import { kindOf } from "../../kinds/recognise.ts";
import { child, type PlacedNode, schemaAt } from "../../schema/node.ts";
import { languageOf } from "../../syntax/languages.ts";
import { nodeAt } from "../../syntax/query.ts";
import type { PlacedDocument, SourceFile } from "../../syntax/types.ts";
import { startsWith } from "../../text/path.ts";
import { contextFor } from "../../workspace/findings.ts";
import type { DocumentEntry, FileEntry, Workspace } from "../../workspace/workspace.ts";
import { type Cursor, cursorAt } from "./context.ts";
import { type Offer, textItem, toItems } from "./edit.ts";
import { keyOffers } from "./keys.ts";
import { nameOffers } from "./names.ts";
import type { CompletionCapabilities, KnownRequest, Request } from "./request.ts";
import { configurationOffers } from "./snippets.ts";
import { identityOffers, startOffers } from "./start.ts";
import { typeOf } from "./structure.ts";
import { ownOffers, valueOffers } from "./values.ts";

export { resolveCompletion } from "./resolve.ts";

/**
 * What can be written at a position of an open file, in the order in which to show it. `now` is in epoch milliseconds.
 * Documentation is added by `resolveCompletion`.
 */
export function completion(
  workspace: Workspace,
  uri: string,
  position: Position,
  now: number,
  capabilities: CompletionCapabilities,
): CompletionItem[] {
  const file = workspace.files.get(uri);
  const offset = file?.source.lines.offsetAt(position) ?? 0;
  const whole = file && documentAt(file.source, offset);
  const placed = whole && yamlAt(whole, offset);
  if (!file || !whole || languageOf(uri) === "text") return [];
  const inText = textItems(workspace, file, whole, offset, now);
  if (!placed || inText.length > 0) return inText;
  const { document, start } = placed;
  const cursor = cursorAt(document, offset - start);
  if (!cursor) return [];
  const typed = document.text.slice(cursor.span.start, offset - start);
  const request: Request = { workspace, uri, capabilities, placed, document, cursor, typed, now };
  const entry = file.documents.find((each) => each.placed === whole);
  const kind = entry?.analysis.kind;
  // The front matter of a page that is ours by its path may still become ours.
  if (!entry || !kind || kind.form === "page") return toItems(request, startOffers(request));
  const identity = kind.apiVersion === "" ? [] : identityOffers(request);
  if (identity.length > 0) return toItems(request, identity);
  return knownItems(request, entry);
}

/** What the kinds offer in a text that is no YAML, or inside a value of which the schema knows nothing more. */
function textItems(
  workspace: Workspace,
  file: FileEntry,
  placed: PlacedDocument,
  offset: number,
  now: number,
): CompletionItem[] {
  const entry = file.documents.find((each) => each.placed === placed);
  if (!entry) return [];
  const context = contextFor(workspace, file.uri, entry.number, now);
  const offers = entry.analysis.objects.flatMap(({ kind, object }) => {
    return kind.completeText?.(object, offset - placed.start, context) ?? [];
  });
  return offers.map((offer, index) => textItem(entry, offer, index));
}

function knownItems(request: Request, entry: DocumentEntry): CompletionItem[] {
  const known = knownRequest(request, entry);
  if (!known) return [];
  const { cursor, node } = known;
  const type = typeOf(node);
  if (cursor.slot === "key") return type === "object" ? toItems(known, keyOffers(known)) : [];
  if (cursor.slot === "value") return type === "scalar" ? toItems(known, scalarOffers(known)) : [];
  if (type === "array" && !cursor.flow) return newItem(known);
  if (type === "scalar") return cursor.path.length > 0 ? toItems(known, scalarOffers(known)) : [];
  const isEmptyConfiguration = cursor.path.length === 0 && known.kind.family === "configuration";
  return toItems(known, [...(isEmptyConfiguration ? configurationOffers(known) : []), ...keyOffers(known)]);
}

function scalarOffers(request: KnownRequest): readonly Offer[] {
  return [...nameOffers(request), ...ownOffers(request), ...valueOffers(request)];
}

/** A new item of a block sequence: what can stand in it, behind a dash of its own. */
function newItem(request: KnownRequest): CompletionItem[] {
  const { cursor, node, path, document } = request;
  const item = child(node, 0);
  const list = nodeAt(document, path)?.node;
  const count = list?.type === "sequence" ? list.items.length : 0;
  if (!item) return [];
  const inside: Cursor = {
    ...cursor,
    path: [...path, count],
    column: cursor.column + 2,
    before: `${cursor.before}- `,
    keys: new Set(),
  };
  const below: KnownRequest = { ...request, cursor: inside, path: inside.path, node: item };
  return toItems(below, typeOf(item) === "object" ? keyOffers(below) : scalarOffers(below));
}

function knownRequest(request: Request, entry: DocumentEntry): KnownRequest | undefined {
  const { workspace, uri, now, cursor } = request;
  const { analysis, number } = entry;
  const { kind } = analysis;
  const node: PlacedNode | undefined = kind && schemaAt(kind.schema, cursor.path);
  if (!kind || !node) return undefined;
  const around = analysis.objects.findLast(({ object }) => startsWith(cursor.path, object.path));
  return {
    ...request,
    analysis,
    kind,
    context: contextFor(workspace, uri, number, now),
    node,
    path: cursor.path,
    object: around?.object,
    objectKind: around && kindOf(around.object.kind),
  };
}

/** The YAML that an offset is in: of a Markdown page, the front matter. */
function yamlAt(placed: PlacedDocument, offset: number): PlacedDocument | undefined {
  const { markdown, frontMatter } = placed.document;
  if (!markdown) return placed;
  const end = frontMatter ? frontMatter.start + frontMatter.document.text.length : -1;
  return frontMatter && frontMatter.start <= offset && offset <= end ? frontMatter : undefined;
}

/** The document of a file that an offset is in; at the seam of two, the second one. */
function documentAt({ documents }: SourceFile, offset: number): PlacedDocument | undefined {
  return documents.findLast(({ start }) => start <= offset);
}
