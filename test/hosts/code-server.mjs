// code-server: VS Code's workbench in a browser, with a Node extension host on this machine.
import { spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { onPath } from "./chromium.mjs";
import { pause, within } from "./session.mjs";
import { SETTINGS } from "./settings.mjs";

/**
 * Starts code-server on a free loopback port, its whole state under `root`; resolves when it listens.
 * @param {{ root: string, server: { node: string, entry: string }, driver?: boolean, trust?: boolean, settings?: object,
 *   env?: object, userDataDir?: string, extensionsDir?: string, port?: number, log?: (text: string) => void }} options
 *   `trust` makes it ask before it trusts a folder. `driver` turns VS Code's smoke test driver on: only then does this VS Code run tests, and it shows no toasts.
 * @returns {Promise<{ url: string, host: string, exited: Promise<number>, stop(): Promise<void> }>}
 */
export async function startCodeServer(options) {
  const { root, server, driver = false, trust = false, settings = {}, env = {}, port = 0, log } = options;
  const args = [
    ...baseArguments(options),
    "--bind-addr",
    `127.0.0.1:${port}`,
    ...["--auth", "none", "--disable-telemetry", "--disable-update-check"],
    ...(trust ? [] : ["--disable-workspace-trust"]),
    ...["--disable-getting-started-override", "--ignore-last-opened", "--disable-proxy"],
    // Seconds an extension host outlives its window; three hours by default.
    ...["--reconnection-grace-time", "10"],
    ...(driver ? ["--vscode-option", "enable-smoke-test-driver"] : []),
  ];
  writeSettings(options.userDataDir ?? path.join(root, "user-data"), settings);
  const [command, commandArguments] = dyingWithParent(server.node, args);
  const child = spawn(command, commandArguments, {
    env: { ...environment(root), ...env, ...isolated(root) },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const stop = () => endGroup(child, exited);
  const url = await listening(child, log).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, host: new URL(url).host, exited, stop };
}

/** Installs a packaged extension into the code-server whose state lies under `root`. */
export function installExtension({ root, server, vsix }) {
  const output = ask({ root, server }, ["--install-extension", vsix]);
  if (!/successfully installed/.test(output)) throw new Error(`${vsix} could not be installed:\n${output}`);
}

/** Puts a copy of an unpacked extension where code-server looks for installed ones. */
export function placeExtension(folder, extensionsDir) {
  const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  fs.cpSync(folder, path.join(extensionsDir, `${publisher}.${name}-${version}`), { recursive: true });
}

/** Ids of the extensions installed in the code-server whose state lies under `root`. */
export function listExtensions({ root, server }) {
  return ask({ root, server }, ["--list-extensions"])
    .split("\n")
    .filter((line) => /^[\w-]+\.[\w-]+$/.test(line));
}

/** The address of a window: a folder, and what VS Code is told besides (`[key, value]` pairs). */
export function windowAddress(url, folder, payload) {
  const address = new URL(url);
  if (folder) address.searchParams.set("folder", folder);
  else address.searchParams.set("ew", "true");
  if (payload) address.searchParams.set("payload", JSON.stringify(payload));
  return address.toString();
}

function ask({ root, server }, args) {
  const run = spawnSync(server.node, [...baseArguments({ root, server }), ...args], {
    env: { ...environment(root), ...isolated(root) },
    encoding: "utf8",
  });
  return `${run.stdout}${run.stderr}`;
}

function baseArguments({ root, server, userDataDir, extensionsDir }) {
  const config = path.join(root, "config.yaml");
  fs.writeFileSync(config, "");
  return [
    server.entry,
    ...["--config", config],
    ...["--user-data-dir", userDataDir ?? path.join(root, "user-data")],
    ...["--extensions-dir", extensionsDir ?? path.join(root, "extensions")],
    // A socket's path has at most 107 bytes, and its default place lies deep in the user data folder.
    ...["--session-socket", path.join(root, "session.sock")],
  ];
}

function environment(root) {
  const { PATH, LANG = "C.UTF-8", OPS_AS_CODE_RUN_ID } = process.env;
  return { PATH, LANG, TMPDIR: root, EXTENSIONS_GALLERY: "{}", OPS_AS_CODE_RUN_ID };
}

function isolated(root) {
  const home = path.join(root, "home");
  fs.mkdirSync(home, { recursive: true });
  return { HOME: home, XDG_CONFIG_HOME: path.join(home, ".config"), XDG_DATA_HOME: path.join(home, ".local/share") };
}

function writeSettings(userDataDir, extra) {
  const file = path.join(userDataDir, "User", "settings.json");
  if (fs.existsSync(file)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify({ ...SETTINGS, ...extra }, null, 2));
}

/** Should this process be killed hard, the kernel tells the server to end (Linux; elsewhere the plain command). */
function dyingWithParent(command, args) {
  if (process.platform !== "linux" || !onPath("setpriv")) return [command, args];
  return ["setpriv", ["--pdeathsig", "TERM", command, ...args]];
}

async function listening(child, log) {
  let output = "";
  const address = new Promise((resolve, reject) => {
    const read = (chunk) => {
      output += chunk;
      log?.(String(chunk));
      const match = /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(output);
      if (match) resolve(match[1]);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`code-server ended with ${code}:\n${output}`)));
  });
  return within(60, address, () => Promise.reject(new Error(`code-server did not listen within 60 s:\n${output}`)));
}

async function endGroup(child, exited) {
  for (const signal of ["SIGTERM", "SIGKILL"]) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The group is gone.
    }
    if (await Promise.race([exited.then(() => true), pause(3_000)])) return;
  }
}
