import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeOrCheck } from "./write-or-check.mjs";

/** Collects the client's texts (`vscode.l10n.t("…")`) into `l10n/bundle.l10n.json`, from which translations are made. */
const texts = new Set();
for (const entry of await readdir("client/src", { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith(".ts")) continue;
  const source = await readFile(join(entry.parentPath ?? entry.path, entry.name), "utf8");
  for (const [, text] of source.matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)) texts.add(JSON.parse(`"${text}"`));
}
const bundle = Object.fromEntries([...texts].sort().map((text) => [text, text]));
await writeOrCheck(new Map([["l10n/bundle.l10n.json", `${JSON.stringify(bundle, undefined, 2)}\n`]]));
