import ignore from "ignore";
import type { CodeOwnersLine, CodeOwnersMeasures } from "../facts.ts";
import { CODE_OWNERS, CODE_OWNERS_NAME } from "../kinds/sources/names.ts";
import type { ObjectEntry, WorkspaceView } from "../kinds/workspace-view.ts";
import { decoded } from "../text/uri.ts";

/**
 * The owners of a file by the CODEOWNERS file of its repository, as they are written. Undefined where no such file is
 * known; none where it gives the file to nobody.
 */
export function codeOwnersOf(view: Pick<WorkspaceView, "definitions">, uri: string): readonly string[] | undefined {
  const nearest = view
    .definitions([CODE_OWNERS], CODE_OWNERS_NAME)
    .flatMap((entry) => placeOf(entry, uri) ?? [])
    .sort((a, b) => b.root.length - a.root.length || a.rank - b.rank)[0];
  if (!nearest) return undefined;
  const path = decoded(uri.slice(nearest.root.length + 1));
  const { lines } = nearest.entry.facts.measures as CodeOwnersMeasures;
  const found = new Map<string, CodeOwnersLine>();
  for (const line of lines) if (matches(line, path)) found.set(line.section, line);
  return [...new Set([...found.values()].flatMap(({ owners }) => owners.map(({ name }) => name)))];
}

/** The folder that a CODEOWNERS file speaks of, where the file is below it; of several the one with the lowest rank counts. */
function placeOf(entry: ObjectEntry, uri: string) {
  const folder = entry.uri.slice(0, entry.uri.lastIndexOf("/"));
  const name = folder.slice(folder.lastIndexOf("/") + 1);
  const rank = places.indexOf(name);
  const root = rank < 0 ? folder : folder.slice(0, folder.lastIndexOf("/"));
  return uri.startsWith(`${root}/`) ? { entry, root, rank: rank < 0 ? 1.5 : rank } : undefined;
}

/** The folders beside the repository's own, in the order in which GitHub looks: its own stands before `docs`. */
const places = [".github", ".gitlab", "docs"];

function matches(line: CodeOwnersLine, path: string): boolean {
  const known = matchers.get(line) ?? matcherOf(line.pattern);
  matchers.set(line, known);
  return known.ignores(path);
}

/** Other than in `.gitignore`, `docs/*` means the files of the folder and not those of the folders below it. */
function matcherOf(pattern: string): ignore.Ignore {
  const made = ignore({ ignorecase: false });
  // Neither a way to take back nor a comment: these have no meaning here.
  if (/^[!#]/.test(pattern)) return made;
  return made.add(/\/\*$/.test(pattern) ? [pattern, `!${pattern}/`] : [pattern]);
}

const matchers = new WeakMap<CodeOwnersLine, ignore.Ignore>();
