import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Writes generated files (path → text), or with `--check` on the command line only tells which are stale. In
 * `ownedFolder` every file is generated: what is not among `files` is removed, or told.
 */
export async function writeOrCheck(files, { ownedFolder } = {}) {
  const check = process.argv.includes("--check");
  const stale = [];
  for (const [path, text] of files) {
    const current = await readFile(path, "utf8").catch(() => undefined);
    if (current === text) continue;
    stale.push(path);
    if (check) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  for (const path of ownedFolder ? await filesBelow(ownedFolder) : []) {
    if (files.has(path)) continue;
    stale.push(path);
    if (!check) await rm(path);
  }
  if (check && stale.length > 0) {
    console.error(`Stale, run "npm run generate":\n${stale.map((path) => `  ${path}`).join("\n")}`);
    process.exitCode = 1;
  } else if (stale.length > 0)
    console.log(`Wrote ${stale.length} files:\n${stale.map((path) => `  ${path}`).join("\n")}`);
}

async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
