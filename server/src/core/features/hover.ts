import type { Hover } from "vscode-languageserver-types";
import type { Kind } from "../kinds/kind.ts";
import { schemaAt } from "../schema/node.ts";
import { formatPath, type Path, samePath } from "../text/path.ts";
import type { Position } from "../text/span.ts";
import { contextFor } from "../workspace/findings.ts";
import { place } from "../workspace/place.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { at, contains, type Place, rangeOfSpan } from "./at.ts";
import { referenceAt } from "./definition.ts";
import { allowedValue, fieldDocumentation } from "./field-documentation.ts";
import { nameHover, referenceHover } from "./reference-hover.ts";

/**
 * What is known of the word at a position, in Markdown: of a key its documentation; of a value what it means, what it
 * names, or what it leaves as error budget. `now` is in epoch milliseconds.
 */
export function hover(workspace: Workspace, uri: string, position: Position, now: number): Hover | undefined {
  const here = at(workspace, uri, position);
  const kind = here?.entry.analysis.kind;
  if (!here || !kind) return undefined;
  const inText = textHover(workspace, here, now);
  if (inText || here.location.part === "gap") return inText;
  const { path, part, span } = here.location;
  if (span.start === span.end) return undefined;
  const markdown = part === "key" ? keyHover(kind, path) : valueHover(workspace, here, kind, position, now);
  if (!markdown) return undefined;
  return { contents: { kind: "markdown", value: markdown }, range: rangeOfSpan(here.entry, span) };
}

/** What the kind says of text that is not in the tree. */
function textHover(workspace: Workspace, { file, entry, offset, analysed }: Place, now: number): Hover | undefined {
  if (!analysed?.kind.hoverText) return undefined;
  const context = contextFor(workspace, file.uri, entry.number, now);
  const found = analysed.kind.hoverText(analysed.object, offset, context);
  if (!found) return undefined;
  return { contents: { kind: "markdown", value: found.markdown }, range: rangeOfSpan(entry, found.span) };
}

function keyHover(kind: Kind, path: Path): string | undefined {
  const key = path.at(-1);
  const node = schemaAt(kind.schema, path)?.node;
  if (!node || typeof key !== "string") return undefined;
  return fieldDocumentation(key, node, schemaAt(kind.schema, path.slice(0, -1))?.node);
}

function valueHover(
  workspace: Workspace,
  here: Place,
  kind: Kind,
  position: Position,
  now: number,
): string | undefined {
  const { path } = here.location;
  const reference = referenceAt(here, position);
  // Of a kind that nobody knows here, only the field says more.
  if (reference && reference.to.length > 0) return referenceHover(workspace, here, reference);
  const parts = partsOf(workspace, here, path, now);
  if (parts) return parts;
  const { analysed } = here;
  const below = analysed ? path.slice(analysed.object.path.length) : path;
  // What others' files say is explained by their own tools; a name of theirs tells only who here names it.
  if (kind.source) return sourceNameHover(workspace, here, position);
  if (analysed && ["apiVersion", "kind"].includes(formatPath(below))) return kindHover(analysed.kind);
  if (analysed && samePath(below, analysed.kind.nameAt)) {
    return nameHover(workspace, here, analysed.facts);
  }
  const node = schemaAt(kind.schema, path)?.node;
  if (!node) return undefined;
  const text = here.entry.placed.document.text.slice(here.location.span.start, here.location.span.end);
  return allowedValue(node, text.replace(/^(["'])(.*)\1$/, "$2")) ?? keyHover(kind, path);
}

/** A name that others can use, in somebody else's file. */
function sourceNameHover(workspace: Workspace, here: Place, position: Position): string | undefined {
  const range = { start: position, end: position };
  const { analysis, placed } = here.entry;
  const named = analysis.facts.find(
    (each) => each.definesName && each.name && contains(place(placed, each.range), range),
  );
  return named && nameHover(workspace, here, named);
}

function partsOf(workspace: Workspace, { file, entry, analysed }: Place, path: Path, now: number): string | undefined {
  if (!analysed?.kind.hover) return undefined;
  const context = contextFor(workspace, file.uri, entry.number, now);
  const below = path.slice(analysed.object.path.length);
  const parts = analysed.kind.hover(analysed.object, below, context);
  return parts.length > 0 ? parts.map(({ markdown }) => markdown).join("\n\n") : undefined;
}

function kindHover({ apiVersion, kind, summary }: Kind): string {
  return `**${kind}** · \`${apiVersion}\`\n\n${summary}`;
}
