import type { DiskHost, LoadedFile } from "./host.ts";
import { type Entry, type Tree, walk } from "./walk.ts";

/**
 * A host whose disk is a map of URIs to texts, for tests. The map may change between calls; a text that is undefined is
 * a file that cannot be read.
 */
export function memoryHost(files: ReadonlyMap<string, string | undefined>, now = 0): DiskHost {
  const tree = memoryTree(files);
  return {
    clock: () => now,
    log: () => {},
    files: {
      read: tree.read,
      exists: tree.exists,
      load: async (uri) => load(files, uri),
      typeOf: async (uri) => (files.has(uri) ? "file" : isFolder(files, uri) ? "folder" : undefined),
      list: (folder, options) => walk(tree, folder, options),
    },
  };
}

function load(files: ReadonlyMap<string, string | undefined>, uri: string): LoadedFile {
  const text = files.get(uri);
  if (text !== undefined) return { type: "text", text };
  return files.has(uri) ? { type: "unreadable", reason: "permission denied" } : { type: "missing" };
}

function isFolder(files: ReadonlyMap<string, unknown>, uri: string): boolean {
  return [...files.keys()].some((each) => each.startsWith(`${uri}/`));
}

function memoryTree(files: ReadonlyMap<string, string | undefined>): Tree {
  return {
    async entries(folder) {
      const entries = new Map<string, Entry>();
      for (const uri of files.keys()) {
        if (!uri.startsWith(`${folder}/`)) continue;
        const [name = "", ...rest] = uri.slice(folder.length + 1).split("/");
        entries.set(name, { name, type: rest.length > 0 ? "folder" : "file" });
      }
      return [...entries.values()];
    },
    read: async (uri) => files.get(uri),
    exists: async (uri) => files.has(uri) || isFolder(files, uri),
    child: (folder, name) => `${folder}/${name}`,
    parent(uri) {
      const at = uri.lastIndexOf("/");
      return uri.endsWith("//") || at < 0 || uri[at - 1] === "/"
        ? undefined
        : { folder: uri.slice(0, at), name: uri.slice(at + 1) };
    },
  };
}
