import type { Reference } from "../facts.ts";
import type { RelatedPlace } from "../findings.ts";
import { factsOf } from "../kinds/facts.ts";
import { lastWord } from "../kinds/name-key.ts";
import type { OpsObject } from "../kinds/object.ts";
import type { ObjectEntry, WorkspaceView } from "../kinds/workspace-view.ts";
import { closest } from "../text/closest.ts";
import type { Path } from "../text/path.ts";

/** The kind without its version: `openslo/v1 SLI` is an `SLI`. */
export function kindName(kinds: readonly string[]): string {
  return kinds[0] === undefined ? "object" : lastWord(kinds[0]);
}

/** Whether a name is filled in by a tool later on, so that nothing can be said of it. */
export function isTemplate(name: string): boolean {
  return /\{\{|\$[{(A-Z_]|<</.test(name);
}

/** Whether a text has the form of a name (an RFC 1123 label); openslo/name-format speaks of the others. */
export function isName(text: string): boolean {
  return /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(text);
}

/** A reference that leads nowhere. */
export interface DanglingReference {
  readonly reference: Reference;
  /** Relative to the object. */
  readonly at: Path;
  readonly kind: string;
  /** Whether the workspace holds any object of that kind. */
  readonly known: boolean;
  readonly meant: string | undefined;
}

/** The references of an object to which nothing in the workspace answers; templates and kinds that nobody knows are left out. */
export function danglingReferences(object: OpsObject, view: WorkspaceView): readonly DanglingReference[] {
  return (factsOf(object)?.references ?? []).flatMap((reference) => {
    const { to, name, path } = reference;
    if (to.length === 0 || isTemplate(name) || view.definitions(to, name).length > 0) return [];
    const known = view.has(to);
    const meant = known ? closest(name, view.names(to)) : undefined;
    return [{ reference, at: path.slice(object.path.length), kind: kindName(to), known, meant }];
  });
}

/** Where objects stand, at most three of them, as places beside a finding. */
export function placesOf(entries: readonly ObjectEntry[]): readonly RelatedPlace[] {
  return entries.slice(0, 3).map(({ uri, document, facts }) => ({
    uri,
    document,
    range: facts.range,
    message: `${kindName([facts.kind])} "${facts.name}"`,
  }));
}
