import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateText, dayAt, parseDate } from "../../../server/src/core/math/date.ts";
import { type Clock, dueAt, endOfDay, lastDayOf } from "../../../server/src/core/math/deadline.ts";
import { longestBusinessDays } from "../../../server/src/core/math/longest-business-days.ts";
import { longestWait } from "../../../server/src/core/math/longest-wait.ts";
import { type OpsLength, parseOpsDuration } from "../../../server/src/core/math/ops-duration.ts";
import { instantOf, wallClockAt } from "../../../server/src/core/math/time-zone.ts";
import { readCalendar } from "../../../server/src/core/math/work-calendar.ts";

// Bank holidays of England and Wales as published on https://www.gov.uk/bank-holidays.
const holidays = [
  "2026-01-01",
  "2026-04-03",
  "2026-04-06",
  "2026-05-04",
  "2026-05-25",
  "2026-08-31",
  "2026-12-25",
  "2026-12-28",
  "2027-01-01",
];

const office = readCalendar({
  timezone: "Europe/London",
  hours: [{ days: ["mon-fri"], from: "09:00", to: "17:00" }],
  holidays,
});

const london: Clock = { timeZone: "Europe/London", calendar: office, countsBusinessDays: false };

function length(text: string): OpsLength {
  const result = parseOpsDuration(text);
  if (!result.ok || result.duration.type !== "length") throw new Error(text);
  return result.duration;
}

/** The deadline as an instant in UTC, without its milliseconds. */
function due(start: string, text: string, clock: Clock = london): string | undefined {
  const instant = dueAt(Date.parse(start), length(text), clock);
  return instant === undefined ? undefined : new Date(instant).toISOString().replace(".000Z", "Z");
}

function within(timeZone: string): Clock {
  return { timeZone, calendar: undefined, countsBusinessDays: false };
}

describe("a deadline", () => {
  test.each([
    // Hours pass whatever the clocks on the wall do: they go forward on 29 March and back on 25 October 2026.
    ["2026-11-22T19:04:00Z", "48h", "Europe/Berlin", "2026-11-24T19:04:00Z"],
    ["2026-03-28T16:00:00Z", "48h", "Europe/Berlin", "2026-03-30T16:00:00Z"],
    ["2026-10-24T16:00:00Z", "1h30m", "Europe/Berlin", "2026-10-24T17:30:00Z"],
    // Days end with their last second in the zone; the day of the start is not counted.
    ["2026-11-22T12:00:00Z", "2d", "UTC", "2026-11-24T23:59:59Z"],
    ["2026-11-22T23:30:00Z", "2d", "Europe/Berlin", "2026-11-25T22:59:59Z"],
    ["2026-03-28T16:00:00Z", "2d", "Europe/Berlin", "2026-03-30T21:59:59Z"],
    ["2026-10-24T16:00:00Z", "2d", "Europe/Berlin", "2026-10-26T22:59:59Z"],
    ["2026-11-22T12:00:00Z", "1w", "UTC", "2026-11-29T23:59:59Z"],
    ["2026-11-22T12:00:00Z", "0d", "UTC", "2026-11-22T23:59:59Z"],
    // A zone whose clocks go forward at midnight has a day without 00:00.
    ["2026-09-04T12:00:00Z", "1d", "America/Santiago", "2026-09-06T03:59:59Z"],
    // Months are steps of the calendar and stop at the last day of a short one.
    ["2026-01-31T12:00:00Z", "1mo", "UTC", "2026-02-28T23:59:59Z"],
    ["2028-01-31T12:00:00Z", "P1M", "UTC", "2028-02-29T23:59:59Z"],
    ["2026-02-15T12:00:00Z", "1mo", "UTC", "2026-03-15T23:59:59Z"],
    ["2028-02-29T12:00:00Z", "1y", "UTC", "2029-02-28T23:59:59Z"],
    // With hours behind the days the time of day is kept.
    ["2026-11-22T12:00:00Z", "1d12h", "UTC", "2026-11-24T00:00:00Z"],
    ["2026-03-28T16:00:00Z", "1d1h", "Europe/Berlin", "2026-03-29T16:00:00Z"],
  ])("from %s %s later in %s is %s", (start, text, timeZone, expected) => {
    expect(due(start, text, within(timeZone))).toBe(expected);
  });

  test.each([
    ["Thursday", "2026-11-19T10:00:00Z", "1bd", "2026-11-20T17:00:00Z"],
    ["Friday", "2026-11-20T10:00:00Z", "2bd", "2026-11-24T17:00:00Z"],
    ["Sunday", "2026-11-22T10:00:00Z", "1bd", "2026-11-23T17:00:00Z"],
    ["Thursday before Easter", "2026-04-02T10:00:00Z", "2bd", "2026-04-08T16:00:00Z"],
    ["Christmas Eve", "2026-12-24T10:00:00Z", "10bd", "2027-01-12T17:00:00Z"],
  ])("in business days from a %s ends when work ends", (_, start, text, expected) => {
    expect(due(start, text)).toBe(expected);
  });

  test("in business days ends with the day where no hours are given", () => {
    const calendar = readCalendar({ timezone: "Europe/London" });
    expect(due("2026-11-20T10:00:00Z", "1bd", { ...london, calendar })).toBe("2026-11-23T23:59:59Z");
  });

  test("in days counts business days where days mean them", () => {
    expect(due("2026-11-20T10:00:00Z", "2d", { ...london, countsBusinessDays: true })).toBe("2026-11-24T17:00:00Z");
  });

  test("is unknown without what it is counted by", () => {
    expect(due("2026-11-20T10:00:00Z", "1bd", within("Europe/London"))).toBeUndefined();
    expect(due("2026-11-20T10:00:00Z", "1d", within("Mars/Base"))).toBeUndefined();
    expect(dueAt(8.64e15, length("30d"), within("UTC"))).toBeUndefined();
    const never = readCalendar({ timezone: "UTC", holidays: allDaysOf(2026) });
    expect(due("2025-12-31T10:00:00Z", "1bd", { ...within("UTC"), calendar: never })).toBe("2027-01-01T23:59:59Z");
  });

  test("in days ends at the last second of a day, the zone's own", () => {
    const zones = fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe");
    const starts = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
    fc.assert(
      fc.property(zones, starts, fc.integer({ min: 0, max: 400 }), (zone, start, days) => {
        const instant = dueAt(start, length(`${days}d`), within(zone));
        const today = dayAt(wallClockAt(start, zone) ?? Number.NaN);
        expect(instant).toBe(instantOf((today + days + 1) * 86_400_000 - 1000, zone));
        expect(dueAt(start, length(`${days}h`), within(zone))).toBe(start + days * 3_600_000);
      }),
    );
  });
});

