import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../../../server/src/core/syntax/markdown/parse.ts";
import { slugOf, uniqueSlugs } from "../../../../server/src/core/syntax/markdown/slug.ts";
import type { Span } from "../../../../server/src/core/text/span.ts";

const textAt = (text: string, { start, end }: Span) => text.slice(start, end);

describe("front matter", () => {
  const content = (text: string) => {
    const found = parseMarkdown(text).frontMatter;
    return found && textAt(text, found.content);
  };

  test("stands between the lines of hyphens at the very beginning", () => {
    expect(content("---\nname: a\n---\n# Title\n")).toBe("name: a\n");
    expect(content("\uFEFF---\r\nname: a\r\n---\r\n")).toBe("name: a\r\n");
    expect(content("---\n---\n")).toBe("");
  });

  test("is nowhere else, and has an end", () => {
    expect(content("# Title\n---\nname: a\n---\n")).toBeUndefined();
    expect(content("---\nname: a\n")).toBeUndefined();
    expect(content("+++\nname = 1\n+++\n")).toBeUndefined();
  });

  test("is no heading of the page", () => {
    expect(parseMarkdown("---\nname: a\n---\n").headings).toEqual([]);
  });
});

test("headings have their words, level, anchor and place", () => {
  const text = "# Restart `checkout`\n\nTwo\n---\n\n## Two ##\n\n### [Linked](x.md) *word*\n";
  const { headings } = parseMarkdown(text);
  expect(headings.map(({ level, text: words, slug }) => [level, words, slug])).toEqual([
    [1, "Restart checkout", "restart-checkout"],
    [2, "Two", "two"],
    [2, "Two", "two-1"],
    [3, "Linked word", "linked-word"],
  ]);
  expect(headings.map(({ textSpan }) => textAt(text, textSpan))).toEqual([
    "Restart `checkout`",
    "Two",
    "Two",
    "[Linked](x.md) *word*",
  ]);
});

test("sections reach to the next heading of their level", () => {
  const text = "lead\n# A\na\n## B\nb\n# C\n";
  const { sections } = parseMarkdown(text);
  expect(sections.map(({ span }) => textAt(text, span))).toEqual(["lead\n", "# A\na\n## B\nb\n", "## B\nb\n", "# C\n"]);
  expect(sections.map(({ ownSpan }) => textAt(text, ownSpan))).toEqual(["lead\n", "# A\na\n", "## B\nb\n", "# C\n"]);
});

describe("fences", () => {
  test("have a language, attributes and their code", () => {
    const text = '```sh {"name":"restart","x-confirm":"Sure?"}\nkubectl get pods\n\necho\n```\n';
    const [fence] = parseMarkdown(text).fences;
    expect(fence).toMatchObject({ language: "sh", content: "kubectl get pods\n\necho", closed: true });
    expect(fence?.attributes.map(({ name, value, valueSpan }) => [name, value, textAt(text, valueSpan)])).toEqual([
      ["name", "restart", "restart"],
      ["x-confirm", "Sure?", "Sure?"],
    ]);
  });

  test("may have attributes of other tools, or ones that cannot be read", () => {
    const attributes = (info: string) => parseMarkdown(`\`\`\`${info}\na\n\`\`\`\n`).fences[0];
    expect(attributes("sh { name=restart }")?.attributes).toMatchObject([{ name: "name", value: "restart" }]);
    expect(attributes('sh title="a b"')?.attributes).toMatchObject([{ name: "title", value: "a b" }]);
    expect(attributes('sh {"name":"restart"')?.attributeProblem).toBeDefined();
    expect(attributes("sh")?.attributes).toEqual([]);
  });

  test("in lists and quotes lose their indentation, and every character keeps its place", () => {
    const text = "1. One\n\n   ```sh\n   first\n     second\n   ```\n\n> ```sh\n> quoted\n> more\n> ```\n";
    const { fences } = parseMarkdown(text);
    expect(fences.map(({ content }) => content)).toEqual(["first\n  second", "quoted\nmore"]);
    for (const { content, offsetAt } of fences) {
      for (const [index, character] of [...content].entries()) {
        if (character !== "\n") expect(text[offsetAt(index)]).toBe(character);
      }
    }
  });

  test("that are never closed reach to the end", () => {
    expect(parseMarkdown("```sh\na\n").fences).toMatchObject([{ content: "a\n", closed: false }]);
  });
});

test("a row has a cell for every column, the empty ones too", () => {
  const text = "| a | b | c |\n|--|--|--|\n| 1 | | 3 |\n| | 2 | |\n1 | 2\n| || x \\| y |\n";
  const rows = parseMarkdown(text).tables[0]?.rows.map((row) => row.map((cell) => cell.text));
  expect(rows).toEqual([
    ["1", "", "3"],
    ["", "2", ""],
    ["1", "2"],
    ["", "", "x | y"],
  ]);
});

test("tables, links, comments and anchors are found", () => {
  const text = '| a | b |\n| - | - |\n| 1 | `2` |\n\n[x](a%20b.md#c) ![i](i.png) <!-- note --> <a name="here"></a>\n';
  const { tables, links, comments, anchors } = parseMarkdown(text);
  expect(tables.map(({ header, rows }) => [header, ...rows].map((row) => row.map((cell) => cell.text)))).toEqual([
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ]);
  expect(links.map(({ kind, target }) => [kind, target])).toEqual([
    ["inline", "a%20b.md#c"],
    ["image", "i.png"],
  ]);
  expect(comments.map((comment) => comment.text)).toEqual(["<!-- note -->"]);
  expect(anchors.map(({ name }) => name)).toEqual(["here"]);
});

test("anchors are those of GitHub", () => {
  expect(slugOf("Who to call?")).toBe("who-to-call");
  expect(slugOf("`kubectl` & co: Über_all")).toBe("kubectl--co-über_all");
  expect(uniqueSlugs(["A", "a", "A!"])).toEqual(["a", "a-1", "a-2"]);
});

test("any text is a page, and every span lies in it", () => {
  const words = fc.constantFrom(
    "---\n",
    "# ",
    "```sh\n",
    "```\n",
    "| a |\n",
    "- ",
    "> ",
    "[a](b)",
    "<!--",
    "\r\n",
    "é",
    " ",
    "x",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const page = parseMarkdown(text);
      const spans = [...page.headings, ...page.sections, ...page.fences, ...page.tables, ...page.links].map(
        ({ span }) => span,
      );
      for (const { start, end } of spans) expect(0 <= start && start <= end && end <= text.length).toBe(true);
    }),
  );
});
