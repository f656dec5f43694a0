import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { once, runLogged } from "../test/hosts/cache.mjs";

const VERSION = "2.0.0";

/** The server we are compared with, holding our own SLO schema; installed once beside the editor hosts. */
export async function peerServer(node) {
  const name = `yaml-language-server-${VERSION}`;
  const folder = await once(name, (at) =>
    runLogged("npm", ["i", "--prefix", at, "--no-audit", "--no-fund", `yaml-language-server@${VERSION}`], {
      logFile: join(at, "install.log"),
    }),
  );
  const script = join(folder, "node_modules/yaml-language-server/bin/yaml-language-server");
  const settings = {
    yaml: {
      schemaStore: { enable: false },
      schemas: { [pathToFileURL(resolve("schemas/openslo/v1/slo.schema.json")).href]: ["*.yaml"] },
      validate: true,
      completion: true,
      hover: true,
    },
  };
  return { command: node, args: [script, "--stdio"], settings, name: `yaml-language-server ${VERSION}` };
}

/** Writes a file below a folder; for the benchmark's generated files. */
export async function writeInto(folder, name, text) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
}
