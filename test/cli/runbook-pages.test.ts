import { describe, expect, test } from "vitest";
import { command } from "./support.ts";

/** The findings as `docs/runbooks/a.md:1 runbook/dead-link`, and the numbers of the report. */
async function report(args: string, files: Readonly<Record<string, string | undefined>>, cwd?: string) {
  const { stdout } = await command(`check --format json ${args}`, files, cwd === undefined ? {} : { cwd });
  const { diagnostics, files: count, documents } = JSON.parse(stdout);
  const found = (diagnostics as { file: string; code: string; range: { start: { line: number } } }[]).map(
    ({ file, code, range }) => `${file}:${range.start.line + 1} ${code}`,
  );
  return { found, files: count as number, documents: documents as number };
}

const page = "[there](img/a.png)\n[gone](img/b.png)\n[up](../../README.md)\n";
const files = { "docs/runbooks/a.md": page, "docs/runbooks/img/a.png": "", "README.md": "TODO\n" };

describe("pages of runbooks", () => {
  test("are checked by their path, and counted", async () => {
    expect(await report("", files)).toEqual({
      found: ["docs/runbooks/a.md:2 runbook/dead-link"],
      files: 1,
      documents: 1,
    });
  });

  test("can be named one by one", async () => {
    expect((await report("docs/runbooks/a.md", files)).found).toEqual(["docs/runbooks/a.md:2 runbook/dead-link"]);
    expect((await report("docs/runbooks", files)).found).toEqual(["docs/runbooks/a.md:2 runbook/dead-link"]);
  });

  test("have no dead links outside of what is checked", async () => {
    const { "README.md": _, ...without } = files;
    const found = async (cwd: string, path: string) => (await report(path, without, cwd)).found.length;
    expect(await found("/project", "")).toBe(2);
    expect(await found("/elsewhere", "/project/docs/runbooks")).toBe(1);
  });

  test("are those of the configuration", async () => {
    const own = { "ops-as-code.yaml": "runbooks: [guides]\n", "guides/b.md": "TODO\n", "runbooks/c.md": "TODO\n" };
    expect((await report("", own)).found).toEqual(["guides/b.md:1 runbook/unfinished"]);
    expect((await report("guides/b.md runbooks", own)).found).toEqual(["guides/b.md:1 runbook/unfinished"]);
  });
});

test("the owner of a runbook may stand in a file of code owners", async () => {
  const runbook = "apiVersion: ops/v1\nkind: Runbook\nmetadata: {name: restart}\nspec: {service: checkout}\n";
  const found = async (more: Readonly<Record<string, string>>, path = "", cwd = "/project") =>
    (await report(path, { "ops/restart.yaml": runbook, ...more }, cwd)).found.filter((each) => each.includes("owner"));
  expect(await found({})).toEqual(["ops/restart.yaml:4 runbook/missing-owner"]);
  expect(await found({ "ops/OWNERS": "" })).toEqual([]);
  expect(await found({ ".github/CODEOWNERS": "/ops/ @acme/sre\n" })).toEqual([]);
  expect(await found({ ".github/CODEOWNERS": "/docs/ @acme/sre\n" })).toEqual([
    "ops/restart.yaml:4 runbook/missing-owner",
  ]);
  expect(await found({}, "/project", "/elsewhere")).toEqual(["../project/ops/restart.yaml:4 runbook/missing-owner"]);
  expect(await found({ "shop/OWNERS": "" })).toEqual(["ops/restart.yaml:4 runbook/missing-owner"]);
});
