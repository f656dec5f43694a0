import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { withoutPlaceholders } from "../../../server/src/core/features/completion/edit.ts";
import { contributedSnippets } from "../../../server/src/core/features/completion/snippets.ts";
import { templates } from "../../../server/src/core/features/templates.ts";
import { configurationSnippets } from "../../../server/src/core/kinds/configuration/snippets.ts";
import { findingsOf } from "../../../server/src/core/workspace/findings.ts";
import { NOW, uriOf, workspaceOf } from "../../support/check.ts";
import { completing } from "../../support/completion.ts";

/** Findings above information in a file that holds this text. */
function graveFindings(file: string, text: string) {
  return findingsOf(workspaceOf(new Map([[file, text]])), uriOf(file), NOW)
    .map(({ finding }) => `${finding.severity}[${finding.rule}]: ${finding.message}`)
    .filter((line) => /^(?:error|warning)/.test(line));
}

const yamlSnippets = contributedSnippets().filter(({ language }) => language === undefined);
const pageSnippets = contributedSnippets().filter(({ language }) => language === "markdown");

describe.each(pageSnippets)("$prefix", ({ body }) => {
  test("makes a page without an error or a warning", () => {
    const text = withoutPlaceholders(body);
    const file = workspaceOf(new Map([["/new.md", text]])).files.get(uriOf("/new.md"));
    expect(file?.documents.map(({ analysis }) => analysis.kind?.form)).toEqual(["markdown"]);
    expect(graveFindings("/new.md", text)).toEqual([]);
  });
});

describe.each(yamlSnippets)("$prefix", ({ prefix, body }) => {
  test("makes an object without an error or a warning", () => {
    const text = withoutPlaceholders(body);
    const file = workspaceOf(new Map([["/new.yaml", text]])).files.get(uriOf("/new.yaml"));
    expect(file?.documents.map(({ analysis }) => analysis.recognition.type)).toEqual(["ours"]);
    expect(graveFindings("/new.yaml", text)).toEqual([]);
  });

  test("is offered in an empty file and gives that object", () => {
    completing("$0").accepting(prefix).gives(withoutPlaceholders(body).trimEnd());
  });

  test("keeps its placeholders for a client that fills them in", () => {
    expect(completing("$0").item(prefix)).toMatchObject({ insertTextFormat: 2 });
    expect(body).toContain("${1:");
  });
});

test("all snippets together make a workspace without an error or a warning", () => {
  const text = yamlSnippets.map(({ body }) => withoutPlaceholders(body));
  expect(graveFindings("/all.yaml", text.join("---\n"))).toEqual([]);
});

test.each(configurationSnippets)("the configuration's snippet $prefix is sound", ({ body }) => {
  expect(graveFindings("/ops-as-code.yaml", withoutPlaceholders(body))).toEqual([]);
});

describe("whole objects", () => {
  test("and the keys to begin with are offered in an empty document", () => {
    completing("$0").offersAmongOthers(["slo-ratio", "slo-threshold", "sli-ratio", "apiVersion", "kind"]);
    completing("# Our objectives\n\n$0").offersAmongOthers(["slo-ratio"]);
    completing("apiVersion: v1\nkind: Pod\n---\n$0").offersAmongOthers(["slo-ratio", "apiVersion"]);
  });

  test("by their prefix, and with no more than what begins with the word", () => {
    completing("slo-thr$0").offers(["slo-threshold"]);
    completing("api$0").offers(["apiVersion"]);
    completing("name$0").offers([]);
  });

  test("stand in the first column, wherever the cursor is", () => {
    completing("---\n  $0\n")
      .accepting("slo-service")
      .gives(`---
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
  displayName: Checkout
spec:
  description: Takes orders and payments
`);
  });

  test("are left to a client that has them already", () => {
    completing("$0", { contributedSnippets: true }).offers(["apiVersion", "kind"]);
  });

  test("are plain text for a client without snippets", () => {
    const item = completing("$0", { snippets: false }).item("slo-ratio");
    expect(item.insertTextFormat).toBeUndefined();
    expect(item.textEdit?.newText).not.toContain("$");
  });

  test("show what they insert", () => {
    expect(completing("$0").documentation("slo-ratio")).toContain("```yaml\napiVersion: openslo/v1\nkind: SLO\n");
  });

  test("are not offered where something stands already", () => {
    completing("apiVersion: openslo/v1\n$0").offers(["kind"]);
    completing("apiVersion: openslo/v1\nkind: SLO\n$0").offers(["metadata", "spec"]);
  });
});

test.each([
  ["yaml", yamlSnippets],
  ["markdown", pageSnippets],
])("snippets/%s.json holds the same snippets", (language, snippets) => {
  const file = JSON.parse(readFileSync(new URL(`../../../snippets/${language}.json`, import.meta.url), "utf8"));
  const bodies = Object.values(file as Record<string, { prefix: string; body: string[] }>).map(({ prefix, body }) => [
    prefix,
    `${body.join("\n")}\n`,
  ]);
  expect(bodies).toEqual(snippets.map(({ prefix, body }) => [prefix, body]));
});

test("every snippet is a template for a new file, with a name of its own", () => {
  const made = templates();
  expect(made.map(({ id }) => id)).toEqual(contributedSnippets().map(({ prefix }) => prefix));
  expect(new Set(made.map(({ fileName }) => fileName)).size).toBe(made.length);
});

describe("a snippet without placeholders", () => {
  test.each([
    ["name: ${1:a}, $1, ${1}", "name: a, a, a"],
    ["${1|one,two|}", "one"],
    ["${1:{a\\}}", "{a}"],
    ["x: $0", "x: "],
    ["\\$1", "$1"],
  ])("%s", (body, text) => {
    expect(withoutPlaceholders(body)).toBe(text);
  });
});
