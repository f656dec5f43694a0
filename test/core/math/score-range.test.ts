import { describe, expect, test } from "vitest";
import {
  familiarScore,
  parseScoreRange,
  scoreRangeText,
  scoreRuns,
  writtenScoreRange,
} from "../../../server/src/core/math/score-range.ts";

describe("a range of scores", () => {
  test.each([
    [">=9.0", 90, 100],
    [">= 9", 90, 100],
    [">9.0", 91, 100],
    ["<=3.9", 0, 39],
    ["<4.0", 0, 39],
    ["7.0-8.9", 70, 89],
    ["7.0 - 8.9", 70, 89],
    ["7-8.9", 70, 89],
    ["0.0", 0, 0],
    ["0", 0, 0],
    ["10", 100, 100],
    ["0.1-3.9", 1, 39],
  ])("%s is read in tenths", (text, from, to) => {
    expect(parseScoreRange(text)).toEqual({ ok: true, range: { from, to } });
  });

  test.each([
    ["8.95", { reason: "decimals", score: "8.95", meant: "8.9" }],
    ["7.0-8.99", { reason: "decimals", score: "8.99", meant: "7.0-8.9" }],
    [">=11", { reason: "outside", score: "11" }],
    ["-1", { reason: "outside", score: "-1" }],
    [">10", { reason: "empty", meant: undefined }],
    ["<0", { reason: "empty", meant: undefined }],
    ["8.9-7.0", { reason: "empty", meant: "7.0-8.9" }],
    [">=7.0-8.9", { reason: "text", meant: undefined }],
    ["", { reason: "text", meant: undefined }],
    ["9.0+", { reason: "text", meant: ">=9.0" }],
    ["9.0 and above", { reason: "text", meant: ">=9.0" }],
    ["=>9.0", { reason: "text", meant: ">=9.0" }],
    ["≤3.9", { reason: "text", meant: "<=3.9" }],
    ["7.0–8.9", { reason: "text", meant: "7.0-8.9" }],
    ["7.0..8.9", { reason: "text", meant: "7.0-8.9" }],
    [">=7.0 <9.0", { reason: "text", meant: "7.0-8.9" }],
    ["7.0-<9.0", { reason: "text", meant: "7.0-8.9" }],
    ["High", { reason: "text", meant: "7.0-8.9" }],
    ["constructor", { reason: "text", meant: undefined }],
  ])("%s is told apart", (text, problem) => {
    expect(parseScoreRange(text)).toEqual({ ok: false, ...problem });
  });

  test("is written as people write it", () => {
    expect(scoreRangeText({ from: 90, to: 100 })).toBe("9.0-10.0");
    expect(writtenScoreRange({ from: 90, to: 100 })).toBe('">=9.0"');
    expect(writtenScoreRange({ from: 0, to: 0 })).toBe("0.0");
    expect(writtenScoreRange({ from: 100, to: 100 })).toBe("10.0");
  });
});

test("scores make runs, and one of them is familiar", () => {
  expect(scoreRuns([0, 1, 2, 40, 90, 91])).toEqual([
    { from: 0, to: 2 },
    { from: 40, to: 40 },
    { from: 90, to: 91 },
  ]);
  expect(familiarScore([70, 75, 80])).toBe(75);
  expect(familiarScore([81, 82])).toBe(82);
});
