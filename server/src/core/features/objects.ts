import type { AnalysedObject } from "../kinds/facts.ts";
import type { ObjectEntry } from "../kinds/workspace-view.ts";
import { type Path, startsWith } from "../text/path.ts";
import type { Range } from "../text/span.ts";
import { place } from "../workspace/place.ts";
import { kindName as kindWord } from "../workspace/references.ts";
import type { DocumentEntry, FileEntry, Workspace } from "../workspace/workspace.ts";
import { definitionsOf } from "./definition.ts";

/** An object with the file and document it stands in. */
export interface Located {
  readonly file: FileEntry;
  readonly entry: DocumentEntry;
  readonly analysed: AnalysedObject;
}

/** An object that another one uses: written out in it, or named by it. */
export interface Use {
  readonly name: string;
  /** Where the other object holds it or names it. */
  readonly path: Path;
  /** Undefined where nothing has the name. */
  readonly object: Located | undefined;
  /** The definition's name; for one that does not exist, the place of the reference. */
  readonly location: { readonly uri: string; readonly range: Range };
}

/** The objects of a kind (`AlertPolicy`) that an object uses, in the order of its text. */
export function usesOf(workspace: Workspace, { file, entry, analysed }: Located, kind: string): readonly Use[] {
  const inline = entry.analysis.objects.flatMap((each): readonly Use[] => {
    if (each.kind.kind !== kind || holderOf(entry, each) !== analysed) return [];
    const object = { file, entry, analysed: each };
    const name = each.facts.displayName ?? each.facts.name ?? "inline";
    return [{ name, path: each.facts.path, object, location: locationOf(object) }];
  });
  const named = analysed.facts.references.flatMap((reference): readonly Use[] => {
    if (!reference.to.some((id) => kindName(id) === kind)) return [];
    const [definition] = definitionsOf(workspace, { file, entry }, reference);
    const object = definition && locatedOf(workspace, definition);
    const here = { uri: file.uri, range: place(entry.placed, reference.range) };
    const name = object?.analysed.facts.displayName ?? reference.name;
    return [{ name, path: reference.path, object, location: object ? locationOf(object) : here }];
  });
  return [...inline, ...named].sort((a, b) => inText(a.path, b.path));
}

/** The innermost object that holds an inline one. */
function holderOf({ analysis }: DocumentEntry, { facts: { path } }: AnalysedObject): AnalysedObject | undefined {
  const around = analysis.objects.filter(
    ({ facts }) => facts.path.length < path.length && startsWith(path, facts.path),
  );
  return around.sort((a, b) => b.facts.path.length - a.facts.path.length)[0];
}

/** The object of an entry of the workspace's index. */
export function locatedOf(workspace: Workspace, { uri, document, facts }: ObjectEntry): Located | undefined {
  const file = workspace.files.get(uri);
  const entry = file?.documents.find(({ number }) => number === document);
  const analysed = entry?.analysis.objects.find((each) => each.facts === facts);
  return file && entry && analysed && { file, entry, analysed };
}

/** Where an object's name stands. */
export function locationOf({ file, entry, analysed }: Located): { readonly uri: string; readonly range: Range } {
  return { uri: file.uri, range: place(entry.placed, analysed.facts.range) };
}

/** The `kind` of a kind's id, whatever its form. */
export function kindName(id: string): string {
  return kindWord([id]);
}

/** Orders list items of one list by their numbers. */
function inText(a: Path, b: Path): number {
  const numberOf = (path: Path) => path.find((segment) => typeof segment === "number") ?? 0;
  return Number(numberOf(a)) - Number(numberOf(b));
}
