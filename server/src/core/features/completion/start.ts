import { CompletionItemKind } from "vscode-languageserver-types";
import { kinds as allKinds } from "../../kinds/index.ts";
import type { Kind } from "../../kinds/kind.ts";
import { languageOf } from "../../syntax/languages.ts";
import type { YamlDocument } from "../../syntax/types.ts";
import { type Offer, scalarText } from "./edit.ts";
import { beginningOf, readLine } from "./lines.ts";
import type { Request } from "./request.ts";
import { objectOffers } from "./snippets.ts";

/**
 * What a document that is not yet of a kind can become: whole objects and the two keys while it is empty, then what
 * goes with the `apiVersion` or `kind` it has. A document that is somebody else's gets nothing.
 */
export function startOffers(request: Request): readonly Offer[] {
  const { cursor, typed, document } = request;
  const kinds = kindsFor(request);
  if (cursor.path.length > 0) return identityOffers(request);
  if (cursor.slot === "value" || cursor.flow) return [];
  const others = rootValues(document, cursorLine(request));
  if (others.size > 0) return isOurs(others, kinds) ? keyOffers(request, others) : [];
  if (!isEmptyBut(request)) return [];
  const word = typed.toLowerCase();
  const offers = [...objectOffers(request), ...keyOffers(request, others)];
  // In a file that may become anything, only what begins with the word typed is meant.
  return offers.filter(({ label }) => label.toLowerCase().startsWith(word));
}

/** The values of `apiVersion` and `kind` that go together, in any document that is ours or may become it. */
export function identityOffers(request: Request): readonly Offer[] {
  const { cursor, document, typed } = request;
  const [key] = cursor.path;
  if (cursor.path.length !== 1 || cursor.slot !== "value" || (key !== "apiVersion" && key !== "kind")) return [];
  const others = rootValues(document, cursorLine(request));
  const otherKey = key === "kind" ? "apiVersion" : "kind";
  const other = others.get(otherKey) ?? "";
  const kinds = kindsFor(request);
  const fitting = kinds.filter((kind) => other === "" || kind[otherKey] === other);
  const values = [...new Set(fitting.map((kind) => kind[key]))];
  const word = typed.replace(/^["']/, "");
  const known = other !== "" || values.some((value) => value.toLowerCase().startsWith(word.toLowerCase()));
  // `kind:` in a document without an apiVersion, but with more in it, may be anybody's.
  if (!known || (key === "kind" && other === "" && others.size > 0 && !others.has("apiVersion"))) return [];
  return values.map((value) => ({
    label: value,
    kind: CompletionItemKind.EnumMember,
    text: scalarText(value, cursor),
    ...(key === "kind" ? { about: { type: "text", text: summaryOf(value, kinds) } as const } : {}),
  }));
}

function keyOffers(request: Request, others: ReadonlyMap<string, string>): readonly Offer[] {
  const { cursor, capabilities } = request;
  const kinds = kindsFor(request);
  return ["apiVersion", "kind"]
    .filter((key) => !others.has(key))
    .map((key) => {
      const other = key === "kind" ? others.get("apiVersion") : others.get("kind");
      const values = kinds.filter((kind) => !other || kind.apiVersion === other || kind.kind === other);
      const options = [...new Set(values.map((kind) => kind[key as "kind" | "apiVersion"]))];
      const isSnippet = capabilities.snippets && !cursor.hasColon;
      const value = isSnippet ? ` \${1|${options.join(",")}|}` : " ";
      const text = cursor.hasColon ? key : `${key}:${value}`;
      return { label: key, kind: CompletionItemKind.Property, text, isSnippet, detail: "required" };
    });
}

/** Whether what stands there names a format of ours, and nothing else. */
function isOurs(values: ReadonlyMap<string, string>, kinds: readonly Kind[]): boolean {
  const apiVersion = values.get("apiVersion") ?? "";
  const kind = values.get("kind") ?? "";
  if (apiVersion !== "") return kinds.some((each) => each.apiVersion === apiVersion);
  // "Service" alone may as well be one of Kubernetes.
  return (
    kinds.some((each) => each.kind === kind) &&
    [...values.keys()].every((key) => key === "kind" || key === "apiVersion")
  );
}

function summaryOf(kind: string, kinds: readonly Kind[]): string {
  return kinds.find((each) => each.kind === kind)?.summary ?? "";
}

/** The kinds that an author can write here: in the front matter of a page, those that are pages. */
function kindsFor({ uri }: Request): readonly Kind[] {
  const form = languageOf(uri) === "markdown" ? "markdown" : undefined;
  return allKinds.filter((kind) => kind.form === form);
}

function cursorLine({ document, cursor }: Request): number {
  return document.lines.positionAt(cursor.span.start).line;
}

/** The root's keys with their values on the same line, as text without quotes. */
function rootValues(document: YamlDocument, except: number): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (let number = 0; number < document.lines.lineCount; number++) {
    if (number === except || beginningOf(document, number)?.column !== 0) continue;
    const { openers, rest } = readLine(document, number);
    const [opener] = openers;
    if (opener) values.set(opener.key, document.text.slice(rest.start, rest.end).replace(/^(["'])(.*)\1$/, "$2"));
  }
  return values;
}

/** Whether the document holds nothing but the word at the cursor. */
function isEmptyBut({ document, cursor }: Request): boolean {
  const { root } = document;
  if (!root) return true;
  return root.type === "scalar" && root.start >= cursor.span.start && root.start + root.length <= cursor.span.end;
}
