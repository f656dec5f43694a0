import * as vscode from "vscode";
import { equal } from "../suite/assert.ts";
import { activated, findingsOf, open, openUntitled, tidyUp, waitFor } from "../suite/support.ts";
import { slo } from "../suite/texts.ts";

/** Only the whole extension has this command, which no palette shows; the stub stands in for the others. */
const WHOLE = "opsAsCode.refreshServices";

describe("in a workspace without files of ours", () => {
  afterEach(tidyUp);

  it("only the stub is active", async () => {
    await open("kubernetes-service.yaml");
    await activated();
    const commands = await vscode.commands.getCommands();
    equal(commands.includes("opsAsCode.newFile"), true, "the command that needs the whole extension");
    equal(commands.includes(WHOLE), false, "the whole extension is loaded");
  });

  it("the first line of an SLO wakes the whole", async () => {
    const document = await openUntitled("");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), slo({ objective: "target: 99.9" }));
    await vscode.workspace.applyEdit(edit);
    await waitFor(
      "the whole extension",
      async () => (await vscode.commands.getCommands()).includes(WHOLE) || undefined,
      {
        again: true,
      },
    );
    await findingsOf(document, "openslo/target-range", "openslo/unknown-service");
  });
});
