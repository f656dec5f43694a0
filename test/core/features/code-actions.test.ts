import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction } from "vscode-languageserver-types";
import { codeActions, FIX_ALL, safeEdits } from "../../../server/src/core/features/code-actions.ts";
import { diagnostics } from "../../../server/src/core/features/diagnostics.ts";
import { findingsOf } from "../../../server/src/core/workspace/findings.ts";
import { NOW, uriOf, workspaceOf } from "../../support/check.ts";
import { DEFAULT_FILE, parseFixture } from "../../support/fixture.ts";
import { misspelt, misspeltService, service } from "../../support/objects.ts";

const uri = uriOf(DEFAULT_FILE);

/** The actions at the cursor `$0`, by title, each with the text it leads to. */
function actionsAt(text: string, only?: readonly string[]): Readonly<Record<string, string>> {
  const { files, cursor } = parseFixture(text);
  const document = TextDocument.create(uri, "yaml", 1, files.get(DEFAULT_FILE) ?? "");
  const position = document.positionAt(cursor?.offset ?? 0);
  const found = codeActions(
    workspaceOf(files),
    uri,
    { start: position, end: position },
    { only, diagnostics: [] },
    NOW,
  );
  return Object.fromEntries(found.map((action) => [action.title, applied(document, action)]));
}

function applied(document: TextDocument, { edit }: CodeAction): string {
  return TextDocument.applyEdits(document, edit?.changes?.[uri] ?? []);
}

const atFinding = misspelt.replace("displayNam", "displ$0ayNam");
const RENAME = 'Rename to "displayName"';
const DISABLE = "Disable schema/unknown-field for this line";
const ALL = "Fix all safe problems in this file";

test("the repair of the finding under the cursor comes first", () => {
  expect(Object.keys(actionsAt(atFinding))).toEqual([RENAME, DISABLE, ALL]);
  expect(actionsAt(atFinding)[RENAME]).toBe(service());
});

test("away from every finding there is nothing to do", () => {
  expect(actionsAt(misspelt.replace("kind", "k$0ind"))).toEqual({});
});

test("the diagnostic that the editor shows is the one that is said to be repaired", () => {
  const workspace = workspaceOf(new Map([[DEFAULT_FILE, misspelt]]));
  const [shown] = diagnostics(workspace, uri, NOW);
  if (shown === undefined) throw new Error("nothing is found");
  const [first] = codeActions(workspace, uri, shown.range, { diagnostics: [shown] }, NOW);
  expect(first?.diagnostics?.[0]).toBe(shown);
  expect(first?.isPreferred).toBe(true);
});

describe("disabling a rule for a line", () => {
  const comment = "# ops-as-code-disable-next-line schema/unknown-field -- TODO: say why";

  test("puts a comment above it, indented like it", () => {
    expect(actionsAt(atFinding)[DISABLE]).toBe(misspelt.replace("  displayNam", `  ${comment}\n  displayNam`));
  });

  test("keeps the line breaks of Windows", () => {
    const windows = atFinding.replaceAll("\n", "\r\n");
    expect(actionsAt(windows)[DISABLE]).toContain(`\r\n  ${comment}\r\n  displayNam`);
  });

  test("works: the finding is gone afterwards", () => {
    const text = actionsAt(atFinding)[DISABLE] ?? "";
    expect(diagnostics(workspaceOf(new Map([[DEFAULT_FILE, text]])), uri, NOW)).toEqual([]);
  });

  test("is not offered inside a text of several lines, where a comment would become text", () => {
    const query = ["sum(rate(a[5m]))", "/", "sum(rate(b[5m]$0)"].map((line) => `          ${line}`).join("\n");
    const titles = Object.keys(
      actionsAt(`
apiVersion: openslo/v1
kind: SLI
metadata:
  name: availability
spec:
  thresholdMetric:
    metricSource:
      type: Prometheus
      spec:
        query: |
${query}
`),
    );
    expect(titles.filter((title) => title.startsWith("Disable"))).toEqual([]);
  });

  test("is not offered for syntax errors", () => {
    const titles = Object.keys(actionsAt(service().replace("name: checkout", "name: [$0")));
    expect(titles.filter((title) => title.startsWith("Disable yaml/"))).toEqual([]);
  });
});

describe("fixing all", () => {
  const both = `${misspeltService("a")}---\n$0${misspeltService("b")}`;
  const mended = `${service("a")}---\n${service("b")}`;

  test("repairs every document, wherever the cursor is", () => {
    expect(actionsAt(both, [FIX_ALL])).toEqual({ [ALL]: mended });
  });

  test.each(["source", "source.fixAll"])("is what is meant by %s", (only) => {
    expect(actionsAt(both, [only])[ALL]).toBe(mended);
  });

  test("is not another tool's, nor a refactoring", () => {
    expect(actionsAt(both, ["source.fixAll.eslint", "refactor"])).toEqual({});
  });

  test("makes the first of two repairs that touch the same text", () => {
    const workspace = workspaceOf(new Map([[DEFAULT_FILE, misspelt]]));
    const [first] = findingsOf(workspace, uri, NOW);
    if (first === undefined) throw new Error("nothing is found");
    const title = 'Rename to "summary"';
    const range = { start: first.finding.range.start, end: { line: 6, character: 0 } };
    const fixes = [{ title, safety: "safe" as const, edits: [{ range, text: "summary: x" }] }];
    const second = { ...first, finding: { ...first.finding, fixes } };
    expect(safeEdits([first, second]).map(({ newText }) => newText)).toEqual(["displayName"]);
    expect(safeEdits([second, first]).map(({ newText }) => newText)).toEqual(["summary: x"]);
  });

  test("leaves repairs that are for the author to judge", () => {
    const unknown = misspelt.replace("displayNam", "zzzzzz");
    expect(actionsAt(unknown.replace("zzz", "zzz$0"))).toHaveProperty('Remove "zzzzzz"');
    expect(actionsAt(unknown, [FIX_ALL])).toEqual({});
  });
});
