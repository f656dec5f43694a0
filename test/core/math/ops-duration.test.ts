import { describe, expect, test } from "vitest";
import { opsSeconds, parseOpsDuration } from "../../../server/src/core/math/ops-duration.ts";

describe("a duration of ops/v1 is", () => {
  test.each([
    ["30s", 30],
    ["5m", 300],
    ["4h", 14_400],
    ["2d", 172_800],
    ["1w", 604_800],
    ["1h30m", 5400],
    // Where no start is known a month has 30 days and a year 365.
    ["3mo", 7_776_000],
    ["1y", 31_536_000],
    ["5bd", 432_000],
    ["PT48H", 172_800],
    ["P1M", 2_592_000],
    ["P1DT12H", 129_600],
    ["0s", 0],
  ])("%s: %d s", (text, seconds) => {
    expect(opsSeconds(text)).toBe(seconds);
  });

  test("a word where the field allows it", () => {
    expect(parseOpsDuration("immediate", ["immediate"])).toMatchObject({ ok: true });
    expect(parseOpsDuration("immediate")).toMatchObject({ ok: false, reason: "word" });
    expect(opsSeconds("immediate")).toBeUndefined();
  });
});

describe("what is none is told apart:", () => {
  test.each([
    ["5", { reason: "missing-unit", count: 5 }],
    ["5 minutes", { reason: "unit", meant: "5m" }],
    ["2 weeks", { reason: "unit", meant: "2w" }],
    ["10D", { reason: "unit", meant: "10d" }],
    // A month or a minute: nobody guesses.
    ["10M", { reason: "unit", meant: undefined }],
    ["5fortnights", { reason: "unit", meant: undefined }],
    ["-5m", { reason: "negative" }],
    ["1.5h", { reason: "fraction", meant: "90m" }],
    ["0.3s", { reason: "fraction", meant: undefined }],
    ["within 30 minutes", { reason: "text", meant: "30m" }],
    ["< 5 min", { reason: "text", meant: "5m" }],
    ["every 30 min", { reason: "text", meant: "30m" }],
    ["soon", { reason: "text", meant: undefined }],
    ["", { reason: "text", meant: undefined }],
    ["P", { reason: "text", meant: undefined }],
    ["PT", { reason: "text", meant: undefined }],
    ["99999999999y", { reason: "range" }],
  ])("%j", (text, problem) => {
    expect(parseOpsDuration(text)).toEqual(expect.objectContaining({ ok: false, ...problem }));
  });

  test("a word in another spelling", () => {
    expect(parseOpsDuration("Next business day", ["next-business-day"])).toMatchObject({ meant: "next-business-day" });
    expect(parseOpsDuration("immediately", ["immediate"])).toMatchObject({ meant: "immediate" });
  });
});
