import type { Location } from "vscode-languageserver-types";
import type { Reference } from "../facts.ts";
import type { ObjectEntry } from "../kinds/workspace-view.ts";
import type { Position } from "../text/span.ts";
import { contextFor } from "../workspace/findings.ts";
import { documentOf, place } from "../workspace/place.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { at, contains, type Place } from "./at.ts";

/** Where the object is defined that the reference at a position names: the places of its name. */
export function definition(workspace: Workspace, uri: string, position: Position): Location[] {
  const here = at(workspace, uri, position);
  const reference = here && referenceAt(here, position);
  if (!reference) return [];
  return definitionsOf(workspace, here, reference).flatMap((entry) => locationOf(workspace, entry) ?? []);
}

/** The reference whose name stands at the position. */
export function referenceAt({ entry }: Place, position: Position): Reference | undefined {
  const range = { start: position, end: position };
  for (const { references } of entry.analysis.facts) {
    const found = references.find((each) => contains(place(entry.placed, each.range), range));
    if (found) return found;
  }
  return undefined;
}

/** The objects that a reference of the place's document names. */
export function definitionsOf(
  workspace: Workspace,
  { file, entry }: Pick<Place, "file" | "entry">,
  { to, name }: Reference,
): readonly ObjectEntry[] {
  return contextFor(workspace, file.uri, entry.number, 0).workspace.definitions(to, name);
}

/** Where the name of an object stands. */
export function locationOf(workspace: Workspace, { uri, document, facts }: ObjectEntry): Location | undefined {
  const placed = documentOf(workspace, uri, document)?.placed;
  return placed && { uri, range: place(placed, facts.range) };
}