describe("figures that surprise", () => {
  test("48 hours and 2 days differ by an hour when clocks go forward", () => {
    const start = Date.parse("2026-03-28T16:00:00Z");
    const sameTime = instantOf((wallClockAt(start, "Europe/Berlin") ?? 0) + 2 * 86_400_000, "Europe/Berlin");
    expect((start + 48 * 3_600_000 - (sameTime ?? 0)) / 3_600_000).toBe(1);
  });

  test("2, 10 and 20 business days can take 6, 19 and 33 days in England", () => {
    const wait = (text: string) => {
      const found = longestWait(length(text), london, parseDate("2026-01-01") ?? 0);
      return `${found?.days} from ${dateText(found?.from)} to ${dateText(found?.to)}`;
    };
    expect(["2bd", "10bd", "20bd"].map(wait)).toEqual([
      "6 from 2026-04-01 to 2026-04-07",
      "19 from 2026-12-16 to 2027-01-04",
      "33 from 2026-04-02 to 2026-05-05",
    ]);
    expect(longestWait(length("2bd"), within("UTC"), 0)).toBeUndefined();
  });

  test("the longest wait agrees with the one that is found around the holidays alone", () => {
    const [first = 0] = holidays.flatMap((date) => parseDate(date) ?? []);
    const dates = fc.array(
      fc.integer({ min: 60, max: 660 }).map((after) => first + after),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 15 }), (days, count) => {
        const calendar = readCalendar({ timezone: "UTC", holidays: days.flatMap((day) => dateText(day) ?? []) });
        const found = longestWait(length(`${count}bd`), { ...within("UTC"), calendar }, first)?.days;
        expect(found).toBe(calendar && longestBusinessDays(count, calendar));
      }),
      { numRuns: 30 },
    );
  });

  test("a month has 28 to 31 days", () => {
    const lengths = ["2026-01-31", "2026-02-01", "2026-04-30", "2026-12-31"].map((from) => {
      const day = parseDate(from) ?? 0;
      return (lastDayOf(day, length("1mo"), within("UTC")) ?? 0) - day;
    });
    expect(lengths).toEqual([28, 28, 30, 31]);
  });
});

test("an exception of 30 days from its detection ends with the last of them", () => {
  const last = lastDayOf(parseDate("2026-07-29") ?? 0, length("30d"), london);
  expect(dateText(last)).toBe("2026-08-28");
  expect(new Date(endOfDay(last ?? 0, "Europe/London")).toISOString()).toBe("2026-08-28T23:00:00.000Z");
  expect(endOfDay(1e9, "Europe/London")).toBe(Number.POSITIVE_INFINITY);
});

function allDaysOf(year: number): readonly string[] {
  return Array.from({ length: 366 }, (_, day) =>
    new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10),
  ).filter((date) => date.startsWith(String(year)));
}
