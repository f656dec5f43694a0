// The windows the UI run takes place in: code-server, or VS Code for the Web, with the packaged extension installed.
import * as fs from "node:fs";
import * as path from "node:path";
import { launchChromium } from "../hosts/chromium.mjs";
import { installExtension, startCodeServer, windowAddress } from "../hosts/code-server.mjs";
import { CODE_SERVER_VSCODE } from "../hosts/packages.mjs";
import { ensureStandIn, ensureWebHost } from "../hosts/setup.mjs";
import { unpackVsix } from "../hosts/vsix.mjs";
import { openWebPage, serveWeb } from "../hosts/web-server.mjs";

export const THEMES = {
  dark: "Default Dark Modern",
  light: "Default Light Modern",
  contrast: "Default High Contrast",
};
const settingsFor = (theme) => ({
  "workbench.colorTheme": THEMES[theme],
  "explorer.compactFolders": false,
  "editor.fontSize": 14,
  "editor.minimap.enabled": false,
  // It would lie over the rows that the explorer has been turned to.
  "workbench.tree.enableStickyScroll": false,
  "workbench.editor.empty.hint": "hidden",
});
const VIEW = { viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", locale: "en-US" };

/** A window of code-server: VS Code's workbench with a Node extension host; `again` loads it anew. */
export async function openInServer({ session, files, vsix, theme }) {
  const { server, chromium } = await ensureStandIn();
  const { root } = session;
  installExtension({ root, server, vsix });
  const editor = await startCodeServer({ root, server, settings: settingsFor(theme) });
  session.onStop(editor.stop);
  const browser = await launchChromium(chromium);
  session.onStop(() => browser.close());
  const page = await (await browser.newContext(VIEW)).newPage();
  await show(page, windowAddress(editor.url, files));
  return {
    page,
    chromium,
    description: `VS Code ${CODE_SERVER_VSCODE} workbench + Node extension host (code-server), VSIX installed`,
    again: () => show(page, windowAddress(editor.url, files)),
    /** Shows another folder in the window. */
    openFolder: (folder) => show(page, windowAddress(editor.url, folder)),
    /** A second window, of a folder that the user has not said to trust. */
    openUntrusted: (folder) => openUntrusted({ session, server, browser, vsix, folder }),
  };
}

/** A window of VS Code for the Web; the files are a virtual workspace. */
export async function openInWeb({ session, files, vsix, theme }) {
  const { build, chromium, description } = await ensureWebHost();
  const installed = path.join(session.root, "extension");
  unpackVsix(vsix, installed);
  const served = await serveWeb({ build, workspace: files, installed, settings: settingsFor(theme) });
  session.onStop(served.stop);
  const page = await openWebPage({ session, chromium, options: VIEW });
  await show(page, served.url);
  return {
    page,
    chromium,
    description: `${description}, the files of the VSIX`,
    again: () => show(page, served.url),
  };
}

async function openUntrusted({ session, server, browser, vsix, folder }) {
  const root = fs.mkdtempSync(path.join(session.root, "untrusted-"));
  installExtension({ root, server, vsix });
  const trust = { "security.workspace.trust.enabled": true, "security.workspace.trust.startupPrompt": "never" };
  const editor = await startCodeServer({ root, server, trust: true, settings: { ...settingsFor("dark"), ...trust } });
  session.onStop(editor.stop);
  const page = await (await browser.newContext(VIEW)).newPage();
  await show(page, windowAddress(editor.url, folder));
  return page;
}

async function show(page, address) {
  await page.goto(address);
  await page
    .locator(".explorer-folders-view .monaco-list-row, .explorer-viewlet .pane-header")
    .first()
    .waitFor({ timeout: 60_000 });
}
