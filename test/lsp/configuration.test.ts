import { afterEach, expect, test } from "vitest";
import { MISSPELT, misspelt } from "../support/objects.ts";
import { type Editor, startEditor } from "./editor.ts";

let editor: Editor;
afterEach(() => editor.stop());

const softer = "rules:\n  schema/unknown-field: warning\n";
const SOFTER = MISSPELT.replace("error", "warning");

test("the configuration decides how grave a finding is, in closed files too", async () => {
  editor = await startEditor({ files: { "ops-as-code.yaml": softer, "deep/a.yaml": misspelt } });
  await editor.findings("deep/a.yaml", [SOFTER]);
});

test("a change of the configuration is seen at once in every file", async () => {
  editor = await startEditor({ files: { "ops-as-code.yaml": "", "a.yaml": misspelt } });
  await editor.findings("a.yaml", [MISSPELT]);
  editor.open("ops-as-code.yaml", "rules:\n");
  editor.type("ops-as-code.yaml", softer);
  await editor.findings("a.yaml", [SOFTER]);
  editor.close("ops-as-code.yaml");
  await editor.findings("a.yaml", [MISSPELT]);
  editor.onDisk("ops-as-code.yaml", softer);
  await editor.findings("a.yaml", [SOFTER]);
  editor.onDisk("ops-as-code.yaml", undefined);
  await editor.findings("a.yaml", [MISSPELT]);
});

const ownerless = (name: string) => `apiVersion: ops/v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  tier: 1\n`;
const OWNERLESS = "5:1 warning service/missing-owner";

test("the editor's setting is the stage of what no configuration names one for, and may change", async () => {
  editor = await startEditor({
    files: { "a.yaml": ownerless("a"), "own/ops-as-code.yaml": "stage: growth\n", "own/b.yaml": ownerless("b") },
    initializationOptions: { stage: "startup" },
  });
  await editor.findings("own/b.yaml", [OWNERLESS]);
  editor.open("a.yaml", ownerless("a"));
  expect((await editor.findingsNow("a.yaml")).lines).toEqual([]);
  editor.notify("workspace/didChangeConfiguration", { settings: { opsAsCode: { stage: "" } } });
  await editor.findings("a.yaml", [OWNERLESS]);
  editor.notify("workspace/didChangeConfiguration", { settings: { opsAsCode: { stage: "startup" } } });
  await editor.findings("a.yaml", []);
  editor.onDisk("ops-as-code.yaml", "stage: established\n");
  await editor.findings("a.yaml", [OWNERLESS]);
});

test("the configuration above the opened folder counts, as it does for the command", async () => {
  editor = await startEditor({ files: { "ops-as-code.yaml": softer, "team/a.yaml": misspelt }, folders: ["team"] });
  await editor.findings("team/a.yaml", [SOFTER]);
});

test("it does not where the repository ends below it", async () => {
  const files = { "ops-as-code.yaml": softer, "team/.git/HEAD": "ref: refs/heads/main\n", "team/a.yaml": misspelt };
  editor = await startEditor({ files, folders: ["team"] });
  await editor.findings("team/a.yaml", [MISSPELT]);
});

test("it does not in a folder that the user does not trust", async () => {
  const files = { "ops-as-code.yaml": softer, "team/a.yaml": misspelt };
  editor = await startEditor({ files, folders: ["team"], initializationOptions: { trusted: false } });
  await editor.findings("team/a.yaml", [MISSPELT]);
});

test("a file in no folder obeys the configuration beside or above it", async () => {
  editor = await startEditor({ files: { "ops-as-code.yaml": softer, "team/a.yaml": misspelt }, folders: undefined });
  editor.open("team/a.yaml", misspelt);
  await editor.findings("team/a.yaml", [SOFTER]);
});

test("ignored files are left alone, open or closed, until they are ignored no more", async () => {
  editor = await startEditor({
    files: { "ops-as-code.yaml": "ignore: [old/**]\n", "old/a.yaml": misspelt, "b.yaml": misspelt },
  });
  await editor.findings("b.yaml", [MISSPELT]);
  editor.open("old/a.yaml", misspelt);
  editor.onDisk("b.yaml", "b: 1\n");
  await editor.findings("b.yaml", []);
  editor.close("old/a.yaml");
  expect(editor.published.map(({ uri }) => uri)).not.toContain(editor.uri("old/a.yaml"));
  editor.onDisk("ops-as-code.yaml", "ignore: []\n");
  await editor.findings("old/a.yaml", [MISSPELT]);
  editor.onDisk("ops-as-code.yaml", "ignore: [old]\n");
  await editor.findings("old/a.yaml", []);
});
