import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Runs every generator; with `--check` none writes and the run fails where something is stale. */
const generators = ["generate-schemas.mjs", "generate-snippets.mjs", "generate-docs.mjs", "generate-l10n.mjs"];

let failed = false;
for (const generator of generators) {
  const script = fileURLToPath(new URL(generator, import.meta.url));
  const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], { stdio: "inherit" });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
