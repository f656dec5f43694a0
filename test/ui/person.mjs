// What a person does in a VS Code window, and what they see there. Works on the workbench in a browser page.
import * as fs from "node:fs";
import * as path from "node:path";

/** How long a person waits for something to appear, in milliseconds. */
const PATIENCE_MS = 20_000;
/** Time between two keys, in milliseconds: a fast typist. */
const KEY_MS = 40;

/** How a list is turned: how often, by how many pixels, and for how many milliseconds a row is waited for. */
const TURNS = 20;
const WHEEL = 300;
const TURN_MS = 500;
/** How long a folder may take to unfold before it is clicked again, in milliseconds. */
const UNFOLD_MS = 4000;

function isSoonThere(locator) {
  return locator
    .first()
    .waitFor({ timeout: TURN_MS })
    .then(
      () => true,
      () => false,
    );
}

/**
 * A person in front of a window.
 * @param {{ page: import("playwright-core").Page, shots: string, prefix?: string }} options
 *   `shots`: the folder for screenshots; `prefix`: begins their names.
 */
export function person({ page, shots, prefix = "" }) {
  const find = (selector, text) => page.locator(selector, text === undefined ? {} : { hasText: text });
  const appears = async (locator) => {
    await locator.first().waitFor({ timeout: PATIENCE_MS });
    return locator.first();
  };
  const editor = () => page.locator(".editor-group-container.active .editor-instance .monaco-editor").first();
  const press = (...keys) => inTurn(keys, (key) => page.keyboard.press(key));

  const moveTo = async (focused) => {
    for (let step = 0; step < 30 && !(await focused.count()); step++) await press("ArrowDown");
    await appears(focused);
    await press("Enter");
  };

  /** A row of the explorer, which shows only the rows in sight: turns the wheel, from the top down, until it is there. */
  const inExplorer = async (row) => {
    await appears(page.locator(".explorer-folders-view .monaco-list-row"));
    if (await row.first().isVisible()) return row.first();
    await press("Home");
    await page.locator(".explorer-folders-view .monaco-list").first().hover();
    for (let turn = 0; turn < TURNS; turn++) {
      if (await isSoonThere(row)) return row.first();
      await page.mouse.wheel(0, WHEEL);
    }
    return appears(row);
  };

  /** Clicks a folder until it is unfolded: rows that are only now coloured by their problems can make a click miss. */
  const unfoldFolder = async (row) => {
    const unfolded = row.and(page.locator('[aria-expanded="true"]'));
    for (let turn = 0; turn < TURNS && !(await unfolded.count()); turn++) {
      await row.first().click();
      await unfolded
        .first()
        .waitFor({ timeout: UNFOLD_MS })
        .catch(() => undefined);
    }
  };

  const self = {
    page,
    press,

    /** The same person in front of another window. */
    at: (other) => person({ page: other, shots, prefix }),

    /** Waits for something anywhere in the window, or in a part of it. */
    sees: (text, selector = ".monaco-workbench") => appears(find(selector, text)),

    /** Opens a file by unfolding its folders in the explorer and double-clicking it. */
    async openFromExplorer(file) {
      await page.keyboard.press("Control+Shift+E");
      const segments = file.split("/");
      for (const [depth, name] of segments.entries()) {
        const row = await inExplorer(explorerRow(page, name, depth + 1));
        if (depth === segments.length - 1) await row.dblclick();
        else await unfoldFolder(explorerRow(page, name, depth + 1));
      }
      await appears(find(".tabs-container .tab.active", segments.at(-1)));
      await appears(editor().locator(".view-line"));
    },

    /** Puts the cursor at a place, counted from 1, with Go to Line. */
    async goTo(line, column = 1) {
      await press("Control+g");
      const input = await appears(page.locator(".quick-input-widget input[type=text]"));
      await input.fill(`:${line}:${column}`);
      await press("Enter");
      await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    },

    /** Selects the first `text` after the cursor with Find. */
    async select(text) {
      await press("Control+f");
      const input = await appears(
        page.locator(".find-widget.visible .find-part textarea, .find-widget.visible .find-part input"),
      );
      await input.fill(text);
      await appears(page.locator(".find-widget.visible .matchesCount", { hasText: / of / }));
      await press("Escape");
    },

    /** Puts the cursor behind the first `text`. */
    async goBehind(text) {
      await self.select(text);
      await press("ArrowRight");
    },

    /** Types text, key by key. */
    type: (text) => page.keyboard.type(text, { delay: KEY_MS }),

    /** Waits for an underline: "error", "warning", "info" or "hint". */
    seesSquiggle: (severity) => appears(editor().locator(`.squiggly-${severity}`)),

    /** Waits until the editor has no underline of that severity. */
    seesNoSquiggle: (severity) =>
      editor().locator(`.squiggly-${severity}`).first().waitFor({ state: "detached", timeout: PATIENCE_MS }),

    /** Waits for `text` in a line of the editor; inlay hints are part of their line. */
    async seesInEditor(text) {
      const seen = () => self.lines().then((lines) => lines.some((line) => line.includes(text)));
      await until(seen, async () => `the editor does not show “${text}”; it shows\n${(await self.lines()).join("\n")}`);
    },

    /** The lines the editor shows now, inlay hints among their text. */
    async lines() {
      const rows = await editor()
        .locator(".view-lines .view-line")
        .evaluateAll((lines) => lines.map((line) => [Number.parseInt(line.style.top, 10), line.textContent]));
      return rows.sort(([a], [b]) => a - b).map(([, text]) => text.replaceAll("\u00a0", " "));
    },

    /** Opens the Problems panel, looks for `text` there, and returns the whole text of the row that has it. */
    async seesProblem(text) {
      const panel = page.locator(".markers-panel");
      if (!(await panel.isVisible())) await press("Control+Shift+M");
      const filter = page.getByPlaceholder("Filter (e.g. text").first();
      const rows = panel.locator(".monaco-list-row", { hasText: text });
      // A panel that has just opened puts the words of the last time back.
      for (let turn = 0; turn < TURNS && !(await isSoonThere(rows)); turn++) await filter.fill(text);
      return flat(await (await appears(rows)).innerText());
    },

    /** Closes the Problems panel and goes back to the text. */
    async closePanel() {
      await self.runCommand("View: Hide Panel");
      await page.locator(".markers-panel").waitFor({ state: "hidden" });
      await self.runCommand("View: Focus Active Editor Group");
      await appears(editor().and(page.locator(".focused")));
    },

    /** Rests the mouse on the first `text` in the editor, and returns what the hover says. */
    async hover(text) {
      const content = page.locator(".monaco-hover:not(.hidden) .monaco-hover-content").first();
      // What an earlier rest has brought up goes first.
      await page.mouse.move(0, 0);
      await press("Escape");
      await content.waitFor({ state: "hidden" });
      const token = await appears(editor().locator(".view-line span span", { hasText: text }));
      await token.hover();
      await appears(content);
      return flat(await content.innerText());
    },

    /** Waits for the completion list, moves to the item `label`, and accepts it. */
    async acceptCompletion(label) {
      await self.seesCompletion(label);
      await self.choose(".suggest-widget.visible .monaco-list-row", label);
    },

    /** Waits for the completion list to offer `label`. */
    seesCompletion: (label) => appears(find(".suggest-widget.visible .monaco-list-row", label)),

    /** Runs a command by its name in the command palette. */
    async runCommand(name) {
      await press("F1");
      const input = await appears(page.locator(".quick-input-widget input[type=text]"));
      await input.fill(`>${name}`);
      // Others may have a name that only begins so.
      const label = page.locator(".label-name", { hasText: new RegExp(`(^|: )${literally(name)}(…|\\.{3})?$`) });
      await appears(page.locator(".quick-input-list .monaco-list-row").filter({ has: label }));
      await moveTo(page.locator(".quick-input-list .monaco-list-row.focused").filter({ has: label }));
    },

    /** Waits for the list of a command to offer `text`, and chooses it. */
    async pick(text) {
      await appears(find(".quick-input-list .monaco-list-row", text));
      await self.choose(".quick-input-list .monaco-list-row", text);
    },

    /** Waits for a rendered page (the Markdown preview) that says `text`, and returns all it says. */
    async seesPage(text) {
      const body = page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame").locator("body");
      await appears(body.filter({ hasText: text }));
      return flat(await body.innerText());
    },

    /** Waits for a notification that says `text`. */
    seesToast: (text) => appears(page.locator(".notifications-toasts").getByText(text)),

    /** Opens a container of the side bar by its title. */
    async openSideBar(title) {
      const tab = page.locator(".activitybar").getByRole("tab", { name: title });
      if ((await tab.getAttribute("aria-selected")) !== "true") await tab.click();
      await appears(page.locator(".sidebar .composite.title", { hasText: title }));
    },

    /** Waits for a tree row that holds `text`. */
    seesTreeRow: (text) => appears(find(".sidebar .pane-body .monaco-list-row", text)),

    /** All tree rows of the side bar that are shown now. */
    treeRows: async () => (await page.locator(".sidebar .pane-body .monaco-list-row").allInnerTexts()).map(flat),

    /** Opens the outline below the explorer, and waits for `text` in it. */
    async unfoldOutline(text) {
      const header = page.locator('.pane-header[aria-label="Outline Section"]');
      if ((await header.getAttribute("aria-expanded")) !== "true") await header.click();
      await appears(find(".outline-tree .monaco-list-row", text));
    },

    /** Unfolds a tree row. */
    async unfold(text) {
      const row = await self.seesTreeRow(text);
      if ((await row.getAttribute("aria-expanded")) === "false") await row.locator(".monaco-tl-twistie").click();
    },

    /** Clicks a tree row. */
    clickTreeRow: async (text) => (await self.seesTreeRow(text)).click(),

    /** Waits until the active tab is `name`. */
    seesActiveTab: (name) => appears(find(".tabs-container .tab.active", name)),

    /** Opens the quick fixes at the cursor and chooses the one that holds `title`. */
    async quickFix(title) {
      await self.openQuickFixes();
      await self.seesQuickFix(title);
      await self.choose(".action-widget .monaco-list-row", title);
    },

    /** Opens the quick fixes at the cursor; asks again when the list closes at once because findings were renewed. */
    async openQuickFixes() {
      const list = page.locator(".action-widget").first();
      for (let attempt = 0; attempt < 3 && !(await list.isVisible()); attempt++) {
        await press("Control+.");
        await list.waitFor({ timeout: 3_000 }).catch(() => undefined);
      }
    },

    /** Moves down a list to the row that holds `text`, and accepts it. */
    async choose(rows, text) {
      await moveTo(page.locator(`${rows}.focused`, { hasText: text }));
    },

    /** Waits for the list of quick fixes to offer `title`. */
    seesQuickFix: (title) => appears(find(".action-widget .monaco-list-row", title)),

    /** Text of the status bar. */
    statusBar: async () => flat(await page.locator(".statusbar").innerText()),

    /** Closes what is open, and throws changes away. */
    async closeEditors() {
      await press("Escape");
      while (await page.locator(".tabs-container .tab").count()) {
        await self.runCommand("View: Revert and Close Editor");
        await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
      }
    },

    /** Takes a picture of the window: `<shots>/<prefix><name>.png`. */
    async screenshot(name) {
      fs.mkdirSync(shots, { recursive: true });
      const file = path.join(shots, `${prefix}${name}.png`);
      await page.screenshot({ path: file, animations: "disabled" });
      return file;
    },
  };
  return self;
}

/** Row of the explorer at a depth; a row's name is the first part of its label. */
const explorerRow = (page, name, level) =>
  page.locator(`.explorer-folders-view .monaco-list-row[aria-level="${level}"]`).filter({
    has: page.locator(".label-name", { hasText: new RegExp(`^${literally(name)}$`) }),
  });

/** Waits for something the page has no event for. */
async function until(holds, message) {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    if (await holds()) return;
    if (Date.now() > end) throw new Error(await message());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function inTurn(items, perform) {
  for (const item of items) await perform(item);
}

const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const flat = (text) => text.replace(/\s+/g, " ").trim();
