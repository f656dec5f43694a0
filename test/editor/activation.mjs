// npm run bench:activation: how long the extension takes to load and to activate, as VS Code itself measures it.
//   node test/editor/activation.mjs [--host desktop|web] [--starts 5]
import * as fs from "node:fs";
import * as path from "node:path";
import { parseArgs } from "node:util";
import { startSession } from "../hosts/session.mjs";
import { bundleSuite, OUT } from "./bundle.mjs";
import { runInDesktop } from "./host-desktop.mjs";
import { runInWeb } from "./host-web.mjs";
import { collectLines } from "./lines.mjs";

const { values: options } = parseArgs({
  options: {
    host: { type: "string", default: "desktop" },
    starts: { type: "string", default: "5" },
    extension: { type: "string", default: path.resolve(import.meta.dirname, "../..") },
  },
});
const run = options.host === "web" ? runInWeb : runInDesktop;
const FOREIGN = "services:\n  web:\n    image: nginx:1.27\n";
const BROKEN = fs
  .readFileSync(path.join(import.meta.dirname, "workspace", "checkout.yaml"), "utf8")
  .replace("target: 0.999", "target: 99.9");

fs.mkdirSync(OUT, { recursive: true });
const folder = path.join(import.meta.dirname, "activation");
const tests = await bundleSuite({ host: options.host, folder });
for (const [scenario, text] of [
  ["a workspace with an SLO", BROKEN],
  ["a workspace without files of ours", FOREIGN],
]) {
  const measured = [];
  for (let start = 0; start < Number(options.starts); start++) measured.push(await measure(text));
  print(scenario, measured);
}

async function measure(text) {
  const session = startSession();
  const lines = collectLines(path.join(OUT, "activation-host.log"), { quiet: true });
  const workspace = path.join(session.root, "workspace");
  fs.mkdirSync(workspace);
  fs.writeFileSync(path.join(workspace, "file.yaml"), text);
  const extensions = [path.resolve(options.extension)];
  const screenshot = path.join(OUT, "activation-failure.png");
  try {
    const { code, description } = await run({ session, tests, workspace, extensions, screenshot, seconds: 120, lines });
    const [result] = lines.measures;
    if (code === 0 && result) return { ...result, description };
    throw new Error(`the host ended with ${code}; its log:\n${lines.tail(40)}`);
  } finally {
    await session.stop();
  }
}

function print(scenario, measured) {
  console.log(
    `activation in ${scenario}, ${measured[0].description}, median of ${measured.length} starts (least–most), milliseconds:`,
  );
  for (const [key, name] of [
    ["load", "loading the code"],
    ["activate", "activate()"],
    ["findings", "opening the file → its findings"],
  ]) {
    const values = measured.map((one) => one[key]).filter((value) => value !== undefined);
    if (values.length > 0) console.log(`  ${name}: ${summary(values.sort((a, b) => a - b))}`);
  }
}

function summary(sorted) {
  const [least, middle, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return `${middle.toFixed(1)} (${least.toFixed(1)}–${most.toFixed(1)})`;
}
