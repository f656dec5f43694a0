import type { RelatedPlace } from "../findings.ts";
import { lastWord } from "../kinds/name-key.ts";
import type { ObjectEntry } from "../kinds/workspace-view.ts";
import { fileName } from "../text/page-address.ts";

/** The kind without its version and form: `openslo/v1 SLI` is an `SLI`. */
export function kindName(kinds: readonly string[]): string {
  return kinds[0] === undefined ? "object" : lastWord(kinds[0]).replace(/\.\w+$/, "");
}

/** Whether a name is filled in by a tool later on, so that nothing can be said of it. */
export function isTemplate(name: string): boolean {
  return /\{\{|\$[{(A-Z_]|<</.test(name);
}

/** Whether a text has the form of a name (an RFC 1123 label); openslo/name-format speaks of the others. */
export function isName(text: string): boolean {
  return /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(text);
}

/** Where objects stand, at most three of them, as places beside a finding. */
export function placesOf(entries: readonly ObjectEntry[]): readonly RelatedPlace[] {
  return entries.slice(0, 3).map(({ uri, document, facts }) => ({
    uri,
    document,
    range: facts.range,
    message: `${kindName([facts.kind])} "${facts.name ?? facts.displayName ?? fileName(uri)}"`,
  }));
}
