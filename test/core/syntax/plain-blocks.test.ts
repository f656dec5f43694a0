import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAnyDocument, parseYamlDocument } from "../../../server/src/core/syntax/document.ts";
import { readPlainBlocks } from "../../../server/src/core/syntax/plain-blocks.ts";
import { splitDocuments } from "../../../server/src/core/syntax/split.ts";
import type { YamlDocument } from "../../../server/src/core/syntax/types.ts";
import { edited, randomEdit, realisticText, runs } from "./texts.ts";

const plain = `--- # the first document
apiVersion: openslo/v1
# of the checkout
kind: SLO
metadata:
  name: checkout-availability # in the registry
  displayName: 'Checkout: availability'
  labels: {}
spec:
  description: >-
    What people notice
    first of all
  indicator:
    query: |
      sum(rate(x{job="{{ .job }}"}[5m]))

        / 2

  objectives:
  - target: 0.99
    displayName: "99 %"
  # the strict one
  -   target: 0.999
      op: lte
  alertPolicies:
    - fast-burn
    - -1
  service:
  timeWindow: []
`;

/** Whether a text is read without the library; it must then be the same as with it. */
function expectSame(text: string): boolean {
  const withoutLines = ({ lines: _, ...document }: YamlDocument) => document;
  expect(withoutLines(parseYamlDocument(text))).toEqual(withoutLines(parseAnyDocument(text)));
  return readPlainBlocks(text) !== undefined;
}

test("what most files are made of is read, and as by the library", () => {
  expect(expectSame(plain)).toBe(true);
});

describe("is left to the library:", () => {
  test.each([
    ["an anchor", "a: &x 1\n"],
    ["an alias", "a: *x\n"],
    ["a tag", "a: !t 1\n"],
    ["a merge key", "<<: {}\n"],
    ["a flow collection", "a: [1]\n"],
    ["an escape", 'a: "\\n"\n'],
    ["a plain scalar over two lines", "a: one\n  two\n"],
    ["a quoted scalar over two lines", 'a: "one\n  two"\n'],
    ["a folded text with paragraphs", "a: >\n  one\n\n  two\n"],
    ["a key twice", "a: 1\na: 2\n"],
    ["a key named like a method of all objects", "constructor: 1\n"],
    ["a tab", "a:\t1\n"],
    ["CRLF", "a: 1\r\n"],
    ["a template", "a: {{ .x }}\n"],
    ["a line without its colon", "a: 1\nb\n"],
    ["a line that is too deep", "a: 1\n  b: 2\n"],
    ["a line between two levels", "a:\n    b: 1\n  c: 2\n"],
    ["a colon in a plain scalar", "a: b: c\n"],
    ["a document that is no mapping", "- a\n"],
    ["an end marker", "a: 1\n...\n"],
    ["nothing", "# nothing\n"],
  ])("%s", (_, text) => {
    expect(readPlainBlocks(text)).toBeUndefined();
  });
});

describe("reads all texts as the library does, if at all", () => {
  const documents = (text: string) => splitDocuments(text).map(({ start, end }) => text.slice(start, end));

  test("files after edits", () => {
    let count = 0;
    fc.assert(
      fc.property(
        fc.oneof(realisticText, fc.constant(plain)),
        fc.array(randomEdit, { maxLength: 4 }),
        (start, edits) => {
          for (const text of documents(edits.reduce(edited, start))) if (expectSame(text)) count++;
        },
      ),
      runs(400),
    );
    expect(count).toBeGreaterThan(20);
  });

  test("nested mappings and lists, with an edit or two", () => {
    let count = 0;
    fc.assert(
      fc.property(nested, fc.array(randomEdit, { maxLength: 2 }), fc.boolean(), (lines, edits, ended) => {
        const start = lines.join("\n") + (ended ? "\n" : "");
        for (const text of documents(edits.reduce(edited, start))) if (expectSame(text)) count++;
      }),
      runs(1500),
    );
    expect(count).toBeGreaterThan(100);
  });
});

interface Nested {
  /** Stands behind the colon or the dash, or alone. */
  readonly kind: "scalar" | "map" | "list";
  readonly lines: readonly string[];
}

const indent = (lines: readonly string[], by: number) =>
  lines.map((line) => (line === "" ? "" : " ".repeat(by) + line));

const scalar = fc
  .constantFrom(
    ...[
      "1",
      "-0.5",
      "x y",
      "'q'",
      '"q"  ',
      "{}",
      "[] # c",
      "# c",
      "",
      "v # c",
      "v#",
      "~",
      "http://x:1/#y",
      "-x",
      "12:30",
    ],
    ...[
      "|\n  text\n\n    more",
      "|-\n    text\n\n",
      ">-\n  one\n  two",
      "> # c\n  text\n  # text",
      "|\n  {{ .x }}\n  {{- if .y }}",
      "|\n\n  text",
    ],
  )
  .map((text): Nested => ({ kind: "scalar", lines: text.split("\n") }));

const comment = fc.constantFrom([], [], [], [""], ["# c"], ["      # c"]);

const nested = fc
  .letrec<{ value: Nested; map: Nested; list: Nested }>((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, scalar, tie("map"), tie("list")),
    map: fc
      .uniqueArray(
        fc.tuple(fc.constantFrom("a", "b", "c-1", "d.e/f", "1"), tie("value"), fc.constantFrom(0, 2, 2, 4), comment),
        { minLength: 1, maxLength: 4, selector: ([key]) => key },
      )
      .map((entries): Nested => ({ kind: "map", lines: entries.flatMap(entryLines) })),
    list: fc
      .array(fc.tuple(tie("value"), comment), { minLength: 1, maxLength: 3 })
      .map((items): Nested => ({ kind: "list", lines: items.flatMap(itemLines) })),
  }))
  .map.map(({ lines }) => lines);

function entryLines([key, { kind, lines }, by, above]: readonly [string, Nested, number, readonly string[]]) {
  if (kind !== "scalar") return [...above, `${key}:`, ...indent(lines, kind === "map" ? Math.max(2, by) : by)];
  const [first = "", ...rest] = lines;
  return [...above, first === "" ? `${key}:` : `${key}: ${first}`, ...indent(rest, by)];
}

function itemLines([{ lines }, above]: readonly [Nested, readonly string[]]) {
  const [first = "", ...rest] = lines;
  return [...above, `- ${first}`, ...indent(rest, 2)];
}
