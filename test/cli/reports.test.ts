import { describe, expect, test } from "vitest";
import { excerpt } from "../../server/src/cli/reporters/excerpt.ts";
import { broken, command, service, sli, slo } from "./support.ts";

describe("--format json", () => {
  test("prints one object with zero-based ranges, paths and links", async () => {
    const { status, stdout } = await command("check --format json", {
      "shop/a.yaml": `${service()}---\n${broken("other")}`,
    });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      files: 1,
      documents: 2,
      diagnostics: [
        {
          file: "shop/a.yaml",
          document: 1,
          range: { start: { line: 11, character: 2 }, end: { line: 11, character: 12 } },
          path: "spec.descripton",
          severity: "error",
          code: "schema/unknown-field",
          authority: expect.stringMatching(/^(?:spec|sdk|tool|ours)$/),
          message: expect.stringContaining("descripton"),
          docs: "https://github.com/ops-as-code/ops-as-code/blob/main/docs/rules/schema/unknown-field.md",
        },
      ],
      summary: { error: 1, warning: 0, information: 0, hint: 0 },
    });
  });

  test("prints nothing but that object, and as much without findings", async () => {
    const { stdout } = await command("check --format=json", { "a.yaml": "a: 1" });
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      files: 0,
      documents: 0,
      diagnostics: [],
      summary: { error: 0, warning: 0, information: 0, hint: 0 },
    });
  });
});

describe("on a terminal", () => {
  const files = {
    "slo.yaml": slo.replace("service: checkout", "service: chekout"),
    "sli.yaml": sli,
    "service.yaml": service(),
  };

  test("a finding shows its line, related places and its page", async () => {
    const { stdout } = await command("check --color never", files, { columns: 100 });
    expect(
      stdout,
    ).toBe(`slo.yaml:5:12 warning openslo/unknown-service there is no Service "chekout"; did you mean "checkout"?
  |
5 |   service: chekout
  |            ^^^^^^^
  = note: service.yaml:4:9 Service "checkout"
  = docs: https://github.com/ops-as-code/ops-as-code/blob/main/docs/rules/openslo/unknown-service.md

1 warning in 3 files (3 documents)
`);
  });

  test("there are colours, unless NO_COLOR or --color never forbids them", async () => {
    const coloured = async (args: string, environment: Record<string, string> = {}, columns: number | undefined = 80) =>
      (await command(args, files, { columns, environment })).stdout.includes("\u001b[");
    expect(await coloured("check")).toBe(true);
    expect(await coloured("check", { NO_COLOR: "1" })).toBe(false);
    expect(await coloured("check", { NO_COLOR: "" })).toBe(true);
    expect(await coloured("check", { TERM: "dumb" })).toBe(false);
    expect(await coloured("check --color never")).toBe(false);
    expect(await coloured("check --color always", { NO_COLOR: "1" })).toBe(true);
  });

  test("elsewhere there are none, unless --color always asks for them", async () => {
    expect((await command("check", files)).stdout).not.toContain("\u001b[");
    expect((await command("check --color always", files)).stdout).toContain("\u001b[");
  });

  test("nothing that a file holds can steer the terminal", async () => {
    const { stdout } = await command(
      "check",
      { "a\u001b[2J.yaml": broken().replace("descripton", '"a\\e[31m\\nb"') },
      { columns: 80, environment: { NO_COLOR: "1" } },
    );
    expect(stdout).toContain("a\\u{1b}[2J.yaml:5:3 error");
    expect(stdout).not.toContain("\u001b");
  });
});

describe("an excerpt", () => {
  const at = (start: number, end: number, lines = 0) => ({
    start: { line: 3, character: start },
    end: { line: 3 + lines, character: end },
  });

  test("marks the range", () => {
    expect(excerpt("  target: 99.9", at(10, 14), 60)).toEqual({ text: "  target: 99.9", marks: "          ^^^^" });
  });

  test("marks one place for an empty range, and to the line's end for one of several lines", () => {
    expect(excerpt("spec:", at(5, 5), 60).marks).toBe("     ^");
    expect(excerpt("  query: |  ", at(9, 3, 2), 60).marks).toBe("         ^");
  });

  test("cuts long lines around the range", () => {
    const { text, marks } = excerpt(`${"a".repeat(200)}HERE${"b".repeat(200)}`, at(200, 204), 24);
    expect(text).toBe(`…${"a".repeat(9)}HERE${"b".repeat(9)}…`);
    expect(marks).toBe(`${" ".repeat(10)}^^^^`);
  });

  test("shows the beginning of a range that is longer than the line may be", () => {
    const { text, marks } = excerpt(`key: ${"x".repeat(300)}`, at(5, 305), 20);
    expect(text).toBe(`…${"x".repeat(18)}…`);
    expect(marks).toBe(` ${"^".repeat(19)}`);
  });

  test("keeps its marks under wide characters and tabs", () => {
    expect(excerpt("名: x", at(3, 4), 60).marks).toBe("    ^");
    expect(excerpt("a:\tx", at(3, 4), 60)).toEqual({ text: "a: x", marks: "   ^" });
  });

  test("does not tear characters in two", () => {
    const { text } = excerpt("🔥".repeat(50), at(41, 43), 21);
    expect(text).not.toMatch(/(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});
