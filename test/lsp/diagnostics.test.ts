import { afterEach, describe, expect, test } from "vitest";
import { MISSPELT, misspelt, misspeltService, service, sli, slo } from "../support/objects.ts";
import { type Editor, type EditorOptions, startEditor } from "./editor.ts";

let editor: Editor;
const start = async (options?: EditorOptions) => {
  editor = await startEditor(options);
};
afterEach(() => editor.stop());

describe("an open file", () => {
  test("is checked when it opens, and each publish names the version it is about", async () => {
    await start();
    editor.open("a.yaml", misspelt);
    const { lines, version, diagnostics } = await editor.findingsNow("a.yaml");
    expect(lines).toEqual([MISSPELT]);
    expect(version).toBe(1);
    expect(diagnostics[0]).toMatchObject({
      source: "ops-as-code",
      message: 'unknown field "displayNam"; did you mean "displayName"?',
      codeDescription: {
        href: "https://github.com/ops-as-code/ops-as-code/blob/main/docs/rules/schema/unknown-field.md",
      },
      data: { document: 0, path: "metadata.displayNam" },
    });
  });

  test("is checked again with every change", async () => {
    await start();
    editor.open("a.yaml", service());
    expect((await editor.findingsNow("a.yaml")).lines).toEqual([]);
    editor.type("a.yaml", "displayNam", { start: { line: 4, character: 2 }, end: { line: 4, character: 13 } });
    expect((await editor.findingsNow("a.yaml")).lines).toEqual([MISSPELT]);
    editor.type("a.yaml", service());
    const mended = await editor.findingsNow("a.yaml");
    expect([mended.version, mended.lines]).toEqual([3, []]);
  });

  test("keeps the findings that can be known while a line is half typed", async () => {
    await start();
    editor.open("a.yaml", `${misspelt}---\n${misspelt}`);
    await editor.findingsNow("a.yaml");
    editor.type("a.yaml", `${misspelt}---\n${service().replace("name: checkout", "name: [")}`);
    const { lines } = await editor.findingsNow("a.yaml");
    expect(lines[0]).toBe(MISSPELT);
    expect(lines.slice(1).join()).toContain("error yaml/syntax");
  });

  test("of another language or tool is left alone", async () => {
    await start();
    editor.open("a.json", misspelt, "json");
    editor.open("deployment.yaml", "apiVersion: apps/v1\nkind: Deployment\nspce: {}\n");
    expect((await editor.findingsNow("deployment.yaml")).lines).toEqual([]);
    expect(editor.published.filter(({ uri }) => uri === editor.uri("a.json"))).toEqual([]);
  });

  test("is read by its language where its name says nothing", async () => {
    await start();
    editor.open("compose", misspelt, "dockercompose");
    expect((await editor.findingsNow("compose")).lines).toEqual([MISSPELT]);
  });
});

test("while one types without a pause, findings keep coming, at a beat", async () => {
  await start();
  editor.open("a.yaml", misspelt);
  await editor.findingsNow("a.yaml");
  const versions = () =>
    editor.published.filter(({ uri }) => uri === editor.uri("a.yaml")).map(({ version }) => Number(version));
  let keys = 0;
  while (versions().length < 4 && keys < 10_000) {
    keys++;
    editor.type("a.yaml", "x", { start: { line: 4, character: 20 }, end: { line: 4, character: 20 } });
    // The next key comes as soon as the server has taken in this one.
    await editor.request("opsAsCode/templates");
  }
  expect(versions().length).toBe(4);
  expect(keys).toBeGreaterThan(4);
  expect(versions()).toEqual([...versions()].sort((a, b) => a - b));
});

describe("a closed file of the workspace", () => {
  test("is reported like an open one", async () => {
    await start({ files: { "slo/a.yaml": misspelt, "slo/b.yaml": service("b") } });
    expect((await editor.findings("slo/a.yaml", [MISSPELT])).version).toBeUndefined();
    expect(editor.published.map(({ uri }) => uri)).not.toContain(editor.uri("slo/b.yaml"));
  });

  test("says after closing what is on disk, not what was typed", async () => {
    await start({ files: { "a.yaml": service() } });
    editor.open("a.yaml", misspelt);
    await editor.findings("a.yaml", [MISSPELT]);
    editor.close("a.yaml");
    await editor.findings("a.yaml", []);
  });

  test("is read again when it changes outside the editor", async () => {
    await start({ files: { "a.yaml": misspelt } });
    await editor.findings("a.yaml", [MISSPELT]);
    editor.onDisk("a.yaml", service());
    await editor.findings("a.yaml", []);
  });

  test("that is new is found", async () => {
    await start({ files: { "z.yaml": misspelt } });
    await editor.findings("z.yaml", [MISSPELT]);
    editor.onDisk("deep/new.yaml", misspeltService("new"));
    await editor.findings("deep/new.yaml", [MISSPELT]);
  });

  test("that version control ignores is not", async () => {
    await start({ files: { ".gitignore": "out/\n", "z.yaml": misspelt } });
    await editor.findings("z.yaml", [MISSPELT]);
    editor.onDisk("out/a.yaml", misspeltService("a"));
    editor.onDisk("y.yaml", misspeltService("y"));
    await editor.findings("y.yaml", [MISSPELT]);
    expect(editor.published.map(({ uri }) => uri)).not.toContain(editor.uri("out/a.yaml"));
  });
});

