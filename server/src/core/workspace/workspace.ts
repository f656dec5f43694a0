import type { ObjectFacts } from "../facts.ts";
import { isConfiguration } from "../kinds/recognise.ts";
import type { Stage } from "../kinds/rule.ts";
import { languageOf } from "../syntax/languages.ts";
import { parseFile, updateFile } from "../syntax/parse.ts";
import type { PlacedDocument, SourceFile } from "../syntax/types.ts";
import { type Analysis, analyse } from "./analyse.ts";
import { type Configuration, readConfiguration, USUAL_STAGE } from "./configuration.ts";
import { changeIndex, emptyIndex, type WorkspaceIndex } from "./index.ts";
import { LayeredMap } from "./layered-map.ts";
import { invalidate, invalidateReads, type Judged, readKeys } from "./reads.ts";
import { isRunbookPage, mayHoldOurs, type PathsOf } from "./runbook-pages.ts";
import { settle } from "./settle.ts";
import { type Snapshots, takeSnapshots } from "./snapshots.ts";

/** The workspace at one moment. Never changed: `apply` makes the next one and shares what stayed the same. */
export interface Workspace {
  readonly files: ReadonlyMap<string, FileEntry>;
  readonly index: WorkspaceIndex;
  /** The configurations by the URI of the folder they stand in. */
  readonly configurations: ReadonlyMap<string, Configuration>;
  /** The files of which somebody has asked and been told whether they are there (`known-files.ts`). */
  readonly known: ReadonlyMap<string, boolean>;
  /** The data about vulnerabilities that configurations name, by the URI of its file. */
  readonly snapshots: Snapshots;
  /** The URI of the folder that the workspace is about; undefined for files from anywhere. */
  readonly root?: string;
  /** The stage where no configuration names one. */
  readonly stage: Stage;
}

/** A file that holds something of ours, or might while it is being typed. */
export interface FileEntry {
  readonly uri: string;
  /** Somebody works on the file: its trees stay. Those of others are let go of and made again when they are asked for. */
  readonly open: boolean;
  readonly source: SourceFile;
  /** Its path alone makes it a runbook, if nothing in it says what it is. */
  readonly byPath: boolean;
  /** The documents of ours, and those of others that are read for what they say. */
  readonly documents: readonly DocumentEntry[];
}

/** The documents of a file that are ours; those of others are only read. */
export function ownDocuments(file: FileEntry | undefined): readonly DocumentEntry[] {
  return file?.documents.filter(({ analysis }) => analysis.recognition.type !== "source") ?? [];
}

export interface DocumentEntry {
  /** The document's number in its file, foreign documents counted. */
  readonly number: number;
  readonly placed: PlacedDocument;
  readonly analysis: Analysis;
  /** The findings, once somebody has asked for them; a new entry is made when they may have changed. */
  readonly judged: { current?: Judged };
}

/**
 * A file's new text, or that the file is gone. `open`: somebody works on it; it is kept even while nothing in it is ours,
 * and keeps its trees.
 */
export type FileChange = TextChange | { readonly uri: string; readonly text: undefined };

interface TextChange {
  readonly uri: string;
  readonly text: string;
  readonly open?: boolean;
}

export const emptyWorkspace: Workspace = {
  files: new Map(),
  index: emptyIndex,
  configurations: new Map(),
  known: new Map(),
  snapshots: new Map(),
  stage: USUAL_STAGE,
};

export interface Applied {
  readonly workspace: Workspace;
  /** The files whose findings may differ from before: the changed ones and those that had read what changed. */
  readonly dirty: ReadonlySet<string>;
}

