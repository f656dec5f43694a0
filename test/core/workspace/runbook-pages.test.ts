import { expect, test } from "vitest";
import { isRunbookPage } from "../../../server/src/core/workspace/runbook-pages.ts";

const configurations = new Map();
const isPage = (path: string, root = "file:///home/me/shop") =>
  isRunbookPage({ configurations, root }, `file:///home/me/shop/${path}`);

test.each([
  "runbooks/restart.md",
  "docs/runbooks/db/fail%20over.md",
  "RUNBOOK.md",
  "payments/runbook.md",
  "docs/runbook.md",
  "docs/runbook-payments.md",
])("%s is a runbook by its path", (path) => expect(isPage(path)).toBe(true));

test.each([
  "runbooks/README.md",
  "runbooks/_index.md",
  "runbooks/index.md",
  "runbooks/CONTRIBUTING.md",
  "runbooks/template.md",
  "runbooks/runbook-template.md",
  "runbooks/templates/alert.md",
  "runbooks/restart.yaml",
  "docs/restart.md",
  "docs/how/runbook.txt",
])("%s is none", (path) => expect(isPage(path)).toBe(false));

test("a file in no folder, or below the root of a disk, is looked at by its whole path", () => {
  for (const root of [undefined, "file://", "file:///other"]) {
    for (const uri of ["file:///a/runbooks/b.md", "file:///c%3A/runbooks/b.md", "vscode-vfs://github/runbooks/b.md"]) {
      const paths = root === undefined ? { configurations } : { configurations, root };
      expect(isRunbookPage(paths, uri)).toBe(true);
    }
    expect(isRunbookPage({ configurations }, "untitled:Untitled-1.md")).toBe(false);
  }
});

test("the name of the opened folder counts, those of the folders above it do not", () => {
  const isBelow = (root: string) => isRunbookPage({ configurations, root }, `${root}/alerts/a.md`);
  expect(isBelow("file:///home/me/runbooks")).toBe(true);
  expect(isBelow("file:///home/me/runbooks/shop")).toBe(false);
});
