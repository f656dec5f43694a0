import { isConfiguration } from "../core/kinds/recognise.ts";
import type { Stage } from "../core/kinds/rule.ts";
import { isWithin } from "../core/text/uri.ts";
import { isIgnored } from "../core/workspace/ignored.ts";
import { learn } from "../core/workspace/known-files.ts";
import { apply, changeStage, emptyWorkspace, type FileChange, type Workspace } from "../core/workspace/workspace.ts";
import { patternsOf } from "./ignored.ts";
import { parentOf } from "./uris.ts";

/** The folder of files that lie in no opened folder. */
export const OUTSIDE = "";

/** One workspace per opened folder, and one for files outside: names of one folder mean nothing in another. */
export interface Graphs {
  /** The opened folders and `OUTSIDE`. */
  folders(): readonly string[];
  /** The innermost opened folder of a file, or `OUTSIDE`. */
  folderOf(uri: string): string;
  workspace(folder: string): Workspace;
  /** Opens a folder, still without files; those that belonged elsewhere so far are forgotten there. */
  addFolder(folder: string): Judgement;
  /** Forgets a folder with all its files. */
  removeFolder(folder: string): Judgement;
  /** Takes in changes; a configuration counts for every folder at or below its own. */
  change(changes: readonly FileChange[]): Judgement;
  /** Takes in which files are there, for a folder whose findings hang on it. */
  learn(folder: string, answers: ReadonlyMap<string, boolean>): Judgement;
  /** The stage of what no configuration names one for. */
  changeStage(stage: Stage): Judgement;
}

/** What a change has led to. */
export interface Judgement {
  /** The files whose findings may differ from before. */
  readonly dirty: ReadonlySet<string>;
  /** The folders whose list of ignored files is another one now, so that they have to be read again. */
  readonly reread: ReadonlySet<string>;
}

/** No folder and no file, of a company at a stage. */
export function createGraphs(stage: Stage): Graphs {
  let empty: Workspace = { ...emptyWorkspace, stage };
  const graphs = new Map<string, Workspace>([[OUTSIDE, empty]]);
  const folderOf = (uri: string) => innermost(graphs.keys(), uri);
  return {
    folders: () => [...graphs.keys()],
    folderOf,
    workspace: (folder) => graphs.get(folder) ?? empty,
    addFolder(folder) {
      const dirty = new Set<string>();
      if (graphs.has(folder)) return { dirty, reread: new Set() };
      const outer = folderOf(folder);
      const workspace = graphs.get(outer) ?? empty;
      const moving = [...workspace.files.keys()].filter((uri) => isWithin(folder, uri));
      graphs.set(outer, changeOne(workspace, moving.map(gone), dirty).workspace);
      graphs.set(folder, { ...empty, root: folder });
      return { dirty, reread: new Set([folder]) };
    },
    removeFolder(folder) {
      const dirty = new Set(graphs.get(folder)?.files.keys());
      graphs.delete(folder);
      const outer = folderOf(folder);
      return { dirty, reread: new Set(outer === OUTSIDE ? [] : [outer]) };
    },
    change(changes) {
      const dirty = new Set<string>();
      const reread = new Set<string>();
      for (const [folder, own] of groupByFolder(changes, graphs)) {
        const changed = changeOne(graphs.get(folder) ?? empty, own, dirty);
        graphs.set(folder, changed.workspace);
        if (changed.reread) reread.add(folder);
      }
      return { dirty, reread };
    },
    learn(folder, answers) {
      const known = graphs.get(folder);
      if (!known) return { dirty: new Set(), reread: new Set() };
      const { workspace, dirty } = learn(known, answers);
      graphs.set(folder, workspace);
      return { dirty, reread: new Set() };
    },
    changeStage(next) {
      const dirty = new Set<string>();
      empty = changeStage(empty, next).workspace;
      for (const [folder, workspace] of graphs) {
        const changed = changeStage(workspace, next);
        graphs.set(folder, changed.workspace);
        for (const uri of changed.dirty) dirty.add(uri);
      }
      return { dirty, reread: new Set() };
    },
  };
}

function innermost(folders: Iterable<string>, uri: string): string {
  let found = OUTSIDE;
  for (const folder of folders) {
    if (folder !== OUTSIDE && folder.length > found.length && isWithin(folder, uri)) found = folder;
  }
  return found;
}

function groupByFolder(
  changes: readonly FileChange[],
  graphs: ReadonlyMap<string, Workspace>,
): ReadonlyMap<string, readonly FileChange[]> {
  const groups = new Map<string, FileChange[]>();
  for (const change of changes) {
    const folders = new Set([innermost(graphs.keys(), change.uri)]);
    const place = isConfiguration(change.uri) ? parentOf(change.uri) : undefined;
    if (place !== undefined) {
      for (const folder of graphs.keys()) if (isWithin(place, folder)) folders.add(folder);
    }
    for (const folder of folders) {
      const group = groups.get(folder);
      if (group) group.push(change);
      else groups.set(folder, [change]);
    }
  }
  return groups;
}

/** Configurations first, since they decide which of the other files are looked at. */
function changeOne(
  before: Workspace,
  changes: readonly FileChange[],
  dirty: Set<string>,
): { readonly workspace: Workspace; readonly reread: boolean } {
  const step = (workspace: Workspace, some: readonly FileChange[]): Workspace => {
    if (some.length === 0) return workspace;
    const applied = apply(workspace, some);
    for (const uri of applied.dirty) dirty.add(uri);
    return applied.workspace;
  };
  const configurations = changes.filter(({ uri }) => isConfiguration(uri));
  let workspace = step(before, configurations);
  const reread = configurations.length > 0 && patternsOf(before) !== patternsOf(workspace);
  if (reread) {
    const ignored = [...workspace.files.keys()].filter((uri) => isIgnored(workspace.configurations, uri));
    workspace = step(workspace, ignored.map(gone));
  }
  const others = changes.filter(({ uri }) => !isConfiguration(uri));
  const wanted = others.map((change) => (isIgnored(workspace.configurations, change.uri) ? gone(change.uri) : change));
  return { workspace: step(workspace, wanted), reread };
}

function gone(uri: string): FileChange {
  return { uri, text: undefined };
}
