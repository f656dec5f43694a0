import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarPeriod } from "../../../server/src/core/math/calendar-window.ts";
import { parseDuration } from "../../../server/src/core/math/duration.ts";
import { errorBudgetSeconds } from "../../../server/src/core/math/error-budget.ts";
import {
  formatCount,
  formatDate,
  formatDuration,
  formatPercent,
  formatWindow,
} from "../../../server/src/core/math/format.ts";
import { days, percent } from "./support.ts";

const budget = (target: string, windowDays: number) =>
  formatDuration(errorBudgetSeconds(percent(target), days(windowDays)));

describe("lengths of time", () => {
  it("never show a budget larger than it is", () => {
    expect(budget("99.9", 28)).toBe("40 m 19 s");
    expect(budget("99.95", 28)).toBe("20 m 9 s");
    expect(budget("99.99", 30)).toBe("4 m 19 s");
    expect(budget("99", 28)).toBe("6 h 43 m 12 s");
    expect(budget("95", 28)).toBe("1 d 9 h 36 m");
    expect(budget("99.999", 1)).toBe("0.86 s");
  });

  it.each([
    [0, "0 s"],
    [0.004, "< 0.01 s"],
    [0.29, "0.29 s"],
    [43.2, "43.2 s"],
    [59.999, "59.99 s"],
    [60.48, "1 m"],
    [3601, "1 h 1 s"],
    [days(1) + 59, "1 d"],
    [days(1) + 3661, "1 d 1 h 1 m"],
    [days(3650), "3,650 d"],
    [-1296, "-21 m 36 s"],
    [Number.POSITIVE_INFINITY, "never"],
    [Number.NaN, "unknown"],
  ])("%d s is %j", (seconds, text) => expect(formatDuration(seconds)).toBe(text));

  const shown = (text: string) =>
    [...text.replaceAll(",", "").matchAll(/([\d.]+) ([dhms])/g)].reduce(
      (sum, [, count, unit]) => sum + Number(count) * ({ d: 86_400, h: 3600, m: 60, s: 1 }[unit ?? ""] ?? Number.NaN),
      0,
    );
  const lengths = fc.double({ min: 0.01, max: 1e8, noNaN: true });

  it("show at most the exact length, and less than a minute less", () => {
    fc.assert(
      fc.property(lengths, (seconds) => {
        const lost = seconds - shown(formatDuration(seconds));
        expect(lost).toBeGreaterThanOrEqual(-1e-9);
        expect(lost).toBeLessThan(seconds < 60 ? 0.01 + 1e-9 : seconds < days(1) ? 1 : 60);
      }),
    );
  });

  it("do not shrink when the length grows", () => {
    fc.assert(
      fc.property(lengths, lengths, (left, right) => {
        const [shorter, longer] = left < right ? [left, right] : [right, left];
        expect(shown(formatDuration(shorter))).toBeLessThanOrEqual(shown(formatDuration(longer)));
      }),
    );
  });
});

describe("percentages", () => {
  it("of a target are the author's digits", () => {
    expect(formatPercent(percent("99.9").errorBudget)).toBe("0.1 %");
    expect(formatPercent(percent("99.99999").ratio)).toBe("99.99999 %");
    expect(formatPercent(percent("99.99999").errorBudget)).toBe("0.00001 %");
    expect(formatPercent(percent("95").errorBudget)).toBe("5 %");
  });

  it.each([
    [0, "0 %"],
    [0.02, "2 %"],
    [0.0208333333, "2.08 %"],
    [0.1428571428, "14.29 %"],
    [0.0144, "1.44 %"],
    [0.000864, "0.0864 %"],
    [0.00012345, "0.0123 %"],
    [1.5, "150 %"],
    [-0.5, "-50 %"],
    [0.999996, "99.9996 %"],
    [0.99995, "99.995 %"],
    [1, "100 %"],
    [12.345, "1,234.5 %"],
    [Number.POSITIVE_INFINITY, "∞ %"],
    [Number.NaN, "unknown"],
  ])("a measured %d is %j", (ratio, text) => expect(formatPercent(ratio)).toBe(text));
});

describe("counts", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1,000"],
    [40_320, "40,320"],
    [3_663_253, "3,663,253"],
    [40.329, "40.32"],
    [1234.5, "1,234.5"],
    [-1234.567, "-1,234.56"],
    [Number.POSITIVE_INFINITY, "∞"],
    [Number.NaN, "unknown"],
  ])("%d is %j", (count, text) => expect(formatCount(count)).toBe(text));

  it("may be larger than a double", () =>
    expect(formatCount(12_345_678_901_234_567_890n)).toBe("12,345,678,901,234,567,890"));
});

describe("windows", () => {
  it.each([
    ["5m", "5 m"],
    ["1h", "1 h"],
    ["28d", "28 d"],
    ["4w", "4 w (28 d)"],
    ["1M", "month (30 d)"],
    ["1Q", "quarter (90 d)"],
    ["2Q", "2 quarters (180 d)"],
    ["1Y", "year (365 d)"],
    ["soon", "soon"],
  ])("%s is %j", (window, text) => expect(formatWindow(window)).toBe(text));

  it.each([
    ["1M", "2026-01-01 00:00:00", "November 2026 (30 d)"],
    ["1Q", "2026-01-01 00:00:00", "Q4 2026 (92 d)"],
    ["1Y", "2026-01-01 00:00:00", "2026 (365 d)"],
    ["3M", "2026-01-01 00:00:00", "Q4 2026 (92 d)"],
    ["1M", "2026-01-15 00:00:00", "2026-11-15 to 2026-12-14 (30 d)"],
    ["1Q", "2026-02-01 00:00:00", "2026-11-01 to 2027-01-31 (92 d)"],
    ["1w", "2026-01-05 00:00:00", "2026-11-16 to 2026-11-22 (7 d)"],
    ["1d", "2026-01-01 00:00:00", "2026-11-22 (1 d)"],
    ["12h", "2026-01-01 00:00:00", "12 h"],
  ])("%s from %s is %j on 22 November 2026 in Paris", (window, startTime, text) => {
    const parsed = parseDuration(window);
    if (!parsed.ok) throw new Error(parsed.reason);
    const now = Date.parse("2026-11-22T12:00:00Z");
    const result = calendarPeriod({ startTime, timeZone: "Europe/Paris", duration: parsed.duration, now });
    if (!result.ok) throw new Error(result.reason);
    expect(formatWindow(window, result.period)).toBe(text);
  });

  it("dates outside the calendar are unknown", () => expect(formatDate(Number.NaN)).toBe("unknown"));
});
