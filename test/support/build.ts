import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, stop } from "esbuild";

const shipped = "dist/server/node.js";
let built: Promise<string> | undefined;

/**
 * The server as one file: the one that ships where it is newer than its sources, else one that is built for this run, so
 * that a test never speaks of code of yesterday.
 */
export function builtServer(): Promise<string> {
  built ??= isFresh() ? Promise.resolve(shipped) : bundle();
  return built;
}

async function bundle(): Promise<string> {
  // One file per worker, written anew by every run, so that nothing is left behind elsewhere.
  const outfile = resolve(`node_modules/.cache/ops-as-code/server-${process.env.VITEST_POOL_ID ?? process.pid}.cjs`);
  await build({
    entryPoints: ["server/src/main/node.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    mainFields: ["module", "main"],
    logLevel: "error",
  });
  // The bundler's helper process would outlive the tests.
  await stop();
  return outfile;
}

function isFresh(): boolean {
  return existsSync(shipped) && newest("server/src") < statSync(shipped).mtimeMs;
}

function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
  });
  return Math.max(0, ...times);
}
