import { afterEach, expect, test } from "vitest";
import { type Editor, startEditor } from "./editor.ts";

let editor: Editor;
afterEach(() => editor.stop());

const RULES = "rules.yaml";
const rules = (address: string) =>
  `groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          runbook_url: ${address}\n`;
const RUNBOOK = "runbooks/restart.md";
const runbook = "---\napiVersion: ops/v1\nkind: Runbook\nname: restart\nowner: sre\nalerts: [Down]\n---\n";

test("alerts and runbooks find each other in files that nobody has open", async () => {
  const wrong = rules("runbooks/restrat.md").replace("Down", "Up");
  editor = await startEditor({ files: { [RULES]: wrong, [RUNBOOK]: runbook } });
  await editor.findings(RULES, ["7:24 information alert/runbook-not-found"]);
  await editor.findings(RUNBOOK, ["6:10 information ops/unknown-reference"]);
  editor.onDisk(RULES, rules("runbooks/restrat.md"));
  await editor.findings(RUNBOOK, []);
  editor.onDisk("runbooks/restrat.md", "# Something else\n");
  await editor.findings(RULES, []);
});

test("an open rule file leads to its runbook", async () => {
  editor = await startEditor({ files: { [RUNBOOK]: runbook } });
  editor.open(RUNBOOK, runbook, "markdown");
  editor.open(RULES, rules("runbooks/restart.md"), "yaml");
  await editor.findings(RUNBOOK, []);
  await editor.findings(RULES, []);
  const position = { line: 6, character: 40 };
  const textDocument = { uri: editor.uri(RULES) };
  const found = await editor.request("textDocument/definition", { textDocument, position });
  expect(found).toEqual([expect.objectContaining({ uri: editor.uri(RUNBOOK) })]);
  const links = await editor.request("textDocument/documentLink", { textDocument });
  expect(links).toEqual([expect.objectContaining({ target: `${editor.uri(RUNBOOK)}#L4` })]);
});

test("an owner is lost and found with the lines of CODEOWNERS", async () => {
  const text = "apiVersion: ops/v1\nkind: Runbook\nmetadata: {name: restart}\nspec: {service: a}\n";
  const MISSING = "4:1 warning runbook/missing-owner";
  const NO_SERVICE = "4:17 information ops/unknown-reference";
  editor = await startEditor({ files: { "ops/a.yaml": text, ".github/CODEOWNERS": "* @acme/sre\n" } });
  await editor.findings("ops/a.yaml", [NO_SERVICE]);
  editor.onDisk(".github/CODEOWNERS", "/docs/ @acme/sre\n");
  await editor.findings("ops/a.yaml", [MISSING, NO_SERVICE]);
  editor.onDisk(".github/CODEOWNERS", "/docs/ @acme/sre\n/ops/ @ana\n");
  await editor.findings("ops/a.yaml", [NO_SERVICE]);
});
