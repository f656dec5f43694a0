import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFile, updateFile } from "../../../server/src/core/syntax/parse.ts";
import { nodeAt } from "../../../server/src/core/syntax/query.ts";
import type { SourceFile } from "../../../server/src/core/syntax/types.ts";
import { contents, runs } from "./texts.ts";

const parse = (text: string) => parseFile("file:///a.yaml", text);

/** A single document with a long list, as the SLOs of a team in one file. */
function listOf(count: number, item: (index: number) => string): string {
  return `apiVersion: v1\nkind: List\nmetadata:\n  name: all\nitems:\n${Array.from({ length: count }, (_, n) => item(n)).join("")}end: true\n`;
}

const item = (index: number) => `  - name: slo-${index} # number ${index}
    spec:
      target: 0.99
      query: |
        sum(rate(x[5m]))

      labels: {a: ${index}, b: [c]}
      objectives:
      - target: ${index}
        note: "quoted
          text"
      -
      - 'x'
    # the end

`;

function document(file: SourceFile) {
  const only = file.documents[0]?.document;
  if (!only) throw new Error("no document");
  return only;
}

describe("an edit inside one entry", () => {
  const before = parse(listOf(20, item));

  test("shares the entries that it left alone, and their data", () => {
    const after = updateFile(before, before.text.replace("target: 7\n", "target: 700\n"));
    expect(document(after).value).toMatchObject({
      items: { 7: { spec: { objectives: [{ target: 700 }, null, "x"] } } },
    });
    const item3 = (file: SourceFile) => nodeAt(document(file), ["items", 3])?.node;
    expect(item3(after)).toBe(item3(before));
    const items = (file: SourceFile) => (document(file).value as { items: unknown[] }).items;
    expect(items(after)[3]).toBe(items(before)[3]);
    expect(items(after)[12]).toBe(items(before)[12]);
    expect(items(after)[7]).not.toBe(items(before)[7]);
  });

  test("also while a new key is typed that still lacks its colon", () => {
    const start = before.text.indexOf("      labels: {a: 5,");
    let file = before;
    for (const typed of ["t", "ta", "tar", "tar:", "tar: 1"]) {
      file = updateFile(before, `${before.text.slice(0, start)}      ${typed}\n${before.text.slice(start)}`);
      const node = nodeAt(document(file), ["items", 3])?.node;
      expect(node).toBe(nodeAt(document(before), ["items", 3])?.node);
      expect(document(file).problems).toHaveLength(typed.includes(":") ? 0 : 1);
    }
    expect(contents(file)).toEqual(contents(parse(file.text)));
  });

  test("also below the problem of another entry", () => {
    const broken = updateFile(before, before.text.replace("      target: 0.99", "      tar\n      target: 0.99"));
    expect(document(broken).problems).toHaveLength(1);
    const after = updateFile(broken, broken.text.replace("slo-9", "slo-nine"));
    const at = (file: SourceFile) => nodeAt(document(file), ["items", 3])?.node;
    expect(at(after)).toBe(at(broken));
    expect(contents(after)).toEqual(contents(parse(after.text)));
  });
});

describe("what an edit changes elsewhere in its document is not missed", () => {
  test.each([
    ["the value of an alias", ["first: 1\n", "first: &x {a: 1}\nsecond: *x\n"], "{a: 1}", "{a: 2}"],
    ["a merged key", ["first: 1\n", "first: &x {a: 1}\nsecond: {<<: *x}\n"], "a: 1", "b: 1"],
    ["a key that is now there twice", ["items:", "note: 1\nitems:"], "note", "kind"],
    ["a key below a line that lacks its colon", ["items:", "note\nkey: 1\nitems:"], "key:", '"key":'],
    ["text that swallows the lines below it", ["items:", "note: x\nitems:"], "note: x", "note: 'x"],
    ["the end of the document", ["end: true", "end: true\n..."], "true", "false"],
  ])("%s", (_what, [old = "", prepared = ""], from, to) => {
    const text = listOf(20, item).replace("kind: List\n", "kind: List\nfirst: 1\n").replace(old, prepared);
    const after = updateFile(parse(text), text.replace(from, to));
    expect(after.text).not.toBe(text);
    expect(contents(after)).toEqual(contents(parse(after.text)));
  });
});

