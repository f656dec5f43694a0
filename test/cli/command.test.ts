import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { memoryHost } from "../../server/src/host/memory.ts";
import { NOW } from "../support/check.ts";
import { command, service } from "./support.ts";

describe("the command", () => {
  test("prints its version", async () => {
    expect(await command("--version")).toMatchObject({ status: 0, stdout: `${manifest.version}\n` });
  });

  test.each([
    ["--help", "Usage: ops-as-code COMMAND"],
    ["help", "Usage: ops-as-code COMMAND"],
    ["check --help", "Usage: ops-as-code check"],
    ["help check", "Usage: ops-as-code check"],
    ["check --nonsense -h", "Usage: ops-as-code check"],
    ["budget --help", "Usage: ops-as-code budget"],
    ["lsp --help", "Usage: ops-as-code lsp"],
  ])("%s helps", async (args, text) => {
    expect(await command(args)).toMatchObject({ status: 0, stdout: expect.stringContaining(text), stderr: "" });
  });

  test.each([
    ["", "say what to do: check, budget, lsp"],
    ["chek", "there is no command chek; did you mean check?"],
    ["check --formt json", "there is no option --formt; did you mean --format?"],
    ["check --format", "--format needs a value"],
    ["check --format xml", '--format is text, json, not "xml"'],
    ["check --color sometimes", '--color is auto, always, never, not "sometimes"'],
    ["check --now yesterday", '--now is an instant with its offset, such as 2026-11-22T12:00:00Z, not "yesterday"'],
    ["check --now 2026-11-22", "--now is an instant with its offset"],
    ["check --stdin-filename=", "--stdin-filename needs the name of a file"],
    ["lsp", "say how the editor is connected: --stdio"],
  ])("ops-as-code %s ends with 2 and says why", async (args, message) => {
    const { status, stdout, stderr } = await command(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^See: ops-as-code .*--help$/m);
  });

  test("lsp --stdio becomes the language server", async () => {
    expect(await command("lsp --stdio")).toMatchObject({ status: 0, stdout: "", serving: true });
  });

  test("does not hide its own mistakes", async () => {
    const host = memoryHost(new Map([["file:///project/a.yaml", service()]]), NOW);
    const files = { ...host.files, load: () => Promise.reject(new Error("a defect")) };
    await expect(command("check", {}, { host: { ...host, files } })).rejects.toThrow("a defect");
  });
});
