// npm start: builds, shows what `ops-as-code check examples/` says, and opens an editor on examples/ with the extension.
//   --no-open   print the address instead of opening a browser (as when CI is set)
//   --browser   use the editor in the browser even where there is a `code`
//   --no-build  take what is built already
//   --once      prove that the editor in the browser answers, then end
import { spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { parseArgs } from "node:util";
import vsce from "@vscode/vsce";
import { onPath } from "../test/hosts/chromium.mjs";
import { listExtensions, startCodeServer, windowAddress } from "../test/hosts/code-server.mjs";
import { startSession } from "../test/hosts/session.mjs";
import { ensureServer } from "../test/hosts/setup.mjs";

const REPOSITORY = path.resolve(import.meta.dirname, "..");
const EXAMPLES = path.join(REPOSITORY, "examples");
const { values: options } = parseArgs({
  options: {
    "no-open": { type: "boolean", default: Boolean(process.env.CI) },
    browser: { type: "boolean", default: false },
    "no-build": { type: "boolean", default: false },
    once: { type: "boolean", default: false },
  },
});

if (!options["no-build"]) build();
check();
if (options.browser || options.once || !openInCode()) await openInBrowser();

function build() {
  console.log("1. Building the extension, the server and the command: node tools/build.mjs");
  run(process.execPath, ["tools/build.mjs"], [0]);
}

function check() {
  console.log("\n2. Checking the examples: ops-as-code check examples/");
  // Some of the examples are wrong on purpose, so 1 (errors found) is as good as 0.
  run(process.execPath, ["dist/cli/main.js", "check", "examples/"], [0, 1]);
}

/** Opens desktop VS Code on the examples; false when there is none, or it does not start (as for root). */
function openInCode() {
  if (!onPath("code")) return false;
  const args = [`--extensionDevelopmentPath=${REPOSITORY}`, "--new-window", EXAMPLES];
  console.log(`\n3. Opening the editor: code ${args.join(" ")}`);
  const { status } = spawnSync("code", args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) console.log(`   code ended with ${status}; taking an editor in the browser instead.`);
  return status === 0;
}

async function openInBrowser() {
  console.log("\n3. Opening an editor in the browser (VS Code in code-server, on this machine only).");
  const session = startSession({ interruptedCode: 0 });
  try {
    const server = await ensureServer();
    await installBuilt(path.join(session.root, "extensions"));
    const editor = await startCodeServer({ root: session.root, server });
    session.onStop(editor.stop);
    const address = windowAddress(editor.url, EXAMPLES);
    if (options.once) await prove({ root: session.root, server, address });
    else await stay(session, editor, address);
  } catch (error) {
    console.error(`   ${error.message}`);
    process.exitCode = 1;
  } finally {
    await session.stop();
  }
}

/** Puts the files that would be packaged where the editor looks for installed extensions. */
async function installBuilt(extensions) {
  const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(REPOSITORY, "package.json"), "utf8"));
  const folder = path.join(extensions, `${publisher}.${name}-${version}`);
  for (const file of await vsce.listFiles({ cwd: REPOSITORY, packageManager: vsce.PackageManager.None })) {
    fs.cpSync(path.join(REPOSITORY, file), path.join(folder, file));
  }
}

async function stay(session, editor, address) {
  console.log(`\n   The editor is ready: ${address}`);
  if (!options["no-open"] && openAddress(address)) console.log("   It opens in your browser now.");
  console.log("   Ctrl+C ends it.");
  const code = await editor.exited;
  if (!session.isStopping()) throw new Error(`the editor ended by itself (${code})`);
}

async function prove({ root, server, address }) {
  const answer = await fetch(address);
  const page = await answer.text();
  const installed = listExtensions({ root, server });
  const good =
    answer.status === 200 && page.includes("vscode-workbench") && installed.includes("ops-as-code.ops-as-code");
  console.log(`   ${address} answers ${answer.status}; installed: ${installed.join(", ")}`);
  if (!good) throw new Error("the editor did not come up with the extension");
}

/** Shows the address in the desktop's browser; false where there is no desktop. */
function openAddress(address) {
  const [command, ...args] = opener();
  if (!command) return false;
  spawn(command, [...args, address], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
  return true;
}

function opener() {
  if (process.platform === "darwin") return ["open"];
  if (process.platform === "win32") return ["explorer"];
  return (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && onPath("xdg-open") ? ["xdg-open"] : [];
}

function run(command, args, allowed) {
  const { status, error } = spawnSync(command, args, { cwd: REPOSITORY, stdio: "inherit" });
  if (allowed.includes(status)) return;
  console.error(error ? error.message : `${args.join(" ")} ended with ${status}`);
  process.exit(1);
}
