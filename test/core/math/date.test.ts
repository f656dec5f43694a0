import { expect, test } from "vitest";
import { dateText, dayAt, meantDate, parseDate, startOfDay } from "../../../server/src/core/math/date.ts";

test.each(["2026-11-22", "2024-02-29", "1999-12-31"])("%s is a date", (text) => {
  expect(dateText(parseDate(text))).toBe(text);
});

test.each(["2026-02-29", "2026-13-01", "2026-1-1", "22.11.2026", "2026-11-22T10:00Z", ""])("%j is none", (text) => {
  expect(parseDate(text)).toBeUndefined();
});

test.each([
  ["2026/11/22", "2026-11-22"],
  ["2026-2-3", "2026-02-03"],
  ["20261122", "2026-11-22"],
  ["22.11.2026", "2026-11-22"],
  ["03.04.2026", "2026-04-03"],
  ["11/22/2026", "2026-11-22"],
  ["2026-11-22T10:00:00Z", "2026-11-22"],
  // March or April: nobody guesses.
  ["03/04/2026", undefined],
  ["30.02.2026", undefined],
  ["tomorrow", undefined],
])("%s can only mean %s", (text, meant) => {
  expect(meantDate(text)).toBe(meant);
});

test("a day begins at midnight in UTC", () => {
  const noon = Date.UTC(2026, 10, 22, 12);
  expect(startOfDay(dayAt(noon))).toBe(Date.UTC(2026, 10, 22));
});
