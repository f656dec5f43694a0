// A browser page in which VS Code runs a test bundle and says how it ended.
import { format } from "node:util";
import { within } from "./session.mjs";

/**
 * Opens `address` and waits for VS Code's verdict on the tests. Console lines of the extension host go to `print`.
 * @returns {Promise<{ code: number, reason?: string }>} 0: the run() of the tests resolved; 1: it rejected;
 *   124: no verdict in time; 70: the page or the server died.
 */
export async function runTestWindow({ page, address, print, seconds, serverExited }) {
  let crashed;
  const verdict = new Promise((resolve) => {
    crashed = (reason) => resolve({ code: 70, reason });
    void page.exposeFunction("codeAutomationExit", (code) => resolve({ code }));
  });
  await page.exposeFunction("codeAutomationLog", (_type, args) => {
    const line = format(...args);
    print(`${line}\n`);
    if (line.startsWith("No extension host found")) crashed(line);
  });
  page.on("pageerror", (error) => print(`[page error] ${error.stack ?? error}\n`));
  page.once("crash", () => crashed("the page crashed"));
  void serverExited?.then((code) => crashed(`the server ended with ${code}`));
  await page.goto(address);
  return within(seconds, verdict, () => ({ code: 124, reason: `no verdict within ${seconds} s` }));
}
