import * as vscode from "vscode";
import { equal, includes, ok } from "./assert.ts";
import {
  apply,
  at,
  completions,
  findingsOf,
  hoverText,
  inlayHints,
  labelOf,
  noFindings,
  open,
  openNew,
  remove,
  repair,
  symbols,
  tidyUp,
  write,
} from "./support.ts";

const runbook = (rollback: string): string => `---
apiVersion: ops/v1
kind: Runbook
name: restart-checkout
service: checkout
owner: team-checkout
parameters:
  namespace:
    default: prod
steps:
  restart:
    toil: {frequency: {count: 4, per: week}, minutes: 40}
---
# Restart the checkout

## Mitigation

\`\`\`sh {"name":"restart","x-confirm":"Restarts all pods","x-rollback":"${rollback}"}
kubectl -n {{namespace}} rollout restart deploy/checkout
\`\`\`

## Rollback

\`\`\`sh {"name":"undo"}
kubectl -n {{namespace}} rollout undo deploy/checkout
\`\`\`

## Verification

The checkout answers again.
`;

describe("a runbook in Markdown", () => {
  afterEach(tidyUp);

  it("is checked, and repaired", async () => {
    const document = await openNew("runbooks/restart.md", runbook("undoo"));
    const [found] = await findingsOf(document, "runbook/unknown-step");
    equal(found && document.getText(found.range), "undoo");
    await apply(await repair(document, found?.range, 'Change to "undo"'));
    await noFindings(document);
    ok(document.getText().includes('"x-rollback":"undo"'), "the repaired text");
  });

  it("has its front matter completed, and the parameters of its commands", async () => {
    const text = runbook("undo").replace("service: checkout\n", "service: checkout\n\n");
    const document = await openNew("runbooks/restart.md", text);
    await noFindings(document);
    const blank = new vscode.Position(at(document, "service: checkout").line + 1, 0);
    const keys = await completions(document, blank);
    equal(
      keys.some((item) => labelOf(item) === "escalation"),
      true,
      "keys",
    );
    const parameters = await completions(document, at(document, "-n {{", "end"));
    equal(
      parameters.some((item) => labelOf(item) === "namespace"),
      true,
      "parameters",
    );
  });

  it("explains its parameters, and shows what it costs", async () => {
    const document = await openNew("runbooks/restart.md", runbook("undo"));
    await noFindings(document);
    includes(await hoverText(document, at(document, "{{namespace", "end")), "Default: `prod`");
    equal(await inlayHints(document), ["toil: {frequency: {count: 4, per: week}, minutes: 40} [11.6 h a month]"]);
  });

  it("has an outline by phase", async () => {
    const document = await openNew("runbooks/restart.md", runbook("undo"));
    await noFindings(document);
    const own = (await symbols(document)).find(({ name }) => name === "restart-checkout");
    equal(
      own?.children.map(({ name, children }) => [name, children.map((child) => child.name)]),
      [
        ["Mitigation", ["restart"]],
        ["Rollback", ["undo"]],
        ["Verification", []],
      ],
    );
  });

  it("is found without being opened", async () => {
    const uri = await write("runbooks/closed.md", runbook("undoo"));
    await findingsOf(uri, "runbook/unknown-step");
    await remove("runbooks/closed.md");
    await noFindings(uri);
  });
});

describe("Markdown of others", () => {
  afterEach(tidyUp);

  it("is left alone", async () => {
    await write("notes.md", "---\ntitle: Notes\nkind: Runbook\n---\n# Notes {{x}}\n");
    const document = await open("notes.md");
    // What is wrong with a page of ours is published together with, or after, what is found here.
    await findingsOf(await openNew("runbooks/restart.md", runbook("undoo")), "runbook/unknown-step");
    equal(vscode.languages.getDiagnostics(document.uri), []);
  });
});
