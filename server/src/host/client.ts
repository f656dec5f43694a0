import { type Connection, ErrorCodes } from "vscode-languageserver";
import { READ_ENDINGS } from "../core/syntax/languages.ts";
import { FILE_EXISTS, FIND_FILES, READ_FILE } from "../protocol.ts";
import type { Files, Host, ListOptions } from "./host.ts";

/** A host whose files the editor reads: in a Web Worker, and for URIs that are no local files. */
export function clientHost(connection: Connection): Host {
  return {
    files: {
      read: (uri) => read(connection, uri),
      exists: (uri) => exists(connection, uri),
      list: (folder, options) => list(connection, folder, options),
    },
    clock: () => Date.now(),
    log: (message) => connection.console.log(message),
  };
}

/** A host that reads local files itself and asks the editor for the others (virtual workspaces). */
export function localOrClientHost(local: Host, connection: Connection): Host {
  const client = clientHost(connection);
  const filesOf = (uri: string): Files => (uri.startsWith("file:") ? local.files : client.files);
  return {
    ...client,
    files: {
      read: (uri) => filesOf(uri).read(uri),
      exists: (uri) => filesOf(uri).exists(uri),
      list: (folder, options) => filesOf(folder).list(folder, options),
    },
    clock: () => local.clock(),
  };
}

async function read(connection: Connection, uri: string): Promise<string | undefined> {
  try {
    const text = await connection.sendRequest<string | null>(READ_FILE, { uri });
    return text ?? undefined;
  } catch {
    // An editor that does not know the request has nothing to tell.
    return undefined;
  }
}

async function exists(connection: Connection, uri: string): Promise<boolean | undefined> {
  try {
    return (await connection.sendRequest<boolean | null>(FILE_EXISTS, { uri })) ?? undefined;
  } catch {
    return undefined;
  }
}

async function* list(connection: Connection, folder: string, options: ListOptions = {}): AsyncIterable<string> {
  const { limit = Number.POSITIVE_INFINITY, signal, endings = READ_ENDINGS } = options;
  let count = 0;
  for (const uri of await findFiles(connection)) {
    if (signal?.aborted || count >= limit) return;
    if (!uri.startsWith(`${folder}/`) || !endings.some((ending) => uri.endsWith(ending))) continue;
    count++;
    yield uri;
  }
}

/** Throws when the editor could not look; one that does not know the request has no files to show. */
async function findFiles(connection: Connection): Promise<readonly string[]> {
  try {
    return await connection.sendRequest<readonly string[]>(FIND_FILES);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === ErrorCodes.MethodNotFound) return [];
    throw error;
  }
}
