// The files of the virtual workspace, over HTTP, for web-files/main.js: GET (text, ?stat, ?list), PUT (content, ?folder),
// POST ?to= (rename) and DELETE below /files/.
import * as fs from "node:fs/promises";
import * as path from "node:path";
import { buffer } from "node:stream/consumers";

const FILE = 1;
const FOLDER = 2;

/** Answers one request for a file of the folder `root`. */
export async function handleFiles(request, response, url, root) {
  try {
    const file = inside(root, url.pathname.slice("/files".length));
    const body = await perform(request, url.searchParams, file, root);
    response.writeHead(200, { "Content-Type": "application/octet-stream", "Cache-Control": "no-store" });
    response.end(body);
  } catch (error) {
    response.writeHead(error.code === "ENOENT" || error.code === "ENOTDIR" ? 404 : 500);
    response.end(error.message);
  }
}

async function perform(request, query, file, root) {
  switch (request.method) {
    case "GET":
      if (query.has("stat")) return JSON.stringify(await stat(file));
      return query.has("list") ? JSON.stringify(await list(file)) : fs.readFile(file);
    case "PUT":
      if (query.has("folder")) return void (await fs.mkdir(file, { recursive: true }));
      await fs.mkdir(path.dirname(file), { recursive: true });
      return fs.writeFile(file, await buffer(request));
    case "POST": {
      const to = inside(root, encodeURI(query.get("to")));
      await fs.mkdir(path.dirname(to), { recursive: true });
      return fs.rename(file, to);
    }
    case "DELETE":
      return fs.rm(file, { recursive: true });
    default:
      throw new Error(`${request.method} is not known`);
  }
}

async function stat(file) {
  const found = await fs.stat(file);
  return { type: found.isDirectory() ? FOLDER : FILE, ctime: found.ctimeMs, mtime: found.mtimeMs, size: found.size };
}

async function list(folder) {
  const entries = await fs.readdir(folder, { withFileTypes: true });
  return entries.map((entry) => [entry.name, entry.isDirectory() ? FOLDER : FILE]);
}

/** The served paths begin with the name of the folder itself, so that the window has a name to show. */
function inside(root, encoded) {
  const file = path.join(path.dirname(root), decodeURIComponent(encoded));
  if (file === root || file.startsWith(root + path.sep)) return file;
  throw Object.assign(new Error("outside the workspace"), { code: "ENOENT" });
}
