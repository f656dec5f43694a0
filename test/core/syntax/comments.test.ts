import { expect, test } from "vitest";
import { comments } from "../../../server/src/core/syntax/comments.ts";
import { parseFile } from "../../../server/src/core/syntax/parse.ts";

function commentsOf(text: string): readonly string[] {
  return parseFile("file:///a.yaml", text).documents.flatMap(({ document, line }) =>
    comments(document).map((comment) => `${line + comment.line}: ${comment.text}`),
  );
}

test("comments on lines of their own and behind values", () => {
  expect(commentsOf("# ops-as-code-disable-next-line x -- why\na: 1 # one\nb: # two\n  - c#d # three\n")).toEqual([
    "0: # ops-as-code-disable-next-line x -- why",
    "1: # one",
    "2: # two",
    "3: # three",
  ]);
});

test("a # in quotes or in a block scalar is text; behind a block scalar's header it is a comment", () => {
  const text = "a: \"x # no\"\n'k # no': 'x\n  # no'\nb: | # ops-as-code\n  # no\n  x\nc: 1 # yes\n";
  expect(commentsOf(text)).toEqual(["3: # ops-as-code", "6: # yes"]);
});

test("a document without a word of ours has no comments that matter", () => {
  expect(commentsOf("# a\nb: 1\n---\n# ops-as-code\nb: 1\n")).toEqual(["3: # ops-as-code"]);
});
