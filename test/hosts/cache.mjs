// The folder outside the repository where the editors of the tests are installed once and then reused.
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

/** The cache folder: `$OPS_AS_CODE_HOSTS`, else `ops-as-code/editor-hosts` in the user's cache folder. */
export function cacheRoot() {
  if (process.env.OPS_AS_CODE_HOSTS) return path.resolve(process.env.OPS_AS_CODE_HOSTS);
  const base = process.env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache");
  return path.join(base, "ops-as-code", "editor-hosts");
}

/**
 * Returns `<cache>/<name>`, made by `build(temporaryFolder)` when it is not there yet. The folder appears by one
 * rename of a finished install, so what exists is complete: an interrupted install leaves nothing that is mistaken
 * for one, and two that run at once do not disturb each other (the second waits, and takes what the first made).
 */
export async function once(name, build) {
  const target = path.join(cacheRoot(), name);
  if (fs.existsSync(target)) return target;
  fs.mkdirSync(cacheRoot(), { recursive: true });
  const release = await lock(`${target}.lock`, () => fs.existsSync(target));
  try {
    if (fs.existsSync(target)) return target;
    removeAbandoned(name);
    const temporary = path.join(cacheRoot(), `.tmp-${name}-${randomUUID().slice(0, 8)}`);
    fs.mkdirSync(temporary);
    try {
      await build(temporary);
      publish(temporary, target);
    } finally {
      fs.rmSync(temporary, { recursive: true, force: true });
    }
  } finally {
    release();
  }
  return target;
}

/** Runs a command, its output into `logFile`; rejects with the last lines of the output when it fails. */
export async function runLogged(command, args, { logFile, env = process.env, cwd } = {}) {
  const log = fs.openSync(logFile, "a");
  fs.writeSync(log, `$ ${[command, ...args].join(" ")}\n`);
  try {
    const status = await new Promise((resolve, reject) => {
      // npm is a .cmd file on Windows, which only a shell can start.
      const child = spawn(command, args, { env, cwd, stdio: ["ignore", log, log], shell: command.endsWith(".cmd") });
      child.once("error", reject);
      child.once("exit", (code, signal) => resolve(code ?? signal));
    });
    if (status === 0) return;
    const tail = fs.readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-30).join("\n");
    throw new Error(
      `${[command, ...args].join(" ")}\nended with ${status}. Its last lines (all of them: ${logFile}):\n${tail}`,
    );
  } finally {
    fs.closeSync(log);
  }
}

const HEARTBEAT_MS = 2_000;
const STALE_MS = 15_000;

async function lock(folder, done) {
  for (let told = false; ; ) {
    try {
      fs.mkdirSync(folder);
      const heartbeat = setInterval(() => touch(folder), HEARTBEAT_MS);
      heartbeat.unref();
      return () => {
        clearInterval(heartbeat);
        fs.rmSync(folder, { recursive: true, force: true });
      };
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (done()) return () => undefined;
    if (isStale(folder)) {
      fs.rmSync(folder, { recursive: true, force: true });
      continue;
    }
    if (!told) console.log(`hosts: another set-up is at work on ${path.basename(folder, ".lock")}; waiting for it`);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function touch(folder) {
  const now = new Date();
  try {
    fs.utimesSync(folder, now, now);
  } catch {
    // The lock was taken away because this process was stopped for long; the rename at the end stays safe.
  }
}

function isStale(folder) {
  try {
    return Date.now() - fs.statSync(folder).mtimeMs > STALE_MS;
  } catch {
    return false;
  }
}

function removeAbandoned(name) {
  for (const entry of fs.readdirSync(cacheRoot())) {
    if (entry.startsWith(`.tmp-${name}-`)) fs.rmSync(path.join(cacheRoot(), entry), { recursive: true, force: true });
  }
}

function publish(temporary, target) {
  try {
    fs.renameSync(temporary, target);
  } catch (error) {
    if (!fs.existsSync(target)) throw error;
  }
}
