// Makes the snippet files that the extension contributes to VS Code from the snippets of the kinds, one per language.
// `node tools/generate-snippets.mjs` writes them, `--check` only tells whether they are stale (exit 1).
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const snippets = await snippetsOfKinds();

for (const language of ["yaml", "markdown"]) {
  const target = join(root, `snippets/${language}.json`);
  const own = snippets.filter((snippet) => (snippet.language ?? "yaml") === language);
  const text = `${JSON.stringify(snippetFile(own), undefined, 2)}\n`;
  const current = await readFile(target, "utf8").catch(() => undefined);
  if (current === text) continue;
  if (process.argv.includes("--check")) {
    console.error(`stale, run \`node tools/generate-snippets.mjs\`:\n  ${relative(root, target)}`);
    process.exitCode = 1;
  } else {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
    console.log(`wrote ${relative(root, target)}`);
  }
}

/** The kinds are TypeScript: they are bundled in memory and loaded from there. */
async function snippetsOfKinds() {
  const { outputFiles } = await build({
    entryPoints: [join(root, "server/src/core/features/completion/snippets.ts")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire("/");' },
    logLevel: "error",
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  const { contributedSnippets } = await import(`data:text/javascript;base64,${code}`);
  return contributedSnippets();
}

/** The format of https://code.visualstudio.com/docs/editing/userdefinedsnippets#_create-your-own-snippets */
function snippetFile(snippets) {
  return Object.fromEntries(
    snippets.map(({ prefix, title, description, body }) => [
      title,
      { prefix, description, body: body.trimEnd().split("\n"), isFileTemplate: true },
    ]),
  );
}
