import * as vscode from "vscode";
import { equal, ok } from "./assert.ts";
import { activated, at, EXTENSION_ID, findingsOf, open, putCursor, replace, tidyUp, waitFor } from "./support.ts";

describe("commands", () => {
  before(async () => {
    await open("checkout.yaml");
    await activated();
  });
  afterEach(tidyUp);

  it("stand in the palette under the name of the extension, and exist", async () => {
    const { commands } = vscode.extensions.getExtension(EXTENSION_ID)?.packageJSON.contributes ?? {};
    const palette: readonly { command: string; category: string }[] = commands;
    equal([...new Set(palette.map(({ category }) => category))], ["Ops as Code"]);
    const existing = new Set(await vscode.commands.getCommands());
    equal(
      palette.filter(({ command }) => !existing.has(command)),
      [],
    );
  });

  it("show the error budget table of the SLO at the cursor beside it", async () => {
    const document = await open("checkout.yaml");
    putCursor(at(document, "target: 0.999"));
    await vscode.commands.executeCommand("opsAsCode.showErrorBudget");
    const table = await waitFor("the tab with the table", () => tabs().find(({ label }) => /budget/.test(label)), {
      events: [vscode.window.tabGroups.onDidChangeTabs as vscode.Event<never>],
    });
    ok(table.label.includes("Error budget of Checkout answers"), table.label);
    equal(table.group.viewColumn, vscode.ViewColumn.Two);
    await vscode.window.tabGroups.close(table);
  });

  it("restart the server, after which everything is found again", async () => {
    const document = await open("checkout.yaml");
    await replace(document, "target: 0.999", "target: 99.9");
    await findingsOf(document, "openslo/target-range");
    await vscode.commands.executeCommand("opsAsCode.restartServer");
    await findingsOf(document, "openslo/target-range");
    await replace(document, "target: 99.9", "target: 0.999");
    await findingsOf(document);
  });

  it("show the view of services", async () => {
    await vscode.commands.executeCommand("opsAsCode.services.focus");
    await vscode.commands.executeCommand("opsAsCode.refreshServices");
  });

  it("show the output", async () => {
    await vscode.commands.executeCommand("opsAsCode.showOutput");
    await vscode.commands.executeCommand("workbench.action.closePanel");
  });
});

const tabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
