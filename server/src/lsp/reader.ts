import { isConfiguration } from "../core/kinds/recognise.ts";
import { isWithin } from "../core/text/uri.ts";
import { mayHoldOurs } from "../core/workspace/runbook-pages.ts";
import type { FileChange } from "../core/workspace/workspace.ts";
import { readConfigurationsAbove } from "./configurations-above.ts";
import { createDisk, type Disk } from "./disk.ts";
import { startProgress } from "./progress.ts";
import type { Session } from "./session.ts";
import { isSnapshot, snapshotsOf } from "./snapshots.ts";
import { canonicalUri, isReadFile, parentOf } from "./uris.ts";

/** Brings the files of the workspace in, in the background. */
export interface Reader {
  /** Reads a whole folder, also when it has been read before. */
  readFolder(folder: string): void;
  stopReading(folder: string): void;
  /** Reads files, or what lies below folders, as they are on disk now. */
  refresh(uris: readonly string[]): Promise<void>;
  /** A file or a folder is gone. */
  forget(uri: string): void;
  /** A file was closed in the editor: from now on it says what is on disk. */
  close(uri: string): Promise<void>;
  /** Reads the configurations that hold for a file in no opened folder. */
  readAbove(uri: string): Promise<void>;
  /** Whether only a part of the file's workspace is known, so that an object may only be missing so far. */
  isPartial(uri: string): boolean;
  dispose(): void;
}

/** More files than this in one folder are not read; what lies there is hardly one workspace. */
const MOST_FILES = 20_000;
/** Files that are read and taken in at once; few, so that requests come through between two batches. */
const BATCH = 40;
/** How often a listing that failed is tried again: a folder that vanished meanwhile is enough for an editor to give up. */
const TRIES = 3;

/** What is known of a folder that was read, or is being read. */
interface Reading {
  readonly controller: AbortController;
  /** The files that the folder lists: those that version control does not ignore. */
  listed: ReadonlySet<string>;
  state: "first" | "again" | "resting";
  /** All its files are known. */
  complete: boolean;
  /** Something came up while it was being read. */
  stale: boolean;
  /** Files and folders for which the folder was listed again; asked once, since ignored files change often. */
  readonly asked: Set<string>;
}

