import { describe, expect, it } from "vitest";
import { downtimeRows, requestRows } from "../../../server/src/core/math/downtime.ts";
import { formatDuration } from "../../../server/src/core/math/format.ts";
import { days, percent, ratio } from "./support.ts";

const table = (target: string) => downtimeRows(percent(target)).map((row) => formatDuration(row.budgetSeconds));

describe("the downtime table", () => {
  it("names the length of every window", () => {
    expect(downtimeRows(percent("99")).map((row) => row.window)).toEqual([
      "hour",
      "day",
      "week (7 d)",
      "28 d",
      "month (30 d)",
      "quarter (90 d)",
      "year (365 d)",
    ]);
  });

  it.each([
    ["90", ["6 m", "2 h 24 m", "16 h 48 m", "2 d 19 h 12 m", "3 d", "9 d", "36 d 12 h"]],
    ["95", ["3 m", "1 h 12 m", "8 h 24 m", "1 d 9 h 36 m", "1 d 12 h", "4 d 12 h", "18 d 6 h"]],
    ["99", ["36 s", "14 m 24 s", "1 h 40 m 48 s", "6 h 43 m 12 s", "7 h 12 m", "21 h 36 m", "3 d 15 h 36 m"]],
    ["99.9", ["3.6 s", "1 m 26 s", "10 m 4 s", "40 m 19 s", "43 m 12 s", "2 h 9 m 36 s", "8 h 45 m 36 s"]],
    ["99.95", ["1.8 s", "43.2 s", "5 m 2 s", "20 m 9 s", "21 m 36 s", "1 h 4 m 48 s", "4 h 22 m 48 s"]],
    ["99.99", ["0.36 s", "8.64 s", "1 m", "4 m 1 s", "4 m 19 s", "12 m 57 s", "52 m 33 s"]],
    ["99.999", ["0.03 s", "0.86 s", "6.04 s", "24.19 s", "25.92 s", "1 m 17 s", "5 m 15 s"]],
  ])("at %s %%", (target, expected) => expect(table(target)).toEqual(expected));

  it("begins with the author's own window, unless that is a usual one", () => {
    expect(downtimeRows(percent("99"), { window: "14 d", windowSeconds: days(14) })[0]).toEqual({
      window: "14 d",
      windowSeconds: days(14),
      budgetSeconds: 12_096,
    });
    expect(downtimeRows(percent("99"), { window: "28 d", windowSeconds: days(28) })).toHaveLength(7);
  });

  it("is all zeros at 100 %", () => {
    expect(downtimeRows(ratio("1")).every((row) => row.budgetSeconds === 0)).toBe(true);
  });
});

describe("the request table", () => {
  it("counts bad requests per thousand, ten thousand and million", () => {
    expect(requestRows(percent("99.95"))).toEqual([
      { requests: 1_000, allowedBad: 0.5, wholeBadEvents: 0 },
      { requests: 10_000, allowedBad: 5, wholeBadEvents: 5 },
      { requests: 1_000_000, allowedBad: 500, wholeBadEvents: 500 },
    ]);
  });

  it("begins with the author's own count, unless that is a usual one", () => {
    expect(requestRows(percent("99"), 424)[0]).toEqual({ requests: 424, allowedBad: 4.24, wholeBadEvents: 4 });
    expect(requestRows(percent("99"), 10_000)).toHaveLength(3);
    expect(requestRows(percent("99"), 0)[0]).toEqual({ requests: 0, allowedBad: 0, wholeBadEvents: 0 });
  });
});
