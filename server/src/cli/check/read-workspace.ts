import { CONFIGURATION_FILE, isConfiguration } from "../../core/kinds/recognise.ts";
import type { Stage } from "../../core/kinds/rule.ts";
import { READ_ENDINGS } from "../../core/syntax/languages.ts";
import { isWithin } from "../../core/text/uri.ts";
import { isIgnored } from "../../core/workspace/ignored.ts";
import { mayHoldOurs } from "../../core/workspace/runbook-pages.ts";
import { snapshotFiles } from "../../core/workspace/snapshots.ts";
import { apply, emptyWorkspace, type FileChange, type Workspace } from "../../core/workspace/workspace.ts";
import type { DiskFiles, LoadedFile } from "../../host/host.ts";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";
import { inParallel } from "./in-parallel.ts";
import { parentOf, shownPath, uriOf } from "./paths.ts";

/** What the user asked to check. */
export interface Given {
  readonly paths: readonly string[];
  /** A text that takes the place of a file's. */
  readonly stdin: { readonly name: string; readonly text: string } | undefined;
  /** The company's stage, whatever the configurations say. */
  readonly stage: Stage | undefined;
}

export interface ReadWorkspace {
  readonly workspace: Workspace;
  /** The files whose findings were asked for; the others are only there to be referred to. */
  readonly reported: ReadonlySet<string>;
  /** The working directory, the folders that were asked for, and those of the configurations above. */
  readonly folders: readonly string[];
  /** What could not be read but should have been, as messages. */
  readonly problems: readonly string[];
}

/** Reads everything that belongs to what was asked, as one workspace. */
export async function readWorkspace({ host, cwd }: Io, given: Given): Promise<ReadWorkspace> {
  const stdin = given.stdin && { uri: uriOf(cwd, given.stdin.name), text: given.stdin.text };
  const load = async (uri: string): Promise<LoadedFile> =>
    uri === stdin?.uri ? { type: "text", text: stdin.text } : host.files.load(uri);
  const found = await findFiles(host.files, cwd, given.paths, stdin?.uri);
  const files = { load, shown: (uri: string) => shownPath(cwd, uri), note: host.log, named: found.named };
  const configured = await readFiles({ ...emptyWorkspace, root: rootOf(found, cwd) }, found.configurations, files);
  const data = snapshotFiles(configured.workspace.configurations);
  const others = [...new Set([...found.all, ...data.keys()])].filter(
    (uri) => !isConfiguration(uri) && !isIgnored(configured.workspace.configurations, uri),
  );
  const read = await readFiles(atStage(configured.workspace, given.stage), others, files);
  return {
    workspace: read.workspace,
    reported: found.reported,
    folders: [uriOf(cwd, "."), ...found.folders],
    problems: [...configured.problems, ...read.problems],
  };
}

/** What is said on the command line counts more than what a file says. */
function atStage(workspace: Workspace, stage: Stage | undefined): Workspace {
  if (stage === undefined) return workspace;
  const configurations = [...workspace.configurations].map(([folder, each]) => [folder, { ...each, stage }] as const);
  return { ...workspace, stage, configurations: new Map(configurations) };
}

/** The working directory, unless all that was asked for lies elsewhere: then the first folder of it. */
function rootOf({ reported, folders }: Found, cwd: string): string {
  const here = uriOf(cwd, ".");
  const isHere = [...reported].some((uri) => isWithin(here, uri));
  return isHere ? here : (folders[0] ?? here);
}

interface Found {
  /** Named one by one on the command line. */
  readonly named: ReadonlySet<string>;
  readonly reported: ReadonlySet<string>;
  /** What was asked for, and the folders of the configurations above named files. */
  readonly all: ReadonlySet<string>;
  /** What was asked for whole, and what is the context of named files. */
  readonly folders: readonly string[];
  readonly configurations: readonly string[];
}

