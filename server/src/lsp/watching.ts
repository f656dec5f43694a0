import {
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesRegistrationOptions,
  FileChangeType,
  type FileEvent,
  WatchKind,
} from "vscode-languageserver";
import { READ_GLOB } from "../core/syntax/languages.ts";
import { OUTSIDE } from "./graphs.ts";
import type { Lookups } from "./lookups.ts";
import type { Reader } from "./reader.ts";
import type { Session } from "./session.ts";
import { isSnapshot } from "./snapshots.ts";
import { canonicalUri, isReadFile } from "./uris.ts";

/**
 * Watched are the files that are read, lists of ignored files, and files that may be data about vulnerabilities. Besides,
 * everything that comes and goes, since a folder that is deleted or moved is one event, without its files.
 */
const watchers: DidChangeWatchedFilesRegistrationOptions = {
  watchers: [
    { globPattern: READ_GLOB },
    { globPattern: "**/.gitignore" },
    { globPattern: "**/*.{json,csv}", kind: WatchKind.Change },
    { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
  ],
};

/** Follows what happens to files outside the editor. */
export function watchFiles(session: Session, reader: Reader, lookups: Lookups): void {
  const { connection, client } = session;
  connection.onDidChangeWatchedFiles(({ changes }) => {
    takeEvents(session, reader, changes);
    lookups.changed(changes.map(({ uri }) => canonicalUri(uri)));
  });
  connection.workspace.onDidDeleteFiles(({ files }) => {
    const gone = files.map(({ uri }) => canonicalUri(uri));
    for (const uri of gone) reader.forget(uri);
    lookups.changed(gone);
  });
  connection.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri } of files) reader.forget(canonicalUri(oldUri));
    void reader.refresh(files.map(({ newUri }) => canonicalUri(newUri)));
    lookups.changed(files.flatMap(({ oldUri, newUri }) => [canonicalUri(oldUri), canonicalUri(newUri)]));
  });
  if (client.watchers) void connection.client.register(DidChangeWatchedFilesNotification.type, watchers);
}

function takeEvents(session: Session, reader: Reader, events: readonly FileEvent[]): void {
  const changed = new Set<string>();
  for (const { uri: spelt, type } of events) {
    const uri = canonicalUri(spelt);
    if (uri.endsWith("/.gitignore")) {
      const folder = session.graphs.folderOf(uri);
      if (folder !== OUTSIDE) reader.readFolder(folder);
    } else if (type === FileChangeType.Deleted) {
      changed.delete(uri);
      reader.forget(uri);
    } else if (type === FileChangeType.Created || isReadFile(uri) || isSnapshot(session, uri)) changed.add(uri);
  }
  if (changed.size > 0) void reader.refresh([...changed]);
}
