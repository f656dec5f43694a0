import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { allRules } from "../../server/src/core/workspace/rules/all.ts";

/** What `docs/ARCHITECTURE.md` promises about the tree, read off the tree itself. */

/** The rooms from the top down: a file may import from its own room and from those below it in this list. */
const rooms = [
  "client/src",
  "server/src/main",
  "server/src/lsp",
  "server/src/cli",
  "server/src/host",
  "server/src/core/features",
  "server/src/core/workspace",
  "server/src/core/kinds",
  "server/src/core/promql",
  "server/src/core/shell",
  "server/src/core/schema",
  "server/src/core/syntax",
  "server/src/core/math",
  "server/src/core/text",
] as const;

/** Small files that every room of core may use: plain types, and what is loaded late. */
const shared = [
  "server/src/protocol.ts",
  "server/src/core/findings.ts",
  "server/src/core/facts.ts",
  "server/src/core/docs.ts",
  "server/src/core/libraries.ts",
];
const longest = 300;

const files = ["client/src", "server/src"].flatMap(below);
const ours = files.filter((file) => !file.includes("/generated/"));

describe("direction", () => {
  test.each(ours)("%s imports downwards only", (file) => {
    const own = roomOf(file);
    const upwards = importsOf(file)
      .filter((target) => target.startsWith("server/") || target.startsWith("client/"))
      .filter((target) => !shared.includes(target) && roomOf(target) < own);
    expect(upwards).toEqual([]);
  });

  test("every file has a room", () => {
    expect(ours.filter((file) => roomOf(file) < 0 && !shared.includes(file))).toEqual([]);
  });

  test("a kind does not import another kind", () => {
    // A kind is a folder that registers itself; what kinds of a family share stands beside them.
    const folders = ours.filter((file) => /\/core\/kinds\/.+\/index\.ts$/.test(file)).map(dirname);
    const kindOf = (file: string) => folders.find((folder) => file.startsWith(`${folder}/`));
    const crossing = ours.flatMap((file) =>
      importsOf(file)
        .filter(
          (target) => kindOf(file) !== undefined && kindOf(target) !== undefined && kindOf(file) !== kindOf(target),
        )
        .map((target) => `${file} → ${target}`),
    );
    expect(crossing).toEqual([]);
  });
});

describe("what core and lsp do without", () => {
  const pure = ours.filter((file) => /^server\/src\/(core|lsp)\//.test(file));

  test.each(pure)("%s knows no Node module, no Node global, no vscode", (file) => {
    const text = readFileSync(file, "utf8");
    expect(
      packagesOf(file).filter((name) => name.startsWith("node:") || name === "vscode" || name.endsWith("/node")),
    ).toEqual([]);
    expect(text).not.toMatch(/\b(?:process|Buffer|__dirname)\s*[.[(]|\beval\(|new Function\(/);
  });

  test("core knows no connection", () => {
    const knowing = ours.filter(
      (file) =>
        file.startsWith("server/src/core/") &&
        packagesOf(file).some((name) => name.startsWith("vscode-languageserver/") || name === "vscode-languageserver"),
    );
    expect(knowing).toEqual([]);
  });
});

describe("libraries that are loaded late", () => {
  const late = [...readFileSync("server/src/core/libraries.ts", "utf8").matchAll(/require\("([^"]+)"\)/g)].map(
    (match) => match[1] ?? "",
  );

  test.each(ours)("%s takes only types of them", (file) => {
    const early = [...readFileSync(file, "utf8").matchAll(/^import (?!type\b)[^;]*?"([^"]+)"/gm)].map(
      (match) => match[1],
    );
    expect(early.filter((name) => name !== undefined && late.includes(name))).toEqual([]);
  });

  test("the build makes files of them", () => {
    const build = readFileSync("tools/build.mjs", "utf8");
    expect(late.filter((name) => !build.includes(`"${name}"`))).toEqual([]);
  });
});

test.each(ours)("%s fits its room", (file) => {
  expect(readFileSync(file, "utf8").split("\n").length).toBeLessThanOrEqual(longest);
});

describe("rules", () => {
  test.each(allRules())("$id has its page", ({ id, summary }) => {
    expect(readFileSync(`docs/rules/${id}.md`, "utf8")).toContain(summary);
  });

  test.each(ours.filter((file) => /\/rules\/(?!index|all)[^/]+\.ts$/.test(file)))("%s is named as its rule", (file) => {
    const name = /([^/]+)\.ts$/.exec(file)?.[1];
    const ids = [...readFileSync(file, "utf8").matchAll(/^\s+id: "([^"]+)"/gm)].map((match) => match[1]);
    expect(ids.map((id) => id?.split("/")[1])).toEqual([name]);
  });

  test("an id is used once", () => {
    const ids = allRules().map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

function below(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function roomOf(file: string): number {
  return rooms.findIndex((room) => file === room || file.startsWith(`${room}/`));
}

function specifiers(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:^|\n)(?:import|export)\b[^"';]*?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
}

function importsOf(file: string): string[] {
  return specifiers(file)
    .filter((name) => name.startsWith("."))
    .map((name) => relative(".", resolve(dirname(file), name)));
}

function packagesOf(file: string): string[] {
  return specifiers(file).filter((name) => !name.startsWith("."));
}
