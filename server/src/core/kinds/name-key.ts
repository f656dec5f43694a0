import { pageStem } from "../text/page-address.ts";

/** The kind without its version: of `openslo/v1 SLI` it is `SLI`. */
export function lastWord(kind: string): string {
  return kind.slice(kind.lastIndexOf(" ") + 1);
}

/**
 * What a name is found by. Severities are the same without regard to case, space, `-` and `_` (`SEV-1` is `sev 1`). A
 * runbook is also found by the address of its page, see `pageKey`. Catalogues of others have their own ways. All other
 * names are exactly as they are written.
 */
export function nameKey(kind: string, name: string): string {
  switch (sortOf(kind)) {
    case "severity":
      return name.toLowerCase().replace(/[\s_-]+/g, "");
    case "runbook":
      return isAddress(name) ? pageKey(name) : name;
    case "catalogue":
      return catalogueKey(kind, name);
    default:
      return name;
  }
}

type Sort = "severity" | "runbook" | "catalogue" | "plain";

/** Kinds are few and keys are made by the ten thousand. */
const sorts = new Map<string, Sort>();

function sortOf(kind: string): Sort {
  const known = sorts.get(kind);
  if (known) return known;
  const word = lastWord(kind);
  const isCatalogue = /(?:Service|Group)$/.test(kind) && !/^(?:ops\/|openslo)/.test(kind);
  const found =
    word === "Severity" ? "severity" : /^Runbook(?:\.|$)/.test(word) ? "runbook" : isCatalogue ? "catalogue" : "plain";
  sorts.set(kind, found);
  return found;
}

/** The addresses that lead to an object: to a runbook its file's and any that ends in its name. */
export function addressesOf(kind: string, name: string | undefined, uri: string): readonly string[] {
  if (!isRunbook(kind)) return [];
  return [uri, ...(name === undefined ? [] : [`/${name}`])];
}

/**
 * The last word of a page's address, without case and ending. It begins with a slash, so that only addresses meet: a
 * reference by name never finds a file that happens to be called so.
 */
function pageKey(address: string): string {
  return `/${pageStem(address) ?? ""}`;
}

/** Whether a text is the address of a page rather than a name; no name has a slash or an ending. */
export function isAddress(text: string): boolean {
  return text.includes("/") || /\.(?:md|markdown|ya?ml|html?)(?:#.*)?$/i.test(text);
}

/** Whether a kind is a runbook: in YAML, as a page, or as a page by its path alone. */
export function isRunbook(kind: string): boolean {
  return sortOf(kind) === "runbook";
}

/** Whether a kind is a service or team in a catalogue of others. */
export function isOfCatalogue(kind: string): boolean {
  return sortOf(kind) === "catalogue";
}

/**
 * The key of a service in a catalogue of others: without case, spaces as hyphens, and without the parts of an entity's
 * reference that go without saying (`component:default/checkout` is `checkout`). Another sort of entity keeps its word.
 */
function catalogueKey(kind: string, name: string): string {
  const [, sort, rest = ""] = /^(?:([a-z]+):)?(.*)$/.exec(name.trim().toLowerCase()) ?? [];
  const bare = rest.replace(/^default\//, "").replace(/[\s_]+/g, "-");
  return sort === undefined || sort === (ownSorts[kind] ?? "service") ? bare : `${sort}:${bare}`;
}

/** The word before the colon in references to the entities of a kind, where it is not `service`. */
const ownSorts: Readonly<Record<string, string>> = {
  "backstage Service": "component",
  "backstage Group": "group",
};
