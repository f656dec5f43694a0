import { READ_ENDINGS } from "../core/syntax/languages.ts";
import { type IgnoreLevel, ignoreLevel, isIgnoredBy, levelsInside } from "./gitignore.ts";
import type { ListOptions } from "./host.ts";

/** One thing in a folder; what is neither a file nor a folder is not listed. */
export interface Entry {
  readonly name: string;
  readonly type: "file" | "folder";
}

/** What a walk asks of a file system. Places are its own: paths on a disk, URIs in memory. Nothing here throws. */
export interface Tree {
  entries(folder: string): Promise<readonly Entry[]>;
  read(file: string): Promise<string | undefined>;
  exists(place: string): Promise<boolean>;
  child(folder: string, name: string): string;
  /** Undefined at the top. */
  parent(place: string): { readonly folder: string; readonly name: string } | undefined;
}

/**
 * The files below a folder by their endings, in the order of their names, without `.git`, `node_modules` and what the
 * `.gitignore` files say: those below the folder and those above it, up to the top of the repository.
 */
export async function* walk(tree: Tree, start: string, options: ListOptions = {}): AsyncIterable<string> {
  const { limit = Number.POSITIVE_INFINITY, signal, endings = READ_ENDINGS } = options;
  let count = 0;
  const visit = async function* (folder: string, path: string, outer: readonly IgnoreLevel[]): AsyncIterable<string> {
    if (signal?.aborted || count >= limit) return;
    const entries = [...(await tree.entries(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
    const levels = await withLevelOf(tree, folder, path, entries, outer);
    for (const { name, type } of entries) {
      if (signal?.aborted || count >= limit) return;
      const place = path + name;
      if (type === "folder") {
        if (leftOut.has(name) || isIgnoredBy(levels, `${place}/`)) continue;
        yield* visit(tree.child(folder, name), `${place}/`, levelsInside(levels, `${place}/`));
      } else if (hasEnding(name, endings) && !isIgnoredBy(levels, place)) {
        count++;
        yield tree.child(folder, name);
      }
    }
  };
  yield* visit(start, "", await levelsAbove(tree, start));
}

const leftOut: ReadonlySet<string> = new Set([".git", "node_modules"]);
const GITIGNORE = ".gitignore";

function hasEnding(name: string, endings: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return endings.some((ending) => lower.endsWith(ending) || name === ending);
}

async function withLevelOf(
  tree: Tree,
  folder: string,
  path: string,
  entries: readonly Entry[],
  outer: readonly IgnoreLevel[],
): Promise<readonly IgnoreLevel[]> {
  if (!entries.some(({ name, type }) => name === GITIGNORE && type === "file")) return outer;
  const text = await tree.read(tree.child(folder, GITIGNORE));
  return text === undefined ? outer : [...outer, ignoreLevel(text, { above: "", skip: path.length })];
}

/**
 * The `.gitignore` files above the start, outermost first; none where the start is in no repository. A start that is
 * ignored itself was asked for by name, so what ignores it does not count.
 */
async function levelsAbove(tree: Tree, start: string): Promise<readonly IgnoreLevel[]> {
  const levels: IgnoreLevel[] = [];
  let folder = start;
  let above = "";
  while (!(await tree.exists(tree.child(folder, ".git")))) {
    const up = tree.parent(folder);
    if (!up) return [];
    folder = up.folder;
    above = `${up.name}/${above}`;
    const text = await tree.read(tree.child(folder, GITIGNORE));
    if (text !== undefined) levels.unshift(ignoreLevel(text, { above, skip: 0 }));
  }
  return levelsInside(levels, "");
}
