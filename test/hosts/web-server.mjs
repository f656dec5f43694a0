// VS Code for the Web on loopback: the workbench, the extension, the test bundle, and a folder as a virtual workspace.
import * as fs from "node:fs";
import * as http from "node:http";
import * as path from "node:path";
import { launchProfile } from "./chromium.mjs";
import { extensionAt, TESTS, workbenchPage } from "./web-page.mjs";
import { handleFiles } from "./web-workspace.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".cjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

/**
 * Serves VS Code for the Web on a free loopback port.
 * @param {{ build: string, workspace: string, development?: string[], installed?: string, tests?: string, settings?: object }} options
 *   `development`: folders of extensions under development; `installed`: folder of one that is simply there; `tests`:
 *   the bundle to run in the first of the former.
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function serveWeb(options) {
  const mounts = [
    ["/build/", options.build],
    ["/web-files/", path.join(import.meta.dirname, "web-files")],
    [TESTS.replace(/[^/]+$/, ""), options.tests && path.dirname(options.tests)],
    ...(options.development ?? [options.installed]).map((folder, index) => [`${extensionAt(index)}/`, folder]),
  ].filter(([, folder]) => folder);
  let origin = "";
  const server = http.createServer((request, response) => {
    answer(request, response, origin, mounts, options).catch((error) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error.message));
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  // The name, not the number: VS Code makes a host name below it, so that the extension host gets an origin of its own.
  origin = `http://localhost:${server.address().port}`;
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { url: `${origin}/`, stop };
}

/** A page for it, in a browser that `session` ends. */
export async function openWebPage({ session, chromium, options = {} }) {
  const context = await launchProfile(chromium, path.join(session.root, "browser"), {
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  session.onStop(() => context.close());
  return context.pages()[0] ?? context.newPage();
}

async function answer(request, response, origin, mounts, options) {
  const url = new URL(request.url, origin);
  if (!allowOrigin(request, response, new URL(origin))) return end(response, 403, "unknown origin");
  if (request.method === "OPTIONS") return end(response, 204, "");
  if (url.pathname === "/") return end(response, 200, workbenchPage(origin, options), ".html");
  if (url.pathname.startsWith("/files/")) return handleFiles(request, response, url, options.workspace);
  const mount = mounts.find(([prefix]) => url.pathname.startsWith(prefix));
  if (!mount) return end(response, 404, "not found");
  return sendFile(response, mount[1], decodeURIComponent(url.pathname.slice(mount[0].length)));
}

/** Only pages of this server, and of the host names below it, may read or write. */
function allowOrigin(request, response, { hostname, port }) {
  response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  const from = request.headers.origin;
  if (!from || from === "null") return request.method === "GET" || request.method === "HEAD";
  const asking = new URL(from);
  const known = asking.port === port && (asking.hostname === hostname || asking.hostname.endsWith(`.${hostname}`));
  if (!known) return false;
  response.setHeader("Access-Control-Allow-Origin", from);
  response.setHeader("Access-Control-Allow-Methods", "GET, PUT, POST, DELETE");
  response.setHeader("Access-Control-Allow-Headers", "*");
  response.setHeader("Access-Control-Allow-Private-Network", "true");
  return true;
}

function sendFile(response, folder, name) {
  const file = path.join(folder, name);
  if (!file.startsWith(folder + path.sep) || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
    return end(response, 404, "not found");
  }
  response.writeHead(200, { "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream" });
  fs.createReadStream(file).pipe(response);
}

function end(response, status, text, type = ".txt") {
  response.writeHead(status, { "Content-Type": TYPES[type] ?? "text/plain; charset=utf-8" });
  response.end(text);
}
