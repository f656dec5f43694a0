// Makes the code that the schemas under schemas/ stand for: types, validators, and the documents themselves as data.
// `node tools/generate-schemas.mjs` writes the files, `--check` only tells which of them are stale (exit 1).
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { dataModule } from "./schemas/data.mjs";
import { kindDocuments, loadSchemas } from "./schemas/load.mjs";
import { typeModules } from "./schemas/types.mjs";
import { minifiedSize, validatorModules } from "./schemas/validators.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "server/src/core/schema/generated");

const schemas = await loadSchemas(join(root, "schemas"));
const files = {
  ...(await typeModules(schemas)),
  ...(await validatorModules(schemas, root)),
  "schemas.ts": dataModule(schemas),
};

if (process.argv.includes("--check")) await check();
else await write();

async function check() {
  const stale = [];
  for (const [name, text] of Object.entries(files)) {
    if ((await current(name)) !== text) stale.push(relative(root, join(target, name)));
  }
  if (stale.length === 0) return;
  console.error(`stale, run \`node tools/generate-schemas.mjs\`:\n  ${stale.join("\n  ")}`);
  process.exitCode = 1;
}

async function write() {
  for (const [name, text] of Object.entries(files)) {
    const path = join(target, name);
    if ((await current(name)) === text) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    console.log(`wrote ${relative(root, path)}`);
  }
  const size = await minifiedSize(files["validators.js"]);
  console.log(`${kindDocuments(schemas).length} kinds; validators: ${size.toLocaleString("en")} bytes minified`);
}

async function current(name) {
  return readFile(join(target, name), "utf8").catch(() => undefined);
}
