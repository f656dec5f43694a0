import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";

/** The floor: reads every YAML file below a folder and parses it, nothing else. */
const [folder] = process.argv.slice(2);
let documents = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.ya?ml$/.test(entry.name)) continue;
  documents += parseAllDocuments(readFileSync(join(entry.parentPath ?? entry.path, entry.name), "utf8")).length;
}
console.log(documents);
