import { CompletionItemKind } from "vscode-languageserver-types";
import { referenceTargets } from "../../kinds/facts.ts";
import type { ObjectEntry } from "../../kinds/workspace-view.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { type Offer, scalarText } from "./edit.ts";
import type { KnownRequest } from "./request.ts";

/** The names of the objects that a reference can mean: those that are defined in the workspace. */
export function nameOffers(request: KnownRequest): readonly Offer[] {
  const { node, kind, context, cursor, workspace } = request;
  const target = node.node["x-reference"];
  if (target === undefined) return [];
  const kinds = referenceTargets(kind.apiVersion, target);
  return context.workspace.names(kinds).flatMap((name) => {
    const [entry] = context.workspace.definitions(kinds, name);
    if (!entry || isSelf(entry, context.workspace.self)) return [];
    const { uri, document } = entry;
    return {
      label: name,
      kind: CompletionItemKind.Reference,
      text: scalarText(name, cursor),
      detail: detailOf(workspace, entry),
      about: { type: "object", uri, document },
    };
  });
}

/** Nothing depends on itself or takes its own place; a part of the document may well be meant. */
function isSelf({ uri, document, facts }: ObjectEntry, self: Pick<ObjectEntry, "uri" | "document">): boolean {
  return facts.definesName === undefined && uri === self.uri && document === self.document;
}

function detailOf(workspace: Workspace, entry: ObjectEntry): string {
  const label = rootObject(workspace, entry.uri, entry.document)?.label ?? entry.facts.displayName;
  const file = decodeURIComponent(entry.uri.slice(entry.uri.lastIndexOf("/") + 1));
  return label === undefined ? file : `${label} · ${file}`;
}

/** The documentation of an object in Markdown; undefined when it is gone. */
export function describeObject(workspace: Workspace, uri: string, document: number): string | undefined {
  const found = rootObject(workspace, uri, document);
  if (!found) return undefined;
  const { kind, value, label } = found;
  const { metadata, spec } = value as { metadata?: { displayName?: unknown }; spec?: { description?: unknown } };
  const parts = [`${kind}${label === undefined ? "" : `: ${label}`}`];
  if (typeof metadata?.displayName === "string") parts.unshift(`**${metadata.displayName}**`);
  if (typeof spec?.description === "string") parts.push(spec.description);
  return parts.join("\n\n");
}

function rootObject(workspace: Workspace, uri: string, document: number) {
  const entry = workspace.files.get(uri)?.documents.find(({ number }) => number === document);
  const root = entry?.analysis.objects[0];
  // What others' files hold are parts, of which only their facts tell.
  if (!root || root.kind.source) return undefined;
  const { kind, object } = root;
  return { kind: kind.kind, value: object.value, label: kind.label?.(object)?.description };
}
