import type { Connection, InitializeParams } from "vscode-languageserver";
import type { Host } from "../host/host.ts";
import type { InitializationOptions } from "../protocol.ts";
import { createAnnouncer } from "./announcer.ts";
import { serverCapabilities } from "./capabilities.ts";
import { type Client, readClient, readFolders } from "./client.ts";
import { OUTSIDE } from "./graphs.ts";
import { handlers } from "./handlers/index.ts";
import { createLookups, type Lookups } from "./lookups.ts";
import { createPublisher } from "./publisher.ts";
import { createReader, type Reader } from "./reader.ts";
import { createSession, type Session } from "./session.ts";
import { followSettings, readHintGroups, stageOf } from "./settings.ts";
import { canonicalUri } from "./uris.ts";
import { watchFiles } from "./watching.ts";

/** Serves one editor over a connection, on Node and in a Web Worker alike; what differs is in the host. */
export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize((params) => {
    const client = readClient(params);
    const { session, reader, lookups } = assemble(connection, host, client, params);
    for (const handle of handlers) handle(session);
    connection.onInitialized(() => {
      watchFiles(session, reader, lookups);
      followSettings(session);
      followFolders(session, reader);
      session.changeFolders(readFolders(params).map(canonicalUri), []);
    });
    return { capabilities: serverCapabilities(client), serverInfo: { name: "Ops as Code" } };
  });
  connection.listen();
}

/** Ties the parts together: what the session tells goes to reader and publisher, and what they do to the announcer. */
function assemble(
  connection: Connection,
  host: Host,
  client: Client,
  params: InitializeParams,
): { readonly session: Session; readonly reader: Reader; readonly lookups: Lookups } {
  const { inlayHints, stage } = (params.initializationOptions ?? {}) as InitializationOptions;
  const session = createSession(
    connection,
    host,
    client,
    { inlayHints: readHintGroups(inlayHints), stage: stageOf(stage) },
    {
      typed: () => publisher.wake(),
      dirty(uris) {
        publisher.dirty(uris);
        announcer.changed(uris);
      },
      reread: (folders) => readAgain(session, reader, folders),
      opened(uri) {
        if (session.graphs.folderOf(uri) === OUTSIDE) void reader.readAbove(uri);
        lookups.refresh(uri);
      },
      saved(uri) {
        lookups.refresh(uri);
        const folder = session.graphs.folderOf(uri);
        if (client.watchers || folder === OUTSIDE) return;
        reader.readFolder(folder);
        lookups.changed([folder]);
      },
      closed: (uri) => void reader.close(uri),
    },
  );
  const lookups = createLookups(session);
  const reader = createReader(session, (reading) => {
    publisher.setReading(reading);
    announcer.setBusy(reading);
  });
  const publisher = createPublisher(session, {
    isPartial: (uri) => reader.isPartial(uri),
    judged: (uri) => lookups.judged(uri),
    idle: () => announcer.settled(),
  });
  const announcer = createAnnouncer(session, () => publisher.problems());
  connection.onShutdown(() => {
    for (const part of [reader, publisher, announcer, lookups]) part.dispose();
  });
  return { session, reader, lookups };
}

function readAgain(session: Session, reader: Reader, folders: Iterable<string>): void {
  for (const folder of folders) {
    if (folder !== OUTSIDE) reader.readFolder(folder);
    session.touch(folder);
  }
}

function followFolders(session: Session, reader: Reader): void {
  if (!session.client.folderChanges) return;
  session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = removed.map(({ uri }) => canonicalUri(uri));
    for (const folder of gone) reader.stopReading(folder);
    session.changeFolders(
      added.map(({ uri }) => canonicalUri(uri)),
      gone,
    );
  });
}
