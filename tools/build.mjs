import { mkdir, rm } from "node:fs/promises";
import { build, context } from "esbuild";

/**
 * Builds everything that ships into `dist/`. `--watch` keeps building, `--production` minifies and leaves source maps out.
 * The extension's entry is a small stub that loads `main.js` only where there is something for it to do; the web has
 * one file, since a web extension cannot load a second one.
 */
const production = process.argv.includes("--production");
const watch = process.argv.includes("--watch");

const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : "linked",
  sourcesContent: false,
  legalComments: "none",
  logLevel: "info",
  target: "es2022",
};
const node = { ...common, platform: "node", format: "cjs", target: "node20", mainFields: ["module", "main"] };
const web = {
  ...common,
  platform: "browser",
  mainFields: ["browser", "module", "main"],
  define: { global: "globalThis" },
};

/** What `core/libraries.ts` loads late. */
const libraries = [
  "@lezer/markdown",
  "@prometheus-io/lezer-promql",
  "ae-cvss-calculator",
  "packageurl-js",
  "smol-toml",
  "temporal-polyfill",
  "unbash",
];

/** On Node these are files beside the server's, which the command uses too: reading them costs a start more than anything else in it. */
const apart = {
  name: "libraries-apart",
  setup({ onResolve }) {
    onResolve({ filter: /^[@\w]/ }, ({ path, kind }) =>
      kind === "require-call" && libraries.includes(path)
        ? { path: `../server/${libraryFile(path)}`, external: true }
        : undefined,
    );
  },
};

function libraryFile(name) {
  return `${name.replace(/^@/, "").replace("/", "-")}.js`;
}

const builds = [
  { ...node, entryPoints: ["client/src/node.ts"], outfile: "dist/client/node.js", external: ["vscode", "./main.js"] },
  { ...node, entryPoints: ["client/src/main.ts"], outfile: "dist/client/main.js", external: ["vscode"] },
  { ...web, entryPoints: ["client/src/web.ts"], outfile: "dist/client/web.js", format: "cjs", external: ["vscode"] },
  { ...node, entryPoints: ["server/src/main/node.ts"], outfile: "dist/server/node.js", plugins: [apart] },
  { ...web, entryPoints: ["server/src/main/web.ts"], outfile: "dist/server/web.js", format: "iife" },
  {
    ...node,
    entryPoints: ["server/src/main/cli.ts"],
    outfile: "dist/cli/main.js",
    external: ["../server/node.js"],
    banner: { js: "#!/usr/bin/env node" },
    plugins: [apart],
  },
  ...libraries.map((name) => ({ ...node, entryPoints: [name], outfile: `dist/server/${libraryFile(name)}` })),
];

await rm("dist", { recursive: true, force: true });
await mkdir("dist", { recursive: true });
if (watch) {
  for (const options of builds) await (await context(options)).watch();
} else await Promise.all(builds.map((options) => build(options)));