async function findFiles(
  files: DiskFiles,
  cwd: string,
  paths: readonly string[],
  stdin: string | undefined,
): Promise<Found> {
  const named = new Set(stdin === undefined ? [] : [stdin]);
  const reported = new Set(named);
  const folders = new Set<string>();
  const missing: string[] = [];
  for (const path of paths.length > 0 || stdin !== undefined ? paths : ["."]) {
    const uri = uriOf(cwd, path);
    const type = uri === stdin ? "file" : await files.typeOf(uri);
    if (type === undefined) missing.push(path);
    else if (type === "folder") folders.add(uri);
    else named.add(uri);
  }
  if (missing.length > 0) throw new UsageError(missing.map((path) => `there is no file or folder ${path}`).join("; "));
  for (const uri of named) reported.add(uri);
  for (const folder of folders) await addAll(reported, files.list(folder, { endings }));
  const all = new Set(reported);
  const above = await configurationsAbove(files, named, folders);
  for (const folder of above.context) await addAll(all, files.list(folder, { endings }));
  const configurations = new Set([...above.configurations, ...[...all].filter(isConfiguration)]);
  return { named, reported, all, folders: [...folders, ...above.context], configurations: [...configurations] };
}

const endings = [...READ_ENDINGS, ".json"];

async function addAll(set: Set<string>, uris: AsyncIterable<string>): Promise<void> {
  for await (const uri of uris) set.add(uri);
}

/** The nearest configurations, and the folders to read as the context of named files. */
async function configurationsAbove(files: DiskFiles, named: ReadonlySet<string>, folders: ReadonlySet<string>) {
  const known = new Map<string, string | undefined>();
  const nearest = async (folder: string): Promise<string | undefined> => {
    if (known.has(folder)) return known.get(folder);
    const configuration = `${folder}/${CONFIGURATION_FILE}`;
    const parent = parentOf(folder);
    const here = (await files.typeOf(configuration)) === "file";
    const top = parent === undefined || (await files.typeOf(`${folder}/.git`)) !== undefined;
    const result = here ? configuration : top ? undefined : await nearest(parent);
    known.set(folder, result);
    return result;
  };
  const configurations = new Set<string>();
  const context = new Set<string>();
  for (const uri of [...folders, ...named]) {
    const folder = folders.has(uri) ? uri : parentOf(uri);
    const configuration = folder === undefined ? undefined : await nearest(folder);
    if (configuration === undefined) continue;
    configurations.add(configuration);
    if (named.has(uri)) context.add(parentOf(configuration) ?? "");
  }
  return { configurations, context };
}

interface Reading {
  readonly named: ReadonlySet<string>;
  load(uri: string): Promise<LoadedFile>;
  shown(uri: string): string;
  note(message: string): void;
}

async function readFiles(workspace: Workspace, uris: readonly string[], reading: Reading) {
  const problems: string[] = [];
  const data = snapshotFiles(workspace.configurations);
  const texts = await inParallel(uris, async (uri): Promise<FileChange | undefined> => {
    const loaded = await reading.load(uri);
    if (loaded.type !== "text") {
      const trouble = troubleOf(workspace, uri, loaded, reading);
      if (trouble !== undefined) problems.push(trouble);
      return undefined;
    }
    const wanted = data.has(uri) || mayHoldOurs(workspace, uri, loaded.text);
    return wanted ? { uri, text: loaded.text, open: true } : undefined;
  });
  const changes = texts.filter((change) => change !== undefined);
  return { workspace: apply(workspace, changes).workspace, problems: problems.sort() };
}

/** What to tell of a file that has no text; undefined where there is nothing to tell. */
function troubleOf(
  workspace: Workspace,
  uri: string,
  loaded: LoadedFile,
  { named, shown, note }: Reading,
): string | undefined {
  const isNamed = named.has(uri);
  if (loaded.type === "missing") return isNamed ? `there is no file ${shown(uri)}` : undefined;
  if (loaded.type === "notText") {
    if (!isNamed && !mayHoldOurs(workspace, uri, loaded.text)) return undefined;
    return `${shown(uri)} cannot be read: it is neither UTF-8 nor UTF-16 text`;
  }
  if (loaded.type !== "unreadable") return undefined;
  const message = `${shown(uri)} cannot be read: ${loaded.reason}`;
  if (isNamed) return message;
  note(`ops-as-code: passed over: ${message}`);
  return undefined;
}
