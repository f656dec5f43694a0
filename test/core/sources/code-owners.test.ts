import { describe, expect, test } from "vitest";
import { parseCodeOwners } from "../../../server/src/core/kinds/sources/code-owners/parse.ts";
import { codeOwnersOf } from "../../../server/src/core/workspace/code-owners.ts";
import { contextFor, findingsOf } from "../../../server/src/core/workspace/findings.ts";
import { apply } from "../../../server/src/core/workspace/workspace.ts";
import { NOW, uriOf, workspaceOf } from "../../support/check.ts";

/** The owners of a file by CODEOWNERS files (name → text). */
function owners(files: Readonly<Record<string, string>>, file: string): readonly string[] | undefined {
  const workspace = workspaceOf(new Map(Object.entries(files)));
  return codeOwnersOf(contextFor(workspace, uriOf(file), 0, NOW).workspace, uriOf(file));
}

describe("a line", () => {
  test("has a pattern and owners, each with its place", () => {
    const text = "# all\n*  @ana @shop/checkout # on call\r\n/a\\ b/ x@shop.example\n";
    const lines = parseCodeOwners(text);
    expect(lines.map(({ pattern, owners }) => [pattern, ...owners.map(({ name }) => name)])).toEqual([
      ["*", "@ana", "@shop/checkout"],
      ["/a\\ b/", "x@shop.example"],
    ]);
    for (const { pattern, patternSpan, owners } of lines) {
      for (const { name, span } of [{ name: pattern, span: patternSpan }, ...owners]) {
        expect(text.slice(span.start, span.end)).toBe(name);
      }
    }
  });

  test("of a GitLab section has the section's owners where it names none", () => {
    const lines = parseCodeOwners("[Database][2] @dba\nmodel/\nmodel/a @ana\n^[Docs]\ndocs/\n");
    expect(lines.map(({ section, pattern, owners }) => [section, pattern, ...owners.map(({ name }) => name)])).toEqual([
      ["database", "model/", "@dba"],
      ["database", "model/a", "@ana"],
      ["docs", "docs/"],
    ]);
  });
});

describe("who owns a file", () => {
  const text = "* @all\n*.md @writers\n/runbooks/* @ops\n/drafts/\nlogs @logs\n/a\\ b/ @space\n";
  const by = (file: string) => owners({ "/CODEOWNERS": text }, file);

  test("is told by the last line that matches", () => {
    expect(by("/x.yaml")).toEqual(["@all"]);
    expect(by("/docs/x.md")).toEqual(["@writers"]);
    expect(by("/runbooks/x.md")).toEqual(["@ops"]);
    expect(by("/deep/logs/x")).toEqual(["@logs"]);
    expect(by("/a%20b/x")).toEqual(["@space"]);
  });

  test("is nobody where a line takes it from all", () => {
    expect(by("/drafts/x.yaml")).toEqual([]);
  });

  test("ends at the folder itself behind a star", () => {
    expect(by("/runbooks/deep/x.yaml")).toEqual(["@all"]);
  });

  test("minds upper and lower case", () => {
    expect(by("/x.MD")).toEqual(["@all"]);
  });

  test("is told by each of GitLab's sections", () => {
    const sections = "* @all\n[Data] @dba\n*.sql\n[Rest]\n* @rest\n";
    expect(owners({ "/.gitlab/CODEOWNERS": sections }, "/a.sql")).toEqual(["@all", "@dba", "@rest"]);
    expect(owners({ "/.gitlab/CODEOWNERS": sections }, "/a.md")).toEqual(["@all", "@rest"]);
  });

  test("is told by the file that GitHub takes, of the nearest repository", () => {
    const files = {
      "/.github/CODEOWNERS": "* @first\n",
      "/CODEOWNERS": "* @second\n",
      "/docs/CODEOWNERS": "* @third\n",
    };
    expect(owners(files, "/docs/a.md")).toEqual(["@first"]);
    expect(owners({ ...files, "/sub/CODEOWNERS": "/a.md @sub\n" }, "/sub/a.md")).toEqual(["@sub"]);
  });

  test("is not known without such a file", () => {
    expect(owners({}, "/a.md")).toBeUndefined();
    expect(owners({ "/other/CODEOWNERS": "* @a\n" }, "/a.md")).toBeUndefined();
    expect(owners({ "/CODEOWNERS.md": "* @a\n", "/tools/codeowners": "* @a\n" }, "/a.md")).toBeUndefined();
  });

  test("survives whatever stands there", () => {
    expect(owners({ "/CODEOWNERS": "" }, "/a.md")).toEqual([]);
    expect(owners({ "/CODEOWNERS": "!a.md @a\n\\\n[\n[]\n///\n../x @b\n" }, "/a.md")).toEqual([]);
  });
});

test("a runbook is judged again when its CODEOWNERS changes", () => {
  const runbook = "apiVersion: ops/v1\nkind: Runbook\nmetadata: {name: restart}\nspec: {service: checkout}\n";
  const files = new Map([
    ["/ops/restart.yaml", runbook],
    ["/CODEOWNERS", "* @ops\n"],
  ]);
  const before = workspaceOf(files, { root: true });
  const uri = uriOf("/ops/restart.yaml");
  const rules = (workspace: typeof before) => findingsOf(workspace, uri, NOW).map(({ finding }) => finding.rule);
  expect(rules(before)).not.toContain("runbook/missing-owner");
  const { workspace, dirty } = apply(before, [{ uri: uriOf("/CODEOWNERS"), text: "/docs/ @ops\n" }]);
  expect(dirty).toContain(uri);
  // Nobody has yet looked whether an OWNERS file is near.
  expect(rules(workspace)).not.toContain("runbook/missing-owner");
});

test("a runbook of a service that has an owner has one, too", () => {
  const files = (service: string) =>
    new Map([
      ["/ops/restart.md", `---\napiVersion: ops/v1\nkind: Runbook\nname: restart\nservice: ${service}\n---\n`],
      ["/shop/service.datadog.yaml", "schema-version: v2.2\ndd-service: checkout\nteam: shop\n"],
    ]);
  const rules = (service: string) =>
    findingsOf(workspaceOf(files(service), { root: true }), uriOf("/ops/restart.md"), NOW).map(
      ({ finding }) => finding.rule,
    );
  expect(rules("checkout")).not.toContain("runbook/missing-owner");
  expect(rules("payments")).toContain("runbook/missing-owner");
});
