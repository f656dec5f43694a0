import { describe, expect, test } from "vitest";
import type { CompletionItem, TextEdit } from "vscode-languageserver-types";
import { withoutPlaceholders } from "../../../server/src/core/features/completion/edit.ts";
import { completion } from "../../../server/src/core/features/completion/index.ts";
import { parseFile } from "../../../server/src/core/syntax/parse.ts";
import { applyEdits } from "../../../server/src/core/text/edits.ts";
import { createLineIndex } from "../../../server/src/core/text/line-index.ts";
import { NOW, uriOf, workspaceOf } from "../../support/check.ts";

const sound = `# Two documents, most ways of writing YAML.
apiVersion: openslo/v1
kind: SLO
metadata: # who
  name: checkout
  labels: {team: "checkout 🚀", env: [prod, staging]}

spec:
  service: 'checkout'
  indicator:
    metadata: &meta
      name: ratio
    spec:
      ratioMetric:
        counter: true
        good:
          metricSource:
            type: Prometheus
            spec:
              query: |
                sum(x)

                # no comment
        total:
          metricSource: {type: Prometheus, spec: {query: "sum(y)"}}
  timeWindow:
  - duration: 1M

    isRolling: false
    calendar:
        startTime: 2026-01-01 00:00:00
        timeZone: UTC

  budgetingMethod: Timeslices
  objectives:
    - displayName: >-
        two
        lines
      target: 0.99

      timeSliceTarget: 0.9
      timeSliceWindow: 5m
    -
      target: 0.9
  alertPolicies:
    - kind: AlertPolicy
      metadata:
        <<: *meta
      spec:
        conditions: [{conditionRef: a}]

---
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
`;

describe.each([
  ["Unix", sound],
  ["Windows", sound.replaceAll("\n", "\r\n")],
])("wherever the cursor is, %s line breaks", (_name, text) => {
  test("every item leaves a file that can be read", () => {
    const broken: string[] = [];
    everywhere(text, (item, offset) => {
      const after = accept(text, item);
      const problems = parseFile("file:///a.yaml", after).documents.flatMap(({ document }) => [
        ...document.problems.map(({ message }) => message),
        ...document.duplicateKeys.map(() => "a key twice"),
      ]);
      if (problems.length > 0) broken.push(`${showCursor(text, offset)}: ${item.label}: ${problems[0]}`);
    });
    expect(broken).toEqual([]);
  });
});

test("half-typed files never break it: a file is cut off at every place", () => {
  for (let end = 0; end < sound.length; end += 3) {
    const text = sound.slice(0, end);
    expect(() => ask(text, end)).not.toThrow();
    expect(() => ask(`${text}\n  - {`, end + 3)).not.toThrow();
  }
});

test.each([
  "",
  "\n",
  "---",
  "- - -",
  "? ",
  "{",
  "[[[{",
  "a: &",
  "\uFEFF",
  "\t",
  '"',
  "kind: SLO\napiVersion: openslo/v1\nspec: {{ .x }}\n",
  "apiVersion: openslo/v1\nkind: SLO\nspec: *x\n",
  "apiVersion: openslo/v1\nkind: SLO\n__proto__: {}\nconstructor:\n  x: \n",
  "apiVersion: openslo/v1\nkind: SLO\nspec:\n  - - x\n    -\n\t\n",
])("odd texts never break it: %j", (text) => {
  for (let offset = 0; offset <= text.length; offset++) expect(() => ask(text, offset)).not.toThrow();
});

function everywhere(text: string, look: (item: CompletionItem, offset: number) => void): void {
  const workspace = workspaceOf(new Map([["/a.yaml", text]]));
  const lines = createLineIndex(text);
  const seen = new Set<string>();
  for (let offset = 0; offset <= text.length; offset++) {
    const position = lines.positionAt(offset);
    const items = completion(workspace, uriOf("/a.yaml"), position, NOW, { snippets: true, markdown: true });
    // Hundreds of time zones differ in nothing that matters here.
    for (const item of items.slice(0, 20)) {
      const edits = JSON.stringify([item.textEdit, item.additionalTextEdits]);
      if (!seen.has(edits)) look(item, offset);
      seen.add(edits);
    }
  }
}

function ask(text: string, offset: number): readonly CompletionItem[] {
  const position = createLineIndex(text).positionAt(offset);
  const capabilities = { snippets: true, markdown: true };
  return completion(workspaceOf(new Map([["/a.yaml", text]])), uriOf("/a.yaml"), position, NOW, capabilities);
}

function accept(text: string, item: CompletionItem): string {
  const lines = createLineIndex(text);
  const edits = [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])];
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({
      span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
      text: withoutPlaceholders(newText),
    })),
  );
}

function showCursor(text: string, offset: number): string {
  return `${text.slice(Math.max(0, offset - 25), offset)}|${text.slice(offset, offset + 15)}`;
}
