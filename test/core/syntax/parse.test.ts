import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { parseFile, updateFile } from "../../../server/src/core/syntax/parse.ts";
import { contents, edited, randomEdit, realisticText, runs } from "./texts.ts";

const parse = (text: string) => parseFile("file:///a.yaml", text);
const value = (text: string) => parse(text).documents[0]?.document.value;

describe("plain data of a document", () => {
  test("has the types of YAML 1.2; dates and 1.1 booleans stay text", () => {
    expect(value("a: 1\nb: 0.5\nc: true\nd: ~\ne: 0x1F\nf: 2026-01-01\ng: yes\nh: on\ni:\n")).toEqual({
      ...{ a: 1, b: 0.5, c: true, d: null, e: 31, f: "2026-01-01", g: "yes", h: "on", i: null },
    });
  });

  test("resolves aliases and merge keys; what is written beside a merge key wins", () => {
    expect(value("a: &a {x: 1, y: 2}\nb:\n  y: 3\n  <<: *a\nc: *a\n")).toEqual({
      a: { x: 1, y: 2 },
      b: { x: 1, y: 3 },
      c: { x: 1, y: 2 },
    });
  });

  test("merges a list of mappings, the first one wins", () => {
    expect(value("a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc: {<<: [*a, *b]}\n")).toMatchObject({ c: { x: 1, y: 2 } });
  });

  test("a merge key whose value is no mapping is a key like others", () => {
    expect(value("<<: 5\n")).toEqual({ "<<": 5 });
  });

  test("keys are the text that stands there", () => {
    expect(value("1.0: a\n~: b\ntrue: c\n? [x, y]\n: d\n'q': e\n__proto__: f\n")).toEqual(
      Object.fromEntries([..."1.0:a|~:b|true:c|[x, y]:d|q:e|__proto__:f".split("|").map((entry) => entry.split(":"))]),
    );
  });

  test("unknown tags are tolerated, known ones obeyed", () => {
    expect(value("a: !Ref x\nb: !!str 5\nc: !custom {d: 1}\ne: !!int '7'\n")).toEqual({
      a: "x",
      b: "5",
      c: { d: 1 },
      e: 7,
    });
    expect(parse("a: !Ref x\n").documents[0]?.document.problems).toEqual([]);
  });

  test("a key that is half typed does not swallow the next one", () => {
    expect(value("spec:\n  serv\n  budget: x\n")).toEqual({ spec: { serv: null, budget: "x" } });
  });

  test("nor does a quote without an end swallow the lines below", () => {
    expect(value('spec:\n  name: "che\n  budget: x\nkind: SLO\n')).toEqual({
      ...{ spec: { name: "che", budget: "x" }, kind: "SLO" },
    });
  });

  test("of a duplicate key the last one counts, and the key is reported", () => {
    const document = parse("a: 1\nb:\n  c: 1\n  c: 2\n").documents[0]?.document;
    expect(document?.value).toEqual({ a: 1, b: { c: 2 } });
    expect(document?.duplicateKeys).toEqual([
      { path: ["b", "c"], first: { start: 10, end: 11 }, second: { start: 17, end: 18 } },
    ]);
  });

  test("is that of the yaml library, for texts without errors", () => {
    const scalar = fc.constantFrom(
      ...["1", "-1", "+1", "1.", ".5", "1e3", "1e", "0o17", "0x1f", "0x", "-0", ".inf", "-.INF", ".nan", "~", "null"],
      ...["Null", "nULL", "true", "True", "tRUE", "FALSE", "1_000", "012", "12:30", "2026-01-01", "'1'", '"~"', "a b"],
      ...["|\n  x\n  y", ">-\n  x\n  y\n\n  z", '"a\n  b"', "[1, a]", "{a: ~, b: 1.5}", "", "&n 5", "1.e2", "- - x"],
    );
    fc.assert(
      fc.property(fc.array(scalar, { minLength: 1, maxLength: 6 }), (scalars) => {
        const text = scalars.map((each, index) => `k${index}: ${each}\n`).join("");
        const [document] = parseAllDocuments(text, { logLevel: "silent", merge: true });
        fc.pre(document !== undefined && document.errors.length === 0);
        expect(value(text)).toEqual(document?.toJS());
      }),
      runs(500),
    );
  });
});

describe("files", () => {
  test("documents know where they stand, empty ones too", () => {
    const file = parse("# only a comment\n---\na: 1\n---\n---\nb: 2\n");
    expect(file.documents.map(({ start, line, document }) => [start, line, document.value])).toEqual([
      [0, 0, { a: 1 }],
      [26, 3, undefined],
      [30, 4, { b: 2 }],
    ]);
  });

  test("a byte order mark shifts nothing", () => {
    const document = parse("\uFEFFa: 1\nb: 2\n").documents[0]?.document;
    expect(document?.value).toEqual({ a: 1, b: 2 });
    expect(document?.root).toMatchObject({ start: 1, pairs: [{ key: { start: 0 } }, { key: { start: 5 } }] });
  });

  test("a file with NUL characters is no text", () => {
    expect(parse("a: 1\u0000\n").documents).toEqual([]);
  });

  test("a file that is too large is not parsed", () => {
    const [only, ...more] = parse(`a: ${"x".repeat(5_000_000)}`).documents;
    expect(more).toEqual([]);
    expect(only?.document.problems).toMatchObject([{ code: "TOO_LARGE", severity: "warning" }]);
  });
});

describe("after an edit", () => {
  test("only the documents that the edit touched are parsed again", () => {
    const before = parse("a: 1\n---\nb: 2\n---\nc: 3\n");
    const after = updateFile(before, "a: 1\n---\nb: 2\nd: 4\n---\nc: 3\n");
    expect(after.documents[0]?.document).toBe(before.documents[0]?.document);
    expect(after.documents[1]?.document.value).toEqual({ b: 2, d: 4 });
    expect(after.documents[2]?.document).toBe(before.documents[2]?.document);
    expect(after.documents[2]).toMatchObject({ start: 19, line: 4 });
  });

  test("a new document leaves those around it alone", () => {
    const before = parse("a: 1\n---\nb: 2\n");
    const after = updateFile(before, "a: 1\n---\nnew: 0\n---\nb: 2\n");
    expect(after.documents.map(({ document }) => document.value)).toEqual([{ a: 1 }, { new: 0 }, { b: 2 }]);
    expect(after.documents[2]?.document).toBe(before.documents[1]?.document);
  });

  test("the file is what a fresh parse makes of it", () => {
    fc.assert(
      fc.property(realisticText, fc.array(randomEdit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        let file = parse(text);
        for (const edit of edits) {
          file = updateFile(file, edited(file.text, edit));
          expect(contents(file)).toEqual(contents(parse(file.text)));
        }
      }),
      runs(150),
    );
  });
});
