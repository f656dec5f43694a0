import type { Files } from "../host/host.ts";

/** Reads files so that a late answer never overrides a newer one. */
export interface Disk {
  /** The files' texts as they are now, in the order asked; a file that was asked for or forgotten again meanwhile is left out. */
  read(uris: readonly string[]): Promise<readonly DiskText[]>;
  /** The answers under way for this file count no more. */
  forget(uri: string): void;
}

/** A file's text on disk; undefined where it is gone. */
export interface DiskText {
  readonly uri: string;
  readonly text: string | undefined;
}

/** A disk that reads through the host. */
export function createDisk(files: Files): Disk {
  const newest = new Map<string, symbol>();
  return {
    async read(uris) {
      const ticket = Symbol();
      for (const uri of uris) newest.set(uri, ticket);
      const texts = await Promise.all(uris.map(async (uri) => ({ uri, text: await files.read(uri) })));
      const current = texts.filter(({ uri }) => newest.get(uri) === ticket);
      for (const { uri } of current) newest.delete(uri);
      return current;
    },
    forget: (uri) => void newest.delete(uri),
  };
}
