import { describe, expect, test } from "vitest";
import { parseDate } from "../../../server/src/core/math/date.ts";
import { longestBusinessDays } from "../../../server/src/core/math/longest-business-days.ts";
import {
  daysOfMonths,
  hasEnd,
  holdsWithin,
  isLater,
  isSame,
  parseTimeLimit,
  type TimeLimit,
} from "../../../server/src/core/math/time-limit.ts";
import { readCalendar } from "../../../server/src/core/math/work-calendar.ts";

const DAY = 86_400;

function limit(text: string): TimeLimit {
  const found = parseTimeLimit(text);
  if (!found) throw new Error(text);
  return found;
}

describe("a limit", () => {
  test.each([
    ["48h", 2 * DAY, 2 * DAY],
    ["2w", 14 * DAY, 14 * DAY],
    ["1mo", 28 * DAY, 31 * DAY],
    ["P1M", 28 * DAY, 31 * DAY],
    ["1y", 365 * DAY, 366 * DAY],
    ["5bd", 5 * DAY, Number.POSITIVE_INFINITY],
    ["1d12h", 1.5 * DAY, 1.5 * DAY],
  ])("%s has a shortest and a longest length", (text, shortest, longest) => {
    expect(limit(text)).toMatchObject({ shortest, longest });
  });

  test("may count business days alone", () => {
    const options = { countsBusinessDays: true, longestBusinessDays: (count: number) => count + 4 };
    expect(parseTimeLimit("1d", options)).toMatchObject({ text: "1 business day", longest: 5 * DAY, isBusiness: true });
    expect(parseTimeLimit("2d", options)).toMatchObject({ text: "2 business days", longest: 6 * DAY });
    expect(parseTimeLimit("48h", options)).toMatchObject({ text: "48 h", longest: 2 * DAY, isBusiness: false });
  });

  test("that cannot be read is none", () => {
    for (const text of ["soon", "5", "immediate", "-1d"]) expect(parseTimeLimit(text)).toBeUndefined();
  });

  test("ends later only where it always does", () => {
    expect(isLater(limit("31d"), limit("30d"))).toBe(true);
    expect(isLater(limit("1mo"), limit("30d"))).toBe(false);
    expect(isLater(limit("30d"), limit("1mo"))).toBe(false);
    expect(isLater(limit("next-upgrade"), limit("10y"))).toBe(true);
    expect(isLater(limit("never"), limit("best-effort"))).toBe(true);
    expect(isLater(limit("never"), limit("kev-due-date"))).toBe(false);
  });

  test("has an end or is a word for none", () => {
    expect([limit("1d"), limit("kev-due-date"), limit("next-upgrade"), limit("never")].map(hasEnd)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isSame(limit("14d"), limit("2w"))).toBe(true);
    expect(isSame(limit("48h"), limit("2d"))).toBe(false);
    expect(isSame(limit("30d"), limit("1mo"))).toBe(false);
  });

  test.each([
    ["48h", "2d", "yes"],
    ["2d", "48h", "no"],
    ["14d", "2w", "yes"],
    ["28d", "1mo", "yes"],
    ["29d", "1mo", "no"],
    ["1mo", "1mo", "yes"],
    ["1mo", "30d", "no"],
    ["1mo", "31d", "yes"],
    ["5bd", "30d", "unclear"],
    ["31bd", "30d", "no"],
    ["kev-due-date", "kev-due-date", "yes"],
    ["kev-due-date", "14d", "unclear"],
    ["14d", "kev-due-date", "unclear"],
    ["22d", "kev-due-date", "no"],
    ["60d", "next-upgrade", "yes"],
    ["next-upgrade", "next-upgrade", "yes"],
    ["best-effort", "next-upgrade", "no"],
    ["next-upgrade", "180d", "no"],
  ])("%s within %s: %s", (text, bound, answer) => {
    expect(holdsWithin(limit(text), limit(bound))).toBe(answer);
  });
});

test("months have as many days as the calendar gives them", () => {
  expect(daysOfMonths(0)).toEqual({ shortest: 0, longest: 0 });
  expect(daysOfMonths(1)).toEqual({ shortest: 28, longest: 31 });
  expect(daysOfMonths(2)).toEqual({ shortest: 59, longest: 62 });
  expect(daysOfMonths(12)).toEqual({ shortest: 365, longest: 366 });
});

describe("business days at their longest", () => {
  const calendar = readCalendar({ timezone: "Europe/London" });
  if (!calendar) throw new Error("no calendar");
  const dates = (...texts: string[]) => texts.flatMap((text) => parseDate(text) ?? []);
  // https://www.gov.uk/bank-holidays, England and Wales 2026; Boxing Day falls on a Saturday and is kept on Monday.
  const england = dates(
    "2026-01-01",
    "2026-04-03",
    "2026-04-06",
    "2026-05-04",
    "2026-05-25",
    "2026-08-31",
    "2026-12-25",
    "2026-12-28",
  );

  test.each([
    [1, 3, []],
    [2, 4, []],
    [5, 7, []],
    [10, 14, []],
    [2, 6, england],
    [10, 18, england],
    [20, 33, england],
    [10, 19, [...england, ...dates("2027-01-01")]],
  ])("%i take %i days", (count, days, holidays) => {
    expect(longestBusinessDays(count, { ...calendar, holidays: new Set(holidays) })).toBe(days);
  });

  test("have no end where nobody works", () => {
    expect(longestBusinessDays(5, { ...calendar, week: calendar.week.map(() => []) })).toBeUndefined();
    expect(longestBusinessDays(0, calendar)).toBe(0);
  });
});
