import { describe, expect, test } from "vitest";
import { formatHours, hoursPerMonth, occurrencesPerMonth } from "../../../server/src/core/math/toil.ts";

describe("hours per month", () => {
  test.each([
    // One minute a week is 4.35 h in five years; https://xkcd.com/1205 says 4 hours.
    { minutes: 1, count: 1, per: "week", people: 1, hours: 4.348 / 60 },
    // 5 minutes ten times a week are 43.5 h a year: break-even example of pmthetechguy.com.
    { minutes: 5, count: 10, per: "week", people: 1, hours: 43.48 / 12 },
    { minutes: 15, count: 1, per: "workday", people: 1, hours: 21.741 / 4 },
    { minutes: 60, count: 1, per: "hour", people: 1, hours: 730.5 },
    { minutes: 30, count: 2, per: "quarter", people: 3, hours: 1 },
    { minutes: 60, count: 6, per: "year", people: 2, hours: 1 },
  ] as const)("$count times a $per, $minutes minutes, $people people", ({ minutes, count, per, people, hours }) => {
    expect(hoursPerMonth({ occurrences: occurrencesPerMonth(count, per), minutes, people })).toBeCloseTo(hours, 3);
  });
});

test.each([
  [11.594, "11.6 h"],
  [0.8, "48 min"],
  [0.001, "1 min"],
  [0, "0 h"],
  [120.4, "120 h"],
  [2, "2 h"],
])("%d hours are shown as %s", (hours, text) => {
  expect(formatHours(hours)).toBe(text);
});
