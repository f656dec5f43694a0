import { CompletionItemKind } from "vscode-languageserver-types";
import { child, type PlacedNode } from "../../schema/node.ts";
import { allRules } from "../../workspace/rules/all.ts";
import type { Offer } from "./edit.ts";
import { scalarText } from "./edit.ts";
import { layoutOf } from "./layout.ts";
import type { KnownRequest } from "./request.ts";
import { keyWithValue } from "./structure.ts";

/** The keys that can still be written at the cursor: required ones first, then in the order in which authors write them. */
export function keyOffers(request: KnownRequest): readonly Offer[] {
  const { node, cursor, kind } = request;
  const excluded = new Set([...cursor.keys, ...excludedKeys(request)]);
  const required = new Set([...(node.node.required ?? []), ...texts(node.node["x-sdk-required"])]);
  const open = Object.keys(node.node.properties ?? {}).filter((key) => !excluded.has(key));
  const rank = (key: string) => (required.has(key) ? 0 : child(node, key)?.node.deprecated ? 2 : 1);
  const ordered = open.toSorted((a, b) => rank(a) - rank(b));
  const offers = ordered.flatMap((key) => {
    const below = child(node, key);
    return below ? [keyOffer(request, key, below, required.has(key))] : [];
  });
  return [...offers, ...ownKeys(request), ...(kind.family === "configuration" ? ruleOffers(request) : [])];
}

/** The keys that the object makes known for a mapping with keys of the author's own, as its kind tells. */
function ownKeys(request: KnownRequest): readonly Offer[] {
  const { object, objectKind, path, node, cursor } = request;
  const known = object && objectKind?.completeKey?.(object, path.slice(object.path.length));
  return (known ?? []).flatMap(({ label, detail }) => {
    const below = cursor.keys.has(label) ? undefined : child(node, label);
    const own = detail === undefined ? {} : { detail };
    return below ? [{ label, kind: CompletionItemKind.Property, ...written(request, label, below), ...own }] : [];
  });
}

function keyOffer(request: KnownRequest, key: string, below: PlacedNode, isRequired: boolean): Offer {
  const { kind, path, typed } = request;
  const alias = aliasFor(typed, key, below);
  return {
    label: key,
    kind: CompletionItemKind.Property,
    ...written(request, key, below),
    ...(isRequired ? { detail: "required" } : {}),
    ...(alias === undefined ? {} : { filter: alias }),
    ...(below.node.deprecated ? { deprecated: true } : {}),
    about: { type: "key", schema: kind.schema, path: [...path, key] },
  };
}

function written(request: KnownRequest, key: string, below: PlacedNode): Pick<Offer, "text" | "isSnippet"> {
  const { cursor } = request;
  const name = scalarText(key, cursor);
  if (cursor.hasEntries) return { text: `${name}:` };
  return cursor.hasColon ? { text: name } : keyWithValue(name, below, layoutOf(request));
}

/** The other name by which the author looks for a key: `window` finds `timeWindow`. */
function aliasFor(typed: string, key: string, { node }: PlacedNode): string | undefined {
  const word = typed.replace(/^["']/, "").toLowerCase();
  if (word === "" || isSubsequence(word, key.toLowerCase())) return undefined;
  return node["x-aliases"]?.find((alias) => alias.toLowerCase().startsWith(word));
}

/** Whether the letters of `part` stand in `whole` in that order, as clients filter. */
export function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at++;
  return at >= part.length;
}

/** What other values rule out, as the kinds know it. */
function excludedKeys({ object, objectKind, path, cursor, context }: KnownRequest): readonly string[] {
  if (!object || !objectKind?.excludedKeys) return [];
  return objectKind.excludedKeys({ object, path: path.slice(object.path.length), keys: cursor.keys, context });
}

/** The ids of the rules, as the keys of `rules` in the configuration. */
function ruleOffers(request: KnownRequest): readonly Offer[] {
  const { path, node, cursor } = request;
  if (path.length !== 1 || path[0] !== "rules") return [];
  const value = child(node, "rule") ?? node;
  return allRules()
    .filter(({ id }) => !cursor.keys.has(id))
    .map(({ id, summary }) => ({
      label: id,
      kind: CompletionItemKind.Property,
      ...written(request, id, value),
      detail: summary,
      about: { type: "rule", id },
    }));
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}
