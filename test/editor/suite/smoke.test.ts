import * as vscode from "vscode";
import { equal, includes, ok, rejects } from "./assert.ts";
import { activated, closeAll, EXTENSION_ID, fileUri, findings, findingText, open, remove, replace } from "./support.ts";

describe("the extension", () => {
  it("is installed", () => {
    equal(vscode.extensions.getExtension(EXTENSION_ID)?.packageJSON.displayName, "Ops as Code");
  });

  it("activates when an OpenSLO file is opened", async () => {
    await open("checkout.yaml");
    const extension = await activated();
    equal(extension.isActive, true);
  });

  it("says what is wrong with a file, and stops when it is repaired", async () => {
    const document = await open("checkout.yaml");
    await replace(document, "target: 0.999", "target: 99.9");
    const [found] = await findings(document);
    includes(found ? findingText(found) : "", /^31:15 error openslo\/target-range .*99\.9/);
    await replace(document, "target: 99.9", "target: 0.999");
    await findings(document, (now) => now.length === 0);
    await closeAll();
  });

  it("finds the files of the workspace", async () => {
    const found = await vscode.workspace.findFiles("**/*.yaml");
    ok(
      found.some((uri) => uri.path.endsWith("/checkout.yaml")),
      `found ${found.join(", ")}`,
    );
  });

  it("may write, rename and delete files of the workspace", async () => {
    const text = "apiVersion: openslo/v1\n";
    const [before, after] = [fileUri("new-folder/before.yaml"), fileUri("new-folder/after.yaml")];
    await vscode.workspace.fs.writeFile(before, new TextEncoder().encode(text));
    await vscode.workspace.fs.rename(before, after);
    equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(after)), text);
    await remove("new-folder");
    await rejects(vscode.workspace.fs.stat(after), "a deleted file");
  });
});
