import { describe, expect, test } from "vitest";
import { parseFile } from "../../../server/src/core/syntax/parse.ts";

/** The problems of a text, each as what it stands at and what it says. */
function problems(text: string): readonly string[] {
  return parseFile("file:///a.yaml", text).documents.flatMap(({ document }) =>
    document.problems.map(({ span, message }) => `${document.text.slice(span.start, span.end)} → ${message}`),
  );
}

describe("a syntax error is said in words, at the token at fault", () => {
  test.each([
    ["a: 1\nfoo\nb: 2\n", 'foo → missing colon after "foo"'],
    ["a:1\nb: 2\n", 'a:1 → missing colon after "a:1"'],
    ["a: 1\nfoo bar # c\n", 'foo bar → missing colon after "foo bar"'],
    ["a:\n  b: 1\n c: 2\n", 'c → "c" does not begin in the same column as the other keys of its mapping'],
    ["a:\n  - b: 1\n   c: 2\n", 'c → "c" stands in a list, but neither begins with - nor belongs to an item'],
    ["a:\n\tb: 1\n", "\t → a tab cannot indent a line; use spaces"],
    ["a: [1, 2\nb: 3\n", "[ → this [ is not closed by a ]"],
    ["a:\n  b: {c: 1\n", "{ → this { is not closed by a }"],
    ['a: "b\nc: 1\n', '" → this " is not closed'],
    ["a: 'b\n", "' → this ' is not closed"],
    ["a: @b\n", "@b → a value cannot begin with @ unless it is in quotes"],
    ['a: "\\d"\n', "\\d → \\d is no escape sequence; in double quotes, write \\\\ for \\"],
    ["a: 1\n- b\n", "- → a list item cannot stand here, beside the keys of a mapping"],
    ["a: - b\n", "- → a list cannot begin on the line of its key"],
    ["a: {b: 1}}\n", "} → unexpected }"],
    ["a: [1,,2]\n", ", → missing item between two commas"],
    ["a: {b: 1 c: 2}\n", "1 → missing comma: inside [ ] and { }, entries are separated by commas"],
    ['a: "b" c\n', "c → unexpected c"],
    ["a: *b\n", '*b → no anchor "&b" stands before this alias'],
    ["a: &b [*b]\n", '*b → "*b" stands inside the value that it refers to'],
  ])("%j", (text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });

  test("a second colon in a value", () => {
    expect(problems("a: see: below\n")).toEqual([
      "see → this value holds a second colon; put the value in quotes, or begin the nested mapping on a new line",
    ]);
  });

  test("one problem a line is enough: the rest follows from it", () => {
    expect(problems("- a\nb: [1}\nc: 2\n")).toHaveLength(2);
  });

  test("a broken document says at most ten things", () => {
    expect(problems("a: ]\n".repeat(50)).length).toBeLessThanOrEqual(10);
  });

  test("a file without errors has none", () => {
    expect(problems("a: &x {b: !Ref c}\nd: *x\n---\n# nothing\n")).toEqual([]);
  });
});

describe("text that would harm the parser", () => {
  const codes = (text: string) =>
    parseFile("file:///a.yaml", text).documents.flatMap(({ document }) => document.problems.map(({ code }) => code));

  test.each([
    ["brackets", "a: ".concat("[".repeat(20_000))],
    ["braces", "{a: ".repeat(20_000)],
    ["lists in one line", "- ".repeat(20_000)],
    ["keys in one line", "? ".repeat(20_000)],
    ["mappings in one line", "a: ".repeat(3_000)],
    ["mappings", Array.from({ length: 2_000 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")],
  ])("%s nested too deep are not parsed", (_what, text) => {
    expect(codes(text)).toEqual(["TOO_DEEP"]);
  });

  test("nor are they when a quote without an end hides them", () => {
    expect(codes(`a: [ "\n  ${"[".repeat(20_000)}`)).toEqual(["MISSING_CHAR"]);
  });

  test("brackets in text are no nesting, nor is deeply indented text", () => {
    const line = `  up{job=~"[^a" ${" ".repeat(300)}[[[\n`;
    expect(codes(`a: |\n${line.repeat(300)}b: "${"[".repeat(1_000)}"\nc: x # ${"{".repeat(1_000)}\n`)).toEqual([]);
  });

  test("a hundred levels are fine", () => {
    expect(codes(`a: ${"[".repeat(100)}${"]".repeat(100)}\n`)).toEqual([]);
  });

  test("so are aliases that add up", () => {
    expect(codes(`a: &a [${"1, ".repeat(1_000)}]\nb:\n${"  - *a\n".repeat(90)}`)).toEqual([]);
    expect(codes(`a: &a [${"1, ".repeat(1_000)}]\nb:\n${"  - *a\n".repeat(200)}`)).toEqual(["ALIAS_BOMB"]);
  });

  test("aliases that multiply are stopped, and what can be known is kept", () => {
    const levels = Array.from({ length: 20 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]\n`);
    const text = `a0: &a0 [1, 2]\n${levels.join("")}last: 1\n`;
    const [problem, ...more] = codes(text);
    expect(problem).toBe("ALIAS_BOMB");
    expect(more.every((code) => code === "ALIAS_BOMB")).toBe(true);
    expect(parseFile("file:///a.yaml", text).documents[0]?.document.value).toMatchObject({ a0: [1, 2], last: 1 });
  });
});
