// Desktop VS Code (Electron), where its download can be reached.
import * as fs from "node:fs";
import * as path from "node:path";
import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { cacheRoot } from "./cache.mjs";
import { onPath } from "./chromium.mjs";

/** The page @vscode/test-electron itself asks for the newest version. */
const RELEASES = "https://update.code.visualstudio.com/api/releases/stable";
const XVFB = "apt-get install -y xvfb libgtk-3-0 libnss3 libgbm1 libasound2";

/**
 * Desktop VS Code's executable and version, downloaded once into the cache folder; undefined when the download
 * cannot be reached. `OPS_AS_CODE_DESKTOP=no` leaves it out.
 */
export async function ensureDesktop() {
  if (process.env.OPS_AS_CODE_DESKTOP === "no") return undefined;
  const version = await newestVersion();
  if (!version) return undefined;
  const executable = await downloadAndUnzipVSCode({ version, cachePath: path.join(cacheRoot(), "desktop") });
  if (process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
    return { version, executable };
  if (!onPath("xvfb-run")) {
    throw new Error(`desktop VS Code needs a display, and there is none. Install a virtual one, as root:\n  ${XVFB}`);
  }
  return { version, executable: withVirtualDisplay(executable) };
}

/** Version number of the newest stable VS Code, or undefined when it is not known within 5 seconds. */
async function newestVersion() {
  try {
    const answer = await fetch(RELEASES, { signal: AbortSignal.timeout(5_000) });
    const versions = answer.ok ? await answer.json() : [];
    return typeof versions[0] === "string" ? versions[0] : undefined;
  } catch {
    return undefined;
  }
}

function withVirtualDisplay(executable) {
  const script = path.join(cacheRoot(), "desktop", "code-with-virtual-display");
  fs.writeFileSync(script, `#!/bin/sh\nexec xvfb-run -a '${executable}' "$@"\n`, { mode: 0o755 });
  return script;
}
