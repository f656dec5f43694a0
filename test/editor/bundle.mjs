// Bundles the suite into one CommonJS file per host: out/editor/node.cjs and out/editor/web.js.
import * as fs from "node:fs";
import { SourceMap } from "node:module";
import * as path from "node:path";
import { build, stop } from "esbuild";

const EDITOR = import.meta.dirname;
const REPOSITORY = path.resolve(EDITOR, "../..");
export const OUT = path.join(REPOSITORY, "out", "editor");

/**
 * Bundles every `*.test.ts` of `folder`, in the order of their names.
 * @param {{ host: "desktop" | "web", grep?: string, folder?: string }} options
 * @returns {Promise<string>} the file to load as `extensionTestsPath`
 */
export async function bundleSuite({ host, grep = "", folder = path.join(EDITOR, "suite") }) {
  const node = host === "desktop";
  const outfile = bundleFile(host);
  const files = testFiles(folder);
  if (files.length === 0) throw new Error(`no *.test.ts in ${folder}`);
  await build({
    stdin: { contents: entry(node ? "entry-node.ts" : "entry-web.ts", files), resolveDir: EDITOR, loader: "ts" },
    outfile,
    bundle: true,
    format: "cjs",
    platform: node ? "node" : "browser",
    target: node ? "node20" : "es2022",
    // Mocha's Node build requires its parts at run time, so there it stays a package.
    external: node ? ["vscode", "mocha"] : ["vscode"],
    define: {
      OPS_AS_CODE_GREP: JSON.stringify(grep),
      ...(node ? {} : { global: "globalThis", "process.env.NODE_DEBUG": "false" }),
    },
    sourcemap: true,
    logLevel: "warning",
  });
  await stop();
  return outfile;
}

/** Line of a stack trace with the place in the bundle replaced by the place in the test's source. */
export function locateSources(host, line) {
  const [, place, row, column] = /([^\s()]*(?:node\.cjs|web\.js)[^\s():]*):(\d+):(\d+)/.exec(line) ?? [];
  if (!place) return line;
  maps[host] ??= new SourceMap(JSON.parse(fs.readFileSync(`${bundleFile(host)}.map`, "utf8")));
  // The worker extension host puts two lines of its own before the code.
  const above = host === "web" ? 3 : 1;
  const { originalSource, originalLine, originalColumn } = maps[host].findEntry(
    Number(row) - above,
    Number(column) - 1,
  );
  if (!originalSource) return line;
  const source = path.relative(REPOSITORY, path.resolve(OUT, originalSource));
  return line.replace(`${place}:${row}:${column}`, `${source}:${originalLine + 1}:${originalColumn + 1}`);
}

const maps = {};

const bundleFile = (host) => path.join(OUT, host === "desktop" ? "node.cjs" : "web.js");

function testFiles(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".test.ts"))
    .sort()
    .map((name) => path.join(folder, name));
}

function entry(main, files) {
  const imports = [`./${main}`, ...files].map((file) => `import ${JSON.stringify(file)};`);
  return [...imports, `export { run } from "./${main}";`].join("\n");
}
