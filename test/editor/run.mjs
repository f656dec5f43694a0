// Runs the Mocha suites in a real editor: one start of the host for each of them.
//   node test/editor/run.mjs --host desktop|web [--suite main|foreign] [--grep TEXT] [--timeout SECONDS]
import * as fs from "node:fs";
import * as path from "node:path";
import { parseArgs } from "node:util";
import { startSession } from "../hosts/session.mjs";
import { bundleSuite, locateSources, OUT } from "./bundle.mjs";
import { runInDesktop } from "./host-desktop.mjs";
import { runInWeb } from "./host-web.mjs";
import { collectLines } from "./lines.mjs";

const EXTENSION = path.resolve(import.meta.dirname, "../..");
const at = (folder) => path.join(import.meta.dirname, folder);
/** Folder of the tests, of the files they see, and of the extensions beside ours. */
const SUITES = {
  main: { tests: at("suite"), workspace: at("workspace"), beside: [at("extensions/redhat-yaml")] },
  foreign: { tests: at("foreign-suite"), workspace: at("foreign-workspace"), beside: [] },
};
const HOSTS = { desktop: runInDesktop, web: runInWeb };

const { values: options } = parseArgs({
  options: {
    host: { type: "string", default: "desktop" },
    suite: { type: "string" },
    grep: { type: "string" },
    timeout: { type: "string", default: "300" },
    extension: { type: "string", default: EXTENSION },
  },
});
for (const [name, allowed] of Object.entries({ host: HOSTS, suite: SUITES })) {
  if (options[name] === undefined || allowed[options[name]]) continue;
  console.error(`--${name} ${options[name]}: allowed are ${Object.keys(allowed).join(" and ")}`);
  process.exit(2);
}

fs.mkdirSync(OUT, { recursive: true });
const total = { description: options.host, passed: 0, failed: 0, code: 0 };
for (const name of options.suite ? [options.suite] : Object.keys(SUITES)) {
  const { passed, failed, code, description } = await runSuite(name, SUITES[name]);
  total.passed += passed;
  total.failed += failed;
  total.code ||= code;
  total.description = description;
}
console.log(`editor (${total.description}): ${total.passed} passed, ${total.failed} failed`);
process.exit(total.code);

async function runSuite(name, { tests: folder, workspace: files, beside }) {
  const session = startSession();
  const lines = collectLines(path.join(OUT, `${options.host}-${name}-host.log`), {
    locate: (line) => locateSources(options.host, line),
  });
  const screenshot = path.join(OUT, `${options.host}-${name}-failure.png`);
  fs.rmSync(screenshot, { force: true });
  let ended = { description: options.host, code: 1 };
  try {
    const tests = await bundleSuite({ host: options.host, grep: options.grep, folder });
    const workspace = path.join(session.root, "workspace");
    fs.cpSync(files, workspace, { recursive: true });
    const extensions = [path.resolve(options.extension), ...beside];
    const seconds = Number(options.timeout);
    ended = await HOSTS[options.host]({ session, tests, workspace, extensions, screenshot, seconds, lines });
  } catch (error) {
    console.error(error);
  } finally {
    await session.stop();
  }
  const { passed, failed } = lines.outcome ?? { passed: 0, failed: 0 };
  const good = ended.code === 0 && passed > 0 && failed === 0;
  if (!good) explain({ ended, failed, lines, screenshot });
  return { description: ended.description, passed, failed, code: good ? 0 : ended.code || 1 };
}

function explain({ ended, failed, lines, screenshot }) {
  console.error(`the run ended with code ${ended.code}${ended.reason ? ` (${ended.reason})` : ""}`);
  // With failed tests their own lines, above, say why; without, the host's log must.
  if (failed > 0) console.error(`the host's log: ${lines.file}`);
  else console.error(`the host's log, last lines (all of them: ${lines.file}):\n${lines.tail(40)}`);
  if (fs.existsSync(screenshot)) console.error(`screenshot: ${screenshot}`);
}
