// The browser that shows code-server and VS Code for the Web.
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { chromium } from "playwright-core";
import { cacheRoot, runLogged } from "./cache.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
/** Debian packages the hosts need: the browser, what code-server's native parts are compiled with, and setpriv. */
const DEBIAN_PACKAGES = ["chromium", "libkrb5-dev", "pkg-config", "util-linux", "python3", "make", "g++"];
const INSTALL = `apt-get update && apt-get install -y ${DEBIAN_PACKAGES.join(" ")}`;

const LAUNCH = {
  headless: true,
  // Signals are left to the session, which ends browser and server together.
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** Path of a Chromium or Chrome: `$CHROMIUM`, one on PATH, or (root on Debian or Ubuntu) one installed now. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  await installDebianPackages();
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    `no Chromium was found. Set CHROMIUM to its path, or install it; on Debian or Ubuntu, as root:\n  ${INSTALL}`,
  );
}

/** Installs the Debian packages when a tool that compiling code-server needs is missing and this process may do so. */
export async function ensureBuildTools() {
  if (process.platform !== "linux") return;
  const missing = ["python3", "make", "g++", "pkg-config"].filter((tool) => !onPath(tool));
  const kerberos = spawnSync("pkg-config", ["--exists", "krb5-gssapi"]).status === 0;
  if (missing.length === 0 && kerberos) return;
  await installDebianPackages();
}

/** Starts the browser without a window. */
export async function launchChromium(executablePath) {
  return chromium.launch({ executablePath, ...LAUNCH });
}

/**
 * Starts the browser with a profile of its own under `folder`; resolves with its context. VS Code for the Web needs this:
 * webviews are frames with service workers, which a private window refuses, and a profile too unless it allows
 * third-party cookies.
 */
export async function launchProfile(executablePath, folder, options) {
  const preferences = path.join(folder, "Default", "Preferences");
  fs.mkdirSync(path.dirname(preferences), { recursive: true });
  fs.writeFileSync(
    preferences,
    JSON.stringify({ profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }),
  );
  return chromium.launchPersistentContext(folder, { executablePath, ...LAUNCH, ...options });
}

/** Full path of a command on PATH, or undefined. */
export function onPath(command) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, command + suffix))
    .find((file) => fs.existsSync(file));
}

function findChromium() {
  if (process.env.CHROMIUM) {
    if (fs.existsSync(process.env.CHROMIUM)) return process.env.CHROMIUM;
    throw new Error(`CHROMIUM names ${process.env.CHROMIUM}, which does not exist`);
  }
  for (const name of NAMES) {
    const found = onPath(name);
    if (found) return found;
  }
  const application = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  return fs.existsSync(application) ? application : undefined;
}

async function installDebianPackages() {
  if (!onPath("apt-get") || process.getuid?.() !== 0) {
    throw new Error(
      `packages are missing (the browser, or what code-server is compiled with). Run, as root:\n  ${INSTALL}`,
    );
  }
  console.log(`hosts: installing with apt-get: ${DEBIAN_PACKAGES.join(" ")} (once; about a minute)`);
  fs.mkdirSync(cacheRoot(), { recursive: true });
  const logFile = path.join(cacheRoot(), "apt.log");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const attempt = async () => {
    await runLogged("apt-get", ["update"], { logFile, env });
    await runLogged("apt-get", ["install", "-y", ...DEBIAN_PACKAGES], { logFile, env });
  };
  await attempt().catch(async () => {
    console.log("hosts: apt-get failed once, trying again");
    await attempt();
  });
}
