import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFile } from "../../../server/src/core/syntax/parse.ts";
import { scalarOffsets } from "../../../server/src/core/syntax/scalar-map.ts";
import type { YamlDocument } from "../../../server/src/core/syntax/types.ts";
import { runs } from "./texts.ts";

function document(text: string): YamlDocument {
  const parsed = parseFile("file:///a.yaml", text).documents[0]?.document;
  if (!parsed) throw new Error("no document");
  return parsed;
}

/** The word in the content of the scalar `q`, and what stands in the document at the place it is mapped to. */
function wordAt(text: string, word: string): string {
  const map = scalarOffsets(document(text), ["q"]);
  const at = map?.text.indexOf(word) ?? -1;
  if (!map || at === -1) throw new Error(`${word} is not in ${map?.text}`);
  return text.slice(map.offsetAt(at), map.offsetAt(at + word.length));
}

describe("a place in a scalar's content is found in the document", () => {
  test.each([
    ["plain", "q: sum(x) / y\n"],
    ["plain over lines", "q: sum(a)\n  / x\n\n  * y\nr: 1\n"],
    ["single quotes", "q: 'it''s / y'\n"],
    ["double quotes with escapes", 'q: "a\\t\\"b\\" \\u00e9 \\x41 / y"\n'],
    ["double quotes over lines", 'q: "a \\\n   b\n   c / y"\n'],
    ["literal", "q: |\n  sum(x)\n    / y\n\n  * z\n"],
    ["literal with an indentation indicator", "q: |2-\n    deeper\n  / y\n"],
    ["literal in CRLF", "q: |\r\n  sum(x)\r\n\r\n  / y\r\n"],
    ["folded", "q: >-\n  sum(x)\n  / y\n\n  * z\n    deeper\n"],
  ])("in %s", (_style, text) => {
    expect(wordAt(text, "/ ")).toBe("/ ");
    expect(wordAt(text, "y").startsWith("y")).toBe(true);
  });

  test("an escape stands where it begins", () => {
    const map = scalarOffsets(document('q: "a\\u00e9b"\n'), ["q"]);
    expect(map?.text).toBe("aéb");
    expect([0, 1, 2, 3].map((index) => map?.offsetAt(index))).toEqual([4, 5, 11, 12]);
  });

  test("the end of the content is the end of its text", () => {
    expect(scalarOffsets(document("q: |\n  ab\n"), ["q"])?.offsetAt(3)).toBe(9);
    expect(scalarOffsets(document("q: 99.50\n"), ["q"])).toMatchObject({ text: "99.50" });
  });

  test("other values have no content", () => {
    expect(scalarOffsets(document("q: [1]\n"), ["q"])).toBeUndefined();
    expect(scalarOffsets(document("q: [1]\n"), ["r"])).toBeUndefined();
  });

  test("every visible character stands where the map says, in every style", () => {
    const word = fc.constantFrom("ab", "c:d", "e'", 'f"', "\\g", "h", "{i}", "é");
    const line = fc.tuple(fc.nat(3), fc.array(word, { minLength: 0, maxLength: 3 }));
    const written = fc.tuple(
      fc.constantFrom("|", ">", "|+", ">-", "|2", ">2", "'"),
      fc.array(line, { minLength: 1, maxLength: 6 }),
    );
    fc.assert(
      fc.property(written, fc.constantFrom("\n", "\r\n"), ([style, lines], lineBreak) => {
        const quoted = style === "'";
        const rows = lines.map(([indent, words]) => {
          const row = words.join(" ");
          return words.length === 0 ? "" : `  ${" ".repeat(indent)}${quoted ? row.replaceAll("'", "''") : row}`;
        });
        const text = `q: ${style}${quoted ? "x" : ""}${lineBreak}${rows.join(lineBreak)}${quoted ? "  '" : ""}${lineBreak}r: 1${lineBreak}`;
        const parsed = document(text);
        fc.pre(parsed.problems.length === 0);
        const map = scalarOffsets(parsed, ["q"]);
        for (const [index, character] of [...(map?.text ?? "")].entries()) {
          if (/\S/.test(character)) expect(text[map?.offsetAt(index) ?? -1]).toBe(character);
        }
      }),
      runs(500),
    );
  });
});
