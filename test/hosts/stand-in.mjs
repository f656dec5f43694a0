// Stands in for the desktop `code` executable: takes the arguments @vscode/test-electron passes, runs the tests in the
// Node extension host of code-server, prints the host's console and ends with its exit code. The runner says what it is
// in OPS_AS_CODE_STAND_IN, a JSON object { server, chromium, screenshot, seconds }.
import * as path from "node:path";
import { launchChromium } from "./chromium.mjs";
import { placeExtension, startCodeServer, windowAddress } from "./code-server.mjs";
import { startSession } from "./session.mjs";
import { runTestWindow } from "./test-window.mjs";

const { server, chromium, screenshot, seconds } = JSON.parse(process.env.OPS_AS_CODE_STAND_IN);
const { flags, folder } = parse(process.argv.slice(2));
const session = startSession();
let code = 1;
try {
  code = await run();
} catch (error) {
  console.error(error);
} finally {
  await session.stop();
}
process.exit(code);

async function run() {
  const [extension, ...beside] = flags.get("extensionDevelopmentPath");
  // A window in the browser takes one extension under development, so the others are simply there.
  for (const folder of beside) placeExtension(folder, flags.get("extensions-dir")[0]);
  const editor = await startCodeServer({
    root: session.root,
    server,
    driver: true,
    // The tests see this process's environment, as they do under desktop VS Code.
    env: process.env,
    userDataDir: flags.get("user-data-dir")?.[0],
    extensionsDir: flags.get("extensions-dir")?.[0],
  });
  session.onStop(editor.stop);
  const browser = await launchChromium(chromium);
  session.onStop(() => browser.close());
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const remote = (file) => `vscode-remote://${editor.host}${path.resolve(file)}`;
  const address = windowAddress(editor.url, folder, [
    ["extensionDevelopmentPath", remote(extension)],
    ["extensionTestsPath", remote(flags.get("extensionTestsPath")[0])],
  ]);
  const print = (text) => process.stdout.write(text);
  const verdict = await runTestWindow({ page, address, print, seconds, serverExited: editor.exited });
  if (verdict.reason) console.error(`stand-in: ${verdict.reason}`);
  if (verdict.code !== 0) await page.screenshot({ path: screenshot }).catch(() => undefined);
  return verdict.code;
}

function parse(args) {
  const flags = new Map();
  const plain = [];
  for (const argument of args) {
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(argument);
    if (!match) plain.push(argument);
    else flags.set(match[1], [...(flags.get(match[1]) ?? []), match[2] ?? "true"]);
  }
  return { flags, folder: plain[0] && path.resolve(plain[0]) };
}
