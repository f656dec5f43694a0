// Runs the Mocha suite of test/editor/suite in a real editor.
//   node test/editor/run.mjs --host desktop|web [--grep TEXT] [--timeout SECONDS]
import * as fs from "node:fs";
import * as path from "node:path";
import { parseArgs } from "node:util";
import { startSession } from "../hosts/session.mjs";
import { bundleSuite, locateSources, OUT } from "./bundle.mjs";
import { runInDesktop } from "./host-desktop.mjs";
import { runInWeb } from "./host-web.mjs";
import { collectLines } from "./lines.mjs";

const { values: options } = parseArgs({
  options: {
    host: { type: "string", default: "desktop" },
    grep: { type: "string" },
    timeout: { type: "string", default: "300" },
    extension: { type: "string", default: path.resolve(import.meta.dirname, "../..") },
    suite: { type: "string" },
    workspace: { type: "string", default: path.join(import.meta.dirname, "workspace") },
  },
});
const run = { desktop: runInDesktop, web: runInWeb }[options.host];
if (!run) {
  console.error(`--host ${options.host}: allowed are desktop and web`);
  process.exit(2);
}

fs.mkdirSync(OUT, { recursive: true });
const session = startSession();
const lines = collectLines(path.join(OUT, `${options.host}-host.log`), {
  locate: (line) => locateSources(options.host, line),
});
const screenshot = path.join(OUT, `${options.host}-failure.png`);
fs.rmSync(screenshot, { force: true });
let ended = { description: options.host, code: 1 };
try {
  const tests = await bundleSuite({ host: options.host, grep: options.grep, folder: options.suite });
  const workspace = path.join(session.root, "workspace");
  fs.cpSync(options.workspace, workspace, { recursive: true });
  const extension = path.resolve(options.extension);
  ended = await run({ session, tests, workspace, extension, screenshot, seconds: Number(options.timeout), lines });
} catch (error) {
  console.error(error);
} finally {
  await session.stop();
}
const { passed, failed } = lines.outcome ?? { passed: 0, failed: 0 };
const good = ended.code === 0 && passed > 0 && failed === 0;
if (!good) explain();
console.log(`editor (${ended.description}): ${passed} passed, ${failed} failed`);
process.exit(good ? 0 : ended.code || 1);

function explain() {
  console.error(`the run ended with code ${ended.code}${ended.reason ? ` (${ended.reason})` : ""}`);
  // With failed tests their own lines, above, say why; without, the host's log must.
  if (failed > 0) console.error(`the host's log: ${lines.file}`);
  else console.error(`the host's log, last lines (all of them: ${lines.file}):\n${lines.tail(40)}`);
  if (fs.existsSync(screenshot)) console.error(`screenshot: ${screenshot}`);
}