/** Takes in changes of files, all at once. */
export function apply(workspace: Workspace, changes: readonly FileChange[]): Applied {
  const files = LayeredMap.next(workspace.files);
  const configurations = new Map(workspace.configurations);
  const dirty = new Set<string>();
  const removed: PlacedFacts[] = [];
  const added: PlacedFacts[] = [];
  const paths = { ...workspace, configurations };
  const take = (change: FileChange): void => {
    const before = files.get(change.uri);
    const after = change.text === undefined ? undefined : readFile(paths, before, change);
    if (before === undefined && after === undefined) return;
    if (after) files.set(change.uri, after);
    else files.delete(change.uri);
    dirty.add(change.uri);
    if (isConfiguration(change.uri)) {
      const folder = folderOf(change.uri);
      if (after) configurations.set(folder, readConfiguration(after.source.documents[0]?.document.value));
      else configurations.delete(folder);
    }
    compareFacts(before, after, removed, added);
  };
  const [own, all] = partition(changes, ({ uri }) => isConfiguration(uri));
  for (const change of own) take(change);
  const reconfigured = dirty.size > 0;
  const { snapshots, others } = takeSnapshots(workspace.snapshots, configurations, all);
  if (reconfigured) for (const change of newlyNamed(files, paths, others)) take(change);
  for (const change of others) take(change);
  const { index, changed } = changeIndex(workspace.index, removed, added);
  const pages = [...dirty].filter((uri) => languageOf(uri) === "markdown").map(readKeys.page);
  const stale = new Set([...changed, ...pages, ...(others.length < all.length ? [readKeys.vulnerabilities] : [])]);
  const affected = reconfigured ? invalidate(files, () => true) : invalidateReads(files, stale);
  for (const uri of affected) dirty.add(uri);
  return { workspace: { ...workspace, files, index, configurations, snapshots }, dirty };
}

/** The files that a new configuration makes runbooks by their path, or makes none, and that do not change anyway. */
function newlyNamed(
  files: LayeredMap<FileEntry>,
  paths: PathsOf,
  changes: readonly FileChange[],
): readonly TextChange[] {
  const changing = new Set(changes.map(({ uri }) => uri));
  return [...files.values()]
    .filter(({ uri, byPath }) => byPath !== isRunbookPage(paths, uri) && !changing.has(uri))
    .map(({ uri, source, open }) => ({ uri, text: source.text, open }));
}

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** The workspace of a company at another stage; the configurations that name one keep it. */
export function changeStage(workspace: Workspace, stage: Stage): Applied {
  if (workspace.stage === stage) return { workspace, dirty: new Set() };
  const files = LayeredMap.next(workspace.files);
  const dirty = invalidate(files, () => true);
  return { workspace: { ...workspace, files, stage }, dirty };
}

/** Facts with the document they belong to. */
export interface PlacedFacts {
  readonly uri: string;
  readonly document: number;
  readonly facts: ObjectFacts;
}

function readFile(
  paths: PathsOf,
  before: FileEntry | undefined,
  { uri, text, open = false }: TextChange,
): FileEntry | undefined {
  if (!open && !mayHoldOurs(paths, uri, text)) return undefined;
  const byPath = isRunbookPage(paths, uri);
  const alike = before?.byPath === byPath;
  if (alike && before.open === open && before.source.text === text) return before;
  const previous = before?.open ? before : undefined;
  const source = previous ? updateFile(previous.source, text) : parseFile(uri, text);
  const known = new Map(alike ? previous?.documents.map((entry) => [entry.placed.document, entry]) : []);
  const documents: DocumentEntry[] = [];
  for (const [number, placed] of source.documents.entries()) {
    const same = known.get(placed.document);
    if (same) {
      // A document that only moved keeps its analysis and, while its number stays, what was found in it.
      const judged = same.number === number ? same.judged : {};
      documents.push({ number, placed, analysis: same.analysis, judged });
      continue;
    }
    const analysis = analyse(uri, placed.document, byPath);
    if (analysis) documents.push({ number, placed, analysis, judged: {} });
  }
  const file = { uri, open, source, byPath, documents };
  if (open) return file;
  return documents.length > 0 ? settle(file) : undefined;
}

function compareFacts(
  before: FileEntry | undefined,
  after: FileEntry | undefined,
  removed: PlacedFacts[],
  added: PlacedFacts[],
): void {
  const uri = (before ?? after)?.uri ?? "";
  const kept = new Map(after?.documents.map((entry) => [entry.analysis, entry.number]));
  const had = new Map(before?.documents.map((entry) => [entry.analysis, entry.number]));
  for (const { analysis, number } of before?.documents ?? []) {
    if (kept.get(analysis) === number) continue;
    for (const facts of analysis.facts) removed.push({ uri, document: number, facts });
  }
  for (const { analysis, number } of after?.documents ?? []) {
    if (had.get(analysis) === number) continue;
    for (const facts of analysis.facts) added.push({ uri, document: number, facts });
  }
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/"));
}