/** A reader for the session; `busy` is told when folders are read for the first time, and when that is done. */
export function createReader(session: Session, busy: (reading: boolean) => void): Reader {
  const disk = createDisk(session.host.files);
  const readings = new Map<string, Reading>();
  const log = (error: unknown) => session.connection.console.error(`reading files: ${String(error)}`);
  const tellBusy = () => busy([...readings.values()].some(({ state }) => state === "first"));

  const readFolder = async (folder: string, reading: Reading): Promise<void> => {
    const { signal } = reading.controller;
    const listed = new Set<string>();
    await readConfigurationsAbove(session, disk, folder);
    for await (const batch of batches(session, folder, signal)) {
      for (const uri of batch) listed.add(uri);
      await takeIn(session, disk, batch);
    }
    await takeIn(session, disk, snapshotsOf(session, folder));
    if (signal.aborted) return;
    reading.listed = listed;
    reading.complete = listed.size < MOST_FILES;
    if (!reading.complete) log(`${folder} holds ${MOST_FILES} files or more; the rest is left out`);
    const known = [...session.graphs.workspace(folder).files.keys()];
    session.take(known.filter((uri) => isWithin(folder, uri) && !listed.has(uri)).map(gone));
  };

  const start = async (folder: string, reading: Reading): Promise<void> => {
    const progress = reading.state === "first" ? startProgress(session, () => reading.controller.abort()) : undefined;
    let failures = 0;
    do {
      reading.stale = false;
      try {
        await readFolder(folder, reading);
      } catch (error) {
        // What was known before stays: nothing has been seen to be gone.
        log(error);
        if (++failures < TRIES) reading.stale = true;
      }
    } while (reading.stale && !reading.controller.signal.aborted);
    progress?.done();
    reading.state = "resting";
    tellBusy();
  };

  const read = (folder: string, asked: Iterable<string> = []): void => {
    const before = readings.get(folder);
    if (before && before.state !== "resting") {
      before.stale = true;
      for (const uri of asked) before.asked.add(uri);
      return;
    }
    const reading: Reading = {
      controller: new AbortController(),
      listed: before?.listed ?? new Set(),
      state: before ? "again" : "first",
      complete: before?.complete ?? false,
      stale: false,
      asked: new Set(asked),
    };
    readings.set(folder, reading);
    tellBusy();
    void start(folder, reading);
  };

  const isListed = (uri: string) => readings.get(session.graphs.folderOf(uri))?.listed.has(uri) ?? false;

  /** Files that are not in the list of their folder may be ignored by version control: the folder is listed again. */
  const refresh = async (uris: readonly string[]): Promise<void> => {
    const known = new Set(uris.filter((uri) => isListed(uri) || isConfiguration(uri) || isSnapshot(session, uri)));
    await takeIn(session, disk, [...known]);
    for (const uri of uris) {
      const folder = session.graphs.folderOf(uri);
      const reading = readings.get(folder);
      if (reading === undefined || reading.asked.has(uri) || reading.listed.has(uri) || known.has(uri)) continue;
      const text = isReadFile(uri) ? await session.host.files.read(uri) : undefined;
      const { graphs } = session;
      if (text === undefined ? mayBeFolder(uri) : mayHoldOurs(graphs.workspace(folder), uri, text))
        read(folder, [...reading.asked, uri]);
    }
  };

  return {
    readFolder: (folder) => read(folder),
    stopReading(folder) {
      readings.get(folder)?.controller.abort();
      readings.delete(folder);
      tellBusy();
    },
    refresh: (uris) => refresh(uris).catch(log),
    forget(uri) {
      disk.forget(uri);
      readings.get(session.graphs.folderOf(uri))?.asked.delete(uri);
      const files = session.graphs.folders().flatMap((folder) => [...session.graphs.workspace(folder).files.keys()]);
      const data = session.graphs.folders().flatMap((folder) => snapshotsOf(session, folder));
      const lost = [...files, ...data].filter((file) => isWithin(uri, file));
      for (const file of lost) disk.forget(file);
      session.take(lost.map(gone));
    },
    close: async (uri) =>
      isListed(uri) || isConfiguration(uri) ? refresh([uri]).catch(log) : session.take([gone(uri)]),
    readAbove: (uri) => readConfigurationsAbove(session, disk, uri).catch(log),
    isPartial(uri) {
      const reading = readings.get(session.graphs.folderOf(uri));
      return reading !== undefined && !reading.complete;
    },
    dispose() {
      for (const { controller } of readings.values()) controller.abort();
      readings.clear();
    },
  };
}

/** The files of a folder in small groups; those of folders opened inside it are left to these. */
async function* batches(session: Session, folder: string, signal: AbortSignal): AsyncIterable<readonly string[]> {
  let batch: string[] = [];
  for await (const found of session.host.files.list(folder, { limit: MOST_FILES, signal })) {
    const uri = canonicalUri(found);
    if (session.graphs.folderOf(uri) !== folder || batch.push(uri) < BATCH) continue;
    yield batch;
    await pause();
    if (signal.aborted) return;
    batch = [];
  }
  yield batch;
}

async function takeIn(session: Session, disk: Disk, uris: readonly string[]): Promise<void> {
  const closed = uris.filter((uri) => session.texts.get(uri) === undefined);
  if (closed.length > 0) session.take(await disk.read(closed));
}

/** A name with an ending in letters is a file's; watchers tell of everything that comes into being. */
function mayBeFolder(uri: string): boolean {
  return !/\.[a-z][a-z0-9]{0,7}$/i.test(uri.slice(uri.lastIndexOf("/") + 1)) && parentOf(uri) !== undefined;
}

function gone(uri: string): FileChange {
  return { uri, text: undefined };
}

/** Lets waiting messages through. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
