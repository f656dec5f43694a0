// The suite in the worker extension host of VS Code for the Web.
import { ensureWebHost } from "../hosts/setup.mjs";
import { runTestWindow } from "../hosts/test-window.mjs";
import { openWebPage, serveWeb } from "../hosts/web-server.mjs";

/** Runs `tests` with the extensions of these folders; resolves with the host's exit code. */
export async function runInWeb({ session, tests, workspace, extensions, screenshot, seconds, lines }) {
  const { description, build, chromium } = await ensureWebHost();
  lines.say(`host: ${description}`);
  const served = await serveWeb({ build, workspace, development: extensions, tests });
  session.onStop(served.stop);
  const page = await openWebPage({ session, chromium });
  page.on("console", (message) => lines.note(`[page ${message.type()}] ${message.text()}`));
  const verdict = await runTestWindow({ page, address: served.url, print: lines.write, seconds });
  if (verdict.code !== 0) await page.screenshot({ path: screenshot }).catch(() => undefined);
  return { description, ...verdict };
}
