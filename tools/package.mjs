import { spawnSync } from "node:child_process";
import { stat } from "node:fs/promises";

/** Makes `dist/ops-as-code.vsix`; a warning of the packager is a failure. */
const target = "dist/ops-as-code.vsix";
const vsce = spawnSync("npx", ["vsce", "package", "--no-dependencies", "--out", target], { encoding: "utf8" });
process.stdout.write(vsce.stdout);
process.stderr.write(vsce.stderr);
const output = `${vsce.stdout}${vsce.stderr}`;
if (vsce.status !== 0 || /^\s*WARNING/m.test(output)) {
  console.error("Packaging failed or gave warnings.");
  process.exit(1);
}
const { size } = await stat(target);
console.log(`${target}: ${(size / 1024).toFixed(0)} kB`);
