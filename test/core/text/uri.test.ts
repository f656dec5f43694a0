import { expect, test } from "vitest";
import { URI } from "vscode-uri";
import { foldersUpTo, resolveUri } from "../../../server/src/core/text/uri.ts";

test.each([
  ["file:///w/a/b.md", "c.md", "file:///w/a/c.md"],
  ["file:///w/a/b.md", "./../c d.png", "file:///w/c%20d.png"],
  ["file:///w/a/b.md", "x/../c%20d.png", "file:///w/a/c%20d.png"],
  ["file:///c%3A/w/b.md", "c.md", "file:///c%3A/w/c.md"],
  ["vscode-vfs://github/acme/shop/b.md", "c.md", "vscode-vfs://github/acme/shop/c.md"],
  ["memfs:/w/b.md", "../c.md", "memfs:/c.md"],
  ["file:///w/b.md", "../../c.md", undefined],
])("in %s, %s is %s", (file, path, uri) => expect(resolveUri(file, path)).toBe(uri));

test("a place is spelt as editors spell it", () => {
  const name = "a b(c)'d!*@,;=+&$é%.md";
  expect(resolveUri("file:///w/b.md", name)).toBe(URI.file(`/w/${name}`).toString());
});

test("the folders above a file end at the root", () => {
  expect(foldersUpTo("file:///w", "file:///w/a/b/c.md")).toEqual(["file:///w/a/b", "file:///w/a", "file:///w"]);
  expect(foldersUpTo("file:///w", "file:///other/c.md")).toEqual([]);
});
