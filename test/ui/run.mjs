// Does what a person does with the packaged extension, in a plain window, and keeps screenshots in out/ui.
//   node test/ui/run.mjs [--host desktop|web] [--theme dark|light|contrast] [--step NAME] [--vsix FILE]
import * as fs from "node:fs";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { startSession } from "../hosts/session.mjs";
import { person } from "./person.mjs";
import { openInServer, openInWeb, THEMES } from "./windows.mjs";

const REPOSITORY = path.resolve(import.meta.dirname, "../..");
const { values: options } = parseArgs({
  options: {
    host: { type: "string", default: "desktop" },
    theme: { type: "string", default: "dark" },
    step: { type: "string" },
    vsix: { type: "string", default: path.join(REPOSITORY, "dist", "ops-as-code.vsix") },
    steps: { type: "string", default: path.join(import.meta.dirname, "steps") },
    examples: { type: "string", default: path.join(REPOSITORY, "examples") },
    shots: { type: "string", default: path.join(REPOSITORY, "out", "ui") },
  },
});
const openWindow = { desktop: openInServer, web: openInWeb }[options.host];
if (!openWindow || !THEMES[options.theme]) {
  console.error(`allowed are --host desktop|web and --theme ${Object.keys(THEMES).join("|")}`);
  process.exit(2);
}

const session = startSession();
const counts = { passed: 0, failed: 0 };
try {
  if (!fs.existsSync(options.vsix)) throw new Error(`${options.vsix} is missing; npm run package makes it`);
  const files = path.join(session.root, "examples");
  fs.cpSync(options.examples, files, { recursive: true });
  const window = await openWindow({
    session,
    files,
    vsix: path.resolve(options.vsix),
    theme: options.theme,
  });
  console.log(`host: ${window.description}, ${options.theme} theme`);
  await perform(person({ page: window.page, shots: path.resolve(options.shots), prefix: prefix() }), window, files);
} catch (error) {
  console.error(error);
  counts.failed++;
} finally {
  await session.stop();
}
console.log(`ui: ${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

/**
 * Every step is a module with a `title`, a default function and, where it is not for all, its `hosts`; they share the
 * window, in the order of their names.
 */
async function perform(user, window, files) {
  for (const name of fs.readdirSync(options.steps).sort()) {
    if (!name.endsWith(".mjs") || (options.step && !name.includes(options.step))) continue;
    const step = await import(pathToFileURL(path.join(options.steps, name)).href);
    if (step.hosts && !step.hosts.includes(options.host)) continue;
    const start = Date.now();
    const isDone = await attempt(name, step, user, window, files);
    counts[isDone ? "passed" : "failed"]++;
    console.log(`  ${isDone ? "✔" : "✘"} ${step.title} (${Date.now() - start} ms)`);
  }
}

/**
 * A machine that stands still for a while can make a click miss, as it can a person's: a step that fails is done once more
 * in a new window, and the run says so. What is broken fails both times.
 */
async function attempt(name, step, user, window, files) {
  for (const turn of ["first", "second"]) {
    try {
      await step.default(user, { ...window, files, root: fs.mkdtempSync(path.join(session.root, "step-")) });
      await user.closeEditors();
      return true;
    } catch (error) {
      console.error(`${name} failed at the ${turn} try: ${error?.stack ?? error}`);
      const picture = `failure-${path.basename(name, ".mjs")}-${turn}`;
      console.error(`screenshot: ${await user.screenshot(picture).catch(String)}`);
      // What was typed would come back with the window.
      await user.closeEditors().catch(String);
      await window.again();
      await user.closeEditors();
    }
  }
  return false;
}

function prefix() {
  return [options.host === "web" ? "web-" : "", options.theme === "dark" ? "" : `${options.theme}-`].join("");
}
