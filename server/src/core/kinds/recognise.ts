import { languageOf } from "../syntax/languages.ts";
import { frontMatterOf } from "../syntax/markdown/front-matter.ts";
import type { YamlDocument } from "../syntax/types.ts";
import { closest } from "../text/closest.ts";
import configuration from "./configuration/index.ts";
import { kinds, sources } from "./index.ts";
import type { Kind } from "./kind.ts";
import type { Recognition } from "./recognition.ts";

/** The file name of the configuration, the one file that is recognised by its name. */
export const CONFIGURATION_FILE = "ops-as-code.yaml";

/**
 * Whether a text can hold anything of ours. Cheap and never wrong in the negative: it runs over whole workspaces
 * before anything is parsed.
 */
export function mayBeOurs(uri: string, text: string): boolean {
  if (isConfiguration(uri)) return true;
  const language = languageOf(uri) ?? "yaml";
  if (language === "markdown") return mayBePage(text);
  if (language === "yaml" && text.includes("apiVersion") && marker.test(text)) return true;
  return sources.some(({ source }) => source?.mayBe(uri, text));
}

function mayBePage(text: string): boolean {
  const content = frontMatterOf(text)?.content;
  return content !== undefined && text.slice(content.start, content.end).includes("apiVersion");
}

/** Whether the file is the configuration. */
export function isConfiguration(uri: string): boolean {
  return uri.endsWith(`/${CONFIGURATION_FILE}`) || uri === CONFIGURATION_FILE;
}

/**
 * The kind of a document by its content: `apiVersion` and `kind` decide. Where they say nothing, a page whose path is that
 * of a runbook (`byPath`) is one.
 */
export function recognise(uri: string, document: YamlDocument, byPath: boolean): Recognition {
  if (isConfiguration(uri)) return { type: "ours", kind: configuration };
  const own = document.markdown ? recogniseMarkdown(document) : recogniseYaml(document);
  if (own.type !== "foreign") return own;
  if (document.markdown) return byPath && pageByPath ? { type: "ours", kind: pageByPath } : own;
  const kind = sources.find(({ source }) => source?.is(uri, document));
  return kind ? { type: "source", kind } : own;
}

function recogniseYaml(document: YamlDocument): Recognition {
  const apiVersion = textOf(document, "apiVersion");
  const kind = textOf(document, "kind");
  if (apiVersion === undefined) return { type: "foreign" };
  if (kind === undefined) return withoutKind(apiVersion);
  // A template decides what it will be.
  if (apiVersion.includes("{{") || kind.includes("{{")) return { type: "foreign" };
  const known = kindById.get(`${apiVersion} ${kind}`);
  if (known) return { type: "ours", kind: known };
  const ofVersion = kindsOfVersion.get(apiVersion);
  if (ofVersion) {
    return { type: "unknownKind", apiVersion, kind, allowed: ofVersion, suggestion: closest(kind, ofVersion) };
  }
  return nearVersion(apiVersion, kind);
}

/** What a page is by its front matter; what else it says there belongs to whoever shows the page. */
function recogniseMarkdown({ frontMatter }: YamlDocument): Recognition {
  if (!frontMatter) return { type: "foreign" };
  const apiVersion = textOf(frontMatter.document, "apiVersion");
  const kind = textOf(frontMatter.document, "kind");
  if (apiVersion === undefined) return { type: "foreign" };
  const known = pages.find((each) => each.apiVersion === apiVersion && each.kind === kind);
  if (known) return { type: "ours", kind: known };
  const allowed = pages.filter((each) => each.apiVersion === apiVersion).map((each) => each.kind);
  if (allowed.length > 0) {
    const suggestion = kind === undefined ? undefined : closest(kind, allowed);
    return { type: "unknownKind", apiVersion, kind, allowed, suggestion };
  }
  const near = kind === undefined ? undefined : nearVersion(apiVersion, kind);
  return near?.type === "unknownVersion" && near.allowed.includes("ops/v1") ? near : { type: "foreign" };
}

/** The kind with that id. */
export function kindOf(id: string): Kind | undefined {
  return kindById.get(id);
}

const kindById = new Map([...kinds, ...sources, configuration].map((kind) => [kind.id, kind]));
const pages = kinds.filter(({ form }) => form === "markdown");
const pageByPath = kinds.find(({ form }) => form === "page");
/** What is written as YAML. */
const documents = kinds.filter(({ form }) => form === undefined);
const families: readonly string[] = [...new Set(documents.map(({ family }) => family))];
const kindsOfVersion = new Map<string, string[]>();
const versionsOfKind = new Map<string, string[]>();
for (const { apiVersion, kind } of documents) {
  kindsOfVersion.set(apiVersion, [...(kindsOfVersion.get(apiVersion) ?? []), kind]);
  versionsOfKind.set(kind, [...(versionsOfKind.get(kind) ?? []), apiVersion]);
}
// Any document that `recogniseYaml` does not call foreign holds the family's name or the name of a kind of ours.
const marker = new RegExp(`openslo|\\bops/|kind["']?\\s*:\\s*["']?(?:${[...versionsOfKind.keys()].join("|")})\\b`);

/** Whether an `apiVersion` means one of the family's: the short word `ops` only before a slash, since it begins many. */
function isOfFamily(apiVersion: string, family: string): boolean {
  return family === "ops" ? /^ops(?:\/|$)/i.test(apiVersion) : apiVersion.startsWith(family);
}

/** A document with a version of ours can be nothing else; without a kind no tool reads it. */
function withoutKind(apiVersion: string): Recognition {
  const allowed = kindsOfVersion.get(apiVersion);
  if (allowed === undefined) return { type: "foreign" };
  return { type: "unknownKind", apiVersion, kind: undefined, allowed, suggestion: undefined };
}

/** A root key's text; where the YAML is too broken for a tree, the line that looks like it. */
function textOf({ value, text, problems }: YamlDocument, key: string): string | undefined {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const found = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof found === "string") return found;
  }
  if (problems.length === 0) return undefined;
  return new RegExp(`^${key}:[ \\t]*["']?([\\w./-]+)["']?[ \\t]*(?:#.*)?$`, "m").exec(text)?.[1];
}

function nearVersion(apiVersion: string, kind: string): Recognition {
  const versions = versionsOfKind.get(kind) ?? [];
  // Kubernetes' `apps/v1` is as near to `ops/v1` as a slip of the finger.
  const comparable = (all: readonly string[]) => all.filter((each) => each !== "ops/v1" || /^ops?\b/i.test(apiVersion));
  const sameEnd = versions.find((each) => afterSlash(each) === afterSlash(apiVersion));
  const near = closest(apiVersion, comparable(versions.length > 0 ? versions : [...kindsOfVersion.keys()]));
  const family = families.find((each) => isOfFamily(apiVersion, each));
  const suggestion = (family === undefined ? undefined : sameEnd) ?? near;
  const meant = suggestion !== undefined || (family !== undefined && versions.length > 0);
  if (!meant || versions.length === 0) return { type: "foreign" };
  return { type: "unknownVersion", apiVersion, kind, allowed: versions, suggestion: suggestion ?? versions[0] };
}

function afterSlash(apiVersion: string): string {
  return apiVersion.slice(apiVersion.indexOf("/") + 1);
}
