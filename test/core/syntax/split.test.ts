import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { splitDocuments } from "../../../server/src/core/syntax/split.ts";
import { runs } from "./texts.ts";

const pieces = (text: string) => splitDocuments(text).map(({ start, end }) => text.slice(start, end));

describe("a file is split into its documents", () => {
  test("at --- in the first column", () => {
    expect(pieces("a: 1\n---\nb: 2\n--- # three\nc: 3\n")).toEqual(["a: 1\n", "---\nb: 2\n", "--- # three\nc: 3\n"]);
  });

  test("a --- at the very start begins the first document", () => {
    expect(pieces("---\na: 1\n---\nb: 2\n")).toEqual(["---\na: 1\n", "---\nb: 2\n"]);
  });

  test("comments and directives before the first --- belong to the document they precede", () => {
    expect(pieces("# about a\n%YAML 1.2\n---\na: 1\n")).toEqual(["# about a\n%YAML 1.2\n---\na: 1\n"]);
  });

  test("a trailing --- opens a second, empty document", () => {
    expect(pieces("a: 1\n---\n")).toEqual(["a: 1\n", "---\n"]);
  });

  test("... ends a document; what only follows it belongs to the last one", () => {
    expect(pieces("a: 1\n...\n# about b\n---\nb: 2\n...\n# end\n")).toEqual([
      "a: 1\n...\n",
      "# about b\n---\nb: 2\n...\n# end\n",
    ]);
  });

  test("a file of comments only, and an empty file, are one empty document", () => {
    expect(pieces("# nothing\n")).toEqual(["# nothing\n"]);
    expect(pieces("")).toEqual([""]);
  });

  test("indented, or glued to other text, --- is no marker", () => {
    expect(pieces("a: |\n  ---\n  b\nc: ---d\n---e: 1\n")).toHaveLength(1);
  });

  test("CRLF and a byte order mark", () => {
    expect(pieces("\uFEFF---\r\na: 1\r\n---\r\nb: 2\r\n")).toEqual(["\uFEFF---\r\na: 1\r\n", "---\r\nb: 2\r\n"]);
  });

  test("a quote that is not closed yet does not swallow the next document", () => {
    expect(pieces('a: "b\n---\nc: 1\n')).toHaveLength(2);
  });

  test("as the yaml library counts them, for any sequence of lines", () => {
    const line = fc.constantFrom(
      ...["---", "...", "--- x", "--- # c", "... # c", "... x", "--- |", "%YAML 1.2", "%TAG ! a:", "# c", "", "a: 1"],
      ...[
        "- b",
        "  c: |",
        "    d",
        '  "e\n  e"',
        "f",
        "'g'",
        "[h,",
        "i]",
        "[h,\n]",
        " ---",
        "---i",
        "--- {a: 1}",
        "... ---",
        "  ",
        "{j: ",
      ],
    );
    const lineBreak = fc.constantFrom("\n", "\n", "\r\n");
    fc.assert(
      fc.property(fc.array(fc.tuple(line, lineBreak), { maxLength: 12 }), fc.boolean(), (lines, mark) => {
        const text = (mark ? "\uFEFF" : "") + lines.flat().join("");
        const expected = parseAllDocuments(text, { logLevel: "silent", uniqueKeys: false });
        expect(splitDocuments(text)).toHaveLength(Math.max(1, expected.length));
      }),
      runs(2000),
    );
  });
});
