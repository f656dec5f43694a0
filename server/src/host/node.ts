import { access, type Dirent, promises, readFile } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { URI } from "vscode-uri";
import { decode } from "./decode.ts";
import type { DiskHost, LoadedFile } from "./host.ts";
import { type Entry, type Tree, walk } from "./walk.ts";

/** The host of a process: the disk, the system's clock, and a log that goes to stderr unless told otherwise. */
export function nodeHost(log: (message: string) => void = console.error): DiskHost {
  return {
    clock: Date.now,
    log,
    files: {
      async read(uri) {
        const loaded = await load(pathOf(uri));
        return loaded.type === "text" ? loaded.text : undefined;
      },
      exists: (uri) => exists(pathOf(uri)),
      load: (uri) => load(pathOf(uri)),
      typeOf: (uri) => typeOf(pathOf(uri)),
      async *list(folder, options) {
        const start = pathOf(folder);
        const tree = diskTree(await realPath(start), log);
        for await (const path of walk(tree, start, options)) yield URI.file(path).toString();
      },
    },
  };
}

function pathOf(uri: string): string {
  return URI.parse(uri).fsPath;
}

// Reading by callback costs half of what `node:fs/promises` takes, which shows with thousands of files.
function load(path: string): Promise<LoadedFile> {
  return new Promise((resolve) => {
    readFile(path, (error, bytes) => resolve(error ? failure(error) : decode(bytes)));
  });
}

function failure({ code, message }: NodeJS.ErrnoException): LoadedFile {
  if (code === "ENOENT" || code === "ENOTDIR") return { type: "missing" };
  return { type: "unreadable", reason: reasonOf({ code, message }) };
}

function reasonOf({ code, message }: { readonly code?: string; readonly message: string }): string {
  if (code === "EACCES" || code === "EPERM") return "permission denied";
  if (code === "ERR_FS_FILE_TOO_LARGE") return "too large";
  return code ?? message;
}

async function exists(path: string): Promise<boolean | undefined> {
  try {
    await promises.stat(path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" || code === "ENOTDIR" ? false : undefined;
  }
}

async function typeOf(path: string): Promise<"file" | "folder" | undefined> {
  try {
    return (await promises.stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    return undefined;
  }
}

async function realPath(path: string): Promise<string | undefined> {
  try {
    return await promises.realpath(path);
  } catch {
    return undefined;
  }
}

function diskTree(root: string | undefined, log: (message: string) => void): Tree {
  return {
    async entries(folder) {
      try {
        const found = await promises.readdir(folder, { withFileTypes: true });
        const entries = await Promise.all(found.map((entry) => entryOf(folder, entry, root)));
        return entries.filter((entry) => entry !== undefined);
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        if (code !== "ENOENT") log(`${folder} is passed over, it cannot be read: ${reasonOf({ code, message })}`);
        return [];
      }
    },
    async read(file) {
      const loaded = await load(file);
      return loaded.type === "text" ? loaded.text : undefined;
    },
    exists: (place) => new Promise((resolve) => access(place, (error) => resolve(error === null))),
    child: join,
    parent(place) {
      const folder = dirname(place);
      return folder === place ? undefined : { folder, name: basename(place) };
    },
  };
}

/**
 * A file or a folder; undefined for what is passed over. Links to folders are not followed, so that there are no loops.
 * A link to a file is followed where the file is not below the walk's root, where it will be found under its own name.
 */
async function entryOf(folder: string, entry: Dirent, root: string | undefined): Promise<Entry | undefined> {
  const { name } = entry;
  if (entry.isFile()) return { name, type: "file" };
  if (entry.isDirectory()) return { name, type: "folder" };
  if (!entry.isSymbolicLink()) return undefined;
  const target = await realPath(join(folder, name));
  if (target === undefined || (root !== undefined && target.startsWith(root.endsWith(sep) ? root : root + sep))) {
    return undefined;
  }
  return (await typeOf(target)) === "file" ? { name, type: "file" } : undefined;
}
