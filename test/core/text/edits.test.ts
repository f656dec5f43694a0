import fc from "fast-check";
import { expect, test } from "vitest";
import { detach } from "../../../server/src/core/text/detach.ts";
import { applyEdits, minimalEdit } from "../../../server/src/core/text/edits.ts";

test("edits are applied together, in any order", () => {
  const edits = [
    { span: { start: 4, end: 5 }, text: "two" },
    { span: { start: 0, end: 1 }, text: "one" },
    { span: { start: 5, end: 5 }, text: "!" },
  ];
  expect(applyEdits("a = b", edits)).toBe("one = two!");
});

test("insertions at one place keep their order", () => {
  const insert = (text: string) => ({ span: { start: 1, end: 1 }, text });
  expect(applyEdits("ad", [insert("b"), insert("c")])).toBe("abcd");
});

test.each([[[0, 3, 2, 4]], [[2, 9, 0, 1]]])(
  "edits that overlap or leave the text are refused",
  ([a = 0, b = 0, c = 0, d = 0]) => {
    const edits = [
      { span: { start: a, end: b }, text: "" },
      { span: { start: c, end: d }, text: "" },
    ];
    expect(() => applyEdits("abcdef", edits)).toThrow(RangeError);
  },
);

test("the smallest edit between two texts", () => {
  expect(minimalEdit("name: abc\n", "name: axc\n")).toEqual({ span: { start: 7, end: 8 }, text: "x" });
  expect(minimalEdit("aa", "aaa")).toEqual({ span: { start: 2, end: 2 }, text: "a" });
  expect(minimalEdit("same", "same")).toEqual({ span: { start: 4, end: 4 }, text: "" });
});

test("the smallest edit leads from one text to the other, in long texts too", () => {
  const text = fc.tuple(fc.nat(9000), fc.string({ maxLength: 5 }), fc.nat(9000));
  fc.assert(
    fc.property(text, text, ([before, a, after], [front, b, behind]) => {
      const oldText = "x".repeat(before) + a + "y".repeat(after);
      const newText = "x".repeat(front) + b + "y".repeat(behind);
      const edit = minimalEdit(oldText, newText);
      expect(applyEdits(oldText, [edit]) === newText).toBe(true);
    }),
  );
});

test("a detached text is the same text, whatever it holds", () => {
  const whole = "abc\uFEFFdé😀\uD800f".repeat(3);
  expect(detach(whole.slice(1, 6))).toBe(whole.slice(1, 6));
  expect(detach(whole)).toBe(whole);
});
