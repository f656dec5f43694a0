import { spawn } from "node:child_process";

/**
 * Everything that must hold, in the order in which a fault is found fastest. Each step is a command that a developer can
 * run alone; the first one that fails ends the run. Editor hosts are set up once and kept outside the project.
 */
const steps = [
  ["Lint and generated files", "npm", ["run", "--silent", "lint"]],
  ["Types", "npm", ["run", "--silent", "typecheck"]],
  ["Build and package", "npm", ["run", "--silent", "package"]],
  ["Unit, command line and wire tests", "npx", ["vitest", "run"]],
  ["Editor hosts", "node", ["test/hosts/setup.mjs"]],
  ["In the editor: desktop, or its stand-in", "node", ["test/editor/run.mjs", "--host", "desktop"]],
  ["In the editor: VS Code for the Web", "node", ["test/editor/run.mjs", "--host", "web"]],
  ["As a person would: the packaged extension", "node", ["test/ui/run.mjs"]],
  ["As a person would, in VS Code for the Web", "node", ["test/ui/run.mjs", "--host", "web"]],
];

let passed = 0;
let failed = 0;
for (const [title, command, args] of steps) {
  console.log(`\n== ${title}: ${command} ${args.join(" ")}`);
  const started = Date.now();
  const { code, output } = await run(command, args);
  const counted = counts(output);
  passed += counted.passed;
  failed += counted.failed;
  console.log(
    `== ${title}: ${code === 0 ? "ok" : `failed (exit ${code})`}, ${Math.round((Date.now() - started) / 1000)} s`,
  );
  if (code !== 0) {
    failed = Math.max(failed, 1);
    break;
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.on("error", (error) => resolve({ code: error.message, output }));
    child.on("close", (code, signal) => resolve({ code: code ?? signal, output }));
  });
}

/** The closing line of Vitest (`Tests  3 passed (3)`) and those of our own runners (`editor (…): 3 passed, 0 failed`). */
function counts(output) {
  const escapeCharacter = String.fromCharCode(27);
  const plain = output.replaceAll(new RegExp(`${escapeCharacter}\\[[0-9;]*m`, "g"), "");
  const own = [...plain.matchAll(/: (\d+) passed, (\d+) failed$/gm)].at(-1);
  if (own) return { passed: Number(own[1]), failed: Number(own[2]) };
  const [, line = ""] = /^\s*Tests\s+(.*)$/m.exec(plain) ?? [];
  const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
  return { passed: count("passed"), failed: count("failed") };
}
