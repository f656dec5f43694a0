import { describe, expect, test } from "vitest";
import { definition } from "../../../server/src/core/features/definition.ts";
import { documentLinks } from "../../../server/src/core/features/document-links.ts";
import { selectionRanges } from "../../../server/src/core/features/selection-ranges.ts";
import { asked, folds, textAt } from "../../support/features.ts";

const file = `
# Objectives of the shop,
# one for each promise.
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout
  annotations:
    dashboard: https://grafana.example.com/d/1?x=(a)
spec:
  description: |
    # no comment
    # either
  indicatorRef: requests # see https://example.com/sli.
  objectives:
  - displayName: "🛒 ok"
    target: 0.99

---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: https://foreign.example.com
`;

describe("folding", () => {
  test("holds documents, entries, list items and comments", () => {
    expect(folds(file)).toEqual([
      "1-2 comment",
      "3-16",
      "5-8",
      "7-8",
      "9-16",
      "10-12",
      "14-16",
      "15-16",
      "18-22",
      "21-22",
    ]);
  });

  test("holds regions", () => {
    expect(folds("#region names\napiVersion: openslo/v1\nkind: Service\n# endregion\nmetadata:\n  name: a\n")).toEqual([
      "1-4 region",
      "5-6",
    ]);
  });

  test("is left to the editor in files without anything of ours", () => {
    expect(folds("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: x\n")).toBeUndefined();
  });
});

test.each([{ crlf: false }, { crlf: true }])(
  "links are the addresses in values and comments of ours: %o",
  (options) => {
    const { workspace, uri, text } = asked(file, options);
    const links = documentLinks(workspace, uri);
    const targets = ["https://grafana.example.com/d/1?x=(a)", "https://example.com/sli"];
    expect(links.map(({ target }) => target)).toEqual(targets);
    expect(links.map(({ range }) => textAt(text, range))).toEqual(targets);
  },
);

test("links of templates and the brackets around links are left out", () => {
  const { workspace, uri } = asked(
    "apiVersion: openslo/v1\nkind: Service\nmetadata:\n  name: a # (https://a.example), <https://b.example> https://{{ .host }}/x\n",
  );
  expect(documentLinks(workspace, uri).map(({ target }) => target)).toEqual(["https://a.example", "https://b.example"]);
});

test.each([{ crlf: false }, { crlf: true }])("expanding a selection follows the tree: %o", (options) => {
  const { workspace, uri, text, position } = asked(file.replace("0.99", "0.$099"), options);
  const [first] = selectionRanges(workspace, uri, [position]) ?? [];
  const steps: string[] = [];
  for (let each = first; each; each = each.parent) steps.push(textAt(text, each.range).replaceAll("\r\n", "\n"));
  const item = 'displayName: "🛒 ok"\n    target: 0.99';
  expect(steps.slice(0, 5)).toEqual(["0.99", "target: 0.99", item, `- ${item}`, `objectives:\n  - ${item}`]);
  expect(steps.at(-1)).toContain("# Objectives of the shop");
  expect(steps.at(-1)).not.toContain("Deployment");
});

describe("the definition of a reference", () => {
  const sli = `
#- /sli.yaml
apiVersion: openslo/v1
kind: Service
metadata: {name: requests}
---
apiVersion: openslo/v1
kind: SLI
metadata:
  name: requests
`;

  test("is the name of the object it names", () => {
    const { workspace, uri, position } = asked(`#- /slo.yaml${file.replace("requests", "req$0uests")}${sli}`);
    expect(definition(workspace, uri, position)).toEqual([
      {
        uri: "file:///workspace/sli.yaml",
        range: { start: { line: 7, character: 8 }, end: { line: 7, character: 16 } },
      },
    ]);
  });

  test("is nothing for an unknown name, and nowhere else", () => {
    const unknown = asked(file.replace("requests", "req$0uests"));
    expect(definition(unknown.workspace, unknown.uri, unknown.position)).toEqual([]);
    const elsewhere = asked(`#- /slo.yaml${file.replace("checkout", "check$0out")}${sli}`);
    expect(definition(elsewhere.workspace, elsewhere.uri, elsewhere.position)).toEqual([]);
  });
});