describe("nothing stale stays behind", () => {
  test("when a file is deleted", async () => {
    await start({ files: { "a.yaml": misspelt } });
    await editor.findings("a.yaml", [MISSPELT]);
    editor.onDisk("a.yaml", undefined);
    await editor.findings("a.yaml", []);
  });

  test("when a folder is deleted, which is one event", async () => {
    await start({ files: { "old/deep/a.yaml": misspelt, "old/b.yaml": misspeltService("b") } });
    await editor.findings("old/deep/a.yaml", [MISSPELT]);
    await editor.findings("old/b.yaml", [MISSPELT]);
    editor.onDisk("old", undefined);
    await editor.findings("old/deep/a.yaml", []);
    await editor.findings("old/b.yaml", []);
  });

  test("when the editor renames a folder", async () => {
    await start({ files: { "old/a.yaml": misspelt } });
    await editor.findings("old/a.yaml", [MISSPELT]);
    editor.silently("old", undefined);
    editor.silently("new/a.yaml", misspelt);
    editor.notify("workspace/didRenameFiles", { files: [{ oldUri: editor.uri("old"), newUri: editor.uri("new") }] });
    await editor.findings("old/a.yaml", []);
    await editor.findings("new/a.yaml", [MISSPELT]);
  });

  test("when an open file that lies in no folder closes", async () => {
    await start({ folders: undefined });
    editor.open("a.yaml", misspelt);
    await editor.findings("a.yaml", [MISSPELT]);
    editor.close("a.yaml");
    await editor.findings("a.yaml", []);
  });

  test("when a file is no longer one of ours", async () => {
    await start();
    editor.open("a.yaml", misspelt);
    await editor.findings("a.yaml", [MISSPELT]);
    editor.type("a.yaml", "just: text\n");
    expect((await editor.findingsNow("a.yaml")).lines).toEqual([]);
  });

  test("when its folder leaves the workspace", async () => {
    await start({ files: { "one/a.yaml": misspelt, "two/b.yaml": misspelt }, folders: ["one", "two"] });
    await editor.findings("one/a.yaml", [MISSPELT]);
    await editor.findings("two/b.yaml", [MISSPELT]);
    const removed = [{ uri: editor.uri("one"), name: "one" }];
    editor.notify("workspace/didChangeWorkspaceFolders", { event: { added: [], removed } });
    await editor.findings("one/a.yaml", []);
    expect((await editor.findings("two/b.yaml", [MISSPELT])).lines).toEqual([MISSPELT]);
  });
});

describe("references between files", () => {
  const files = { "service.yaml": service(), "sli.yaml": sli(), "slo.yaml": slo() };
  const DANGLING = "9:17 error openslo/unknown-reference";

  test("are judged again when what they name changes in another file", async () => {
    await start({ files });
    editor.open("slo.yaml", slo());
    await editor.findings("slo.yaml", []);
    editor.open("sli.yaml", sli());
    editor.type("sli.yaml", sli("renamed"));
    const { diagnostics } = await editor.findings("slo.yaml", [DANGLING]);
    expect(diagnostics[0]?.message).toContain("checkout-availability");
    editor.type("sli.yaml", sli());
    await editor.findings("slo.yaml", []);
  });

  test("do not reach into another folder of the workspace", async () => {
    const other = {
      "one/slo.yaml": slo(),
      "one/service.yaml": service(),
      "one/sli.yaml": sli("other"),
      "two/sli.yaml": sli(),
    };
    await start({ files: other, folders: ["one", "two"] });
    await editor.findings("one/slo.yaml", [DANGLING]);
  });

  test("are not called missing before the workspace has been read", async () => {
    await start({ files });
    editor.open("slo.yaml", slo());
    editor.onDisk("last.yaml", misspeltService("last"));
    await editor.findings("last.yaml", [MISSPELT]);
    const all = editor.published.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
    expect(all).not.toContain("openslo/unknown-reference");
    expect(all).not.toContain("openslo/unknown-service");
  });
});
