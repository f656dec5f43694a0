import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check } from "./support/check.ts";
import { parseFixture } from "./support/fixture.ts";
import { parseSuite } from "./support/suite.ts";

const folder = new URL("suites/", import.meta.url);
const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".md"))
  .sort();

describe.each(pages)("%s", (page) => {
  const { tests } = parseSuite(readFileSync(new URL(page, folder), "utf8"));

  test("holds tests", () => {
    expect(tests.length).toBeGreaterThan(0);
  });

  test.each(tests)("$name", ({ fixture }) => check(fixture));

  test("has every mark in a form that is read", () => {
    const unread = tests.flatMap(({ fixture }) =>
      [...parseFixture(fixture).files.values()].join("\n").match(/^ *#<? *\^+.*$/gm),
    );
    expect(unread.filter((line) => line !== null)).toEqual([]);
  });
});