describe("whatever is typed, the file is what a fresh parse makes of it", () => {
  const texts = [
    listOf(8, item),
    `\uFEFF${listOf(6, item)}`.replaceAll("\n", "\r\n"),
    Array.from(
      { length: 30 },
      (_, n) => `- a: ${n}\n  b:\n  - c\n  -\n  - d: |\n      text\n    e: >+\n\n      f\n\n`,
    ).join(""),
    Array.from(
      { length: 30 },
      (_, n) =>
        `key${n}: value\nlist${n}:\n- x: 1\n- [a,\n   b]\n# note\nmap${n}:\n    deep:\n      - - 1\n        - 2\n`,
    ).join(""),
    `${listOf(8, item)}---\n${listOf(8, item)}`,
    listOf(8, (n) => `  - ${n % 3 ? "&" : ""}a${n} x\n  - k: ${n % 4 ? "v" : "*a1"}\n    !t y: z\n    ? q\n    : r\n`),
  ];
  const typed = fc.constantFrom(
    ...[
      "x",
      " ",
      "\n",
      ":",
      ": ",
      "- ",
      "-",
      "#",
      " # c",
      "'",
      '"',
      "|",
      ">",
      "[",
      "]",
      "{",
      "}",
      ",",
      "? ",
      "&a ",
      "*a",
    ],
    ...[
      "\n  ",
      "\n    ",
      "\n      ",
      "\n        new: 1",
      "\n      ne",
      "\n  - ",
      "\n- z",
      "\t",
      "\r\n",
      "...\n",
      "---\n",
      "{{ x }}",
    ],
    ...["name: y\n", "target: 1\n", "|\n", "!t ", "<<: 1", "%", "é", "0"],
  );
  type Edit = {
    at: number;
    remove: number;
    insert: string;
    lines: "none" | "delete" | "repeat" | "indent" | "outdent";
  };
  const edit: fc.Arbitrary<Edit> = fc.record({
    at: fc.nat(100_000),
    remove: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(0, 0, 0, 1, 2) }, fc.nat(60)),
    insert: fc.oneof({ weight: 4, arbitrary: typed }, fc.constant("")),
    lines: fc.oneof(
      { weight: 3, arbitrary: fc.constant<Edit["lines"]>("none") },
      fc.constantFrom<Edit["lines"][]>("delete", "repeat", "indent", "outdent"),
    ),
  });

  function apply(text: string, { at, remove, insert, lines }: Edit): string {
    const start = at % (text.length + 1);
    if (lines === "none") return text.slice(0, start) + insert + text.slice(start + remove);
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    const lineEnd = text.indexOf("\n", start) + 1 || text.length;
    const line = text.slice(lineStart, lineEnd);
    const changed = { delete: "", repeat: line + line, indent: `  ${line}`, outdent: line.replace(/^ {1,2}/, "") }[
      lines
    ];
    return text.slice(0, lineStart) + changed + text.slice(lineEnd);
  }

  function same(file: SourceFile): boolean {
    return isDeepStrictEqual(contents(file), contents(parse(file.text)));
  }

  test(
    "one edit after the other",
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 8 }), (text, edits) => {
          let file = parse(text);
          for (const each of edits) {
            file = updateFile(file, apply(file.text, each));
            if (!same(file)) expect(contents(file)).toEqual(contents(parse(file.text)));
          }
        }),
        runs(150),
      );
    },
    60_000 * Math.max(1, Number(process.env.FUZZ ?? 1)),
  );

  test(
    "one edit and back again",
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...texts), edit, (text, each) => {
          const file = updateFile(updateFile(parse(text), apply(text, each)), text);
          if (!same(file)) expect(contents(file)).toEqual(contents(parse(file.text)));
        }),
        runs(150),
      );
    },
    60_000 * Math.max(1, Number(process.env.FUZZ ?? 1)),
  );
});
