import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalendarPeriod, calendarPeriod } from "../../../server/src/core/math/calendar-window.ts";
import { type DurationUnit, parseDuration } from "../../../server/src/core/math/duration.ts";
import { days, hours } from "./support.ts";

function period(text: string, startTime: string, timeZone: string, now: string): CalendarPeriod {
  const parsed = parseDuration(text);
  if (!parsed.ok) throw new Error(`"${text}" is no duration`);
  const result = calendarPeriod({ startTime, timeZone, duration: parsed.duration, now: Date.parse(now) });
  if (!result.ok) throw new Error(result.reason);
  return result.period;
}

const instants = ({ start, end }: CalendarPeriod) =>
  [start, end].map((instant) => new Date(instant).toISOString().slice(0, 16));

describe("a calendar month", () => {
  it("has the days of its month", () => {
    const november = period("1M", "2026-01-01 00:00:00", "UTC", "2026-11-22T12:00Z");
    expect(instants(november)).toEqual(["2026-11-01T00:00", "2026-12-01T00:00"]);
    expect(november.days).toBe(30);
    expect(november.seconds).toBe(days(30));
    expect(period("1M", "2026-01-01 00:00:00", "UTC", "2028-02-29T23:59:59Z").days).toBe(29);
  });

  it("includes its first instant and excludes its last", () => {
    const at = (now: string) => instants(period("1M", "2020-01-01 00:00:00", "UTC", now))[0];
    expect(at("2026-11-01T00:00:00.000Z")).toBe("2026-11-01T00:00");
    expect(at("2026-10-31T23:59:59.999Z")).toBe("2026-10-01T00:00");
  });

  it("keeps the day of its start, where the month has that day", () => {
    const at = (now: string) => instants(period("1M", "2026-01-31 00:00:00", "UTC", now));
    expect(at("2026-02-10T00:00Z")).toEqual(["2026-01-31T00:00", "2026-02-28T00:00"]);
    expect(at("2026-03-10T00:00Z")).toEqual(["2026-02-28T00:00", "2026-03-31T00:00"]);
  });

  it("follows the clocks of its zone: November 2026 in New York has an hour more than 30 days", () => {
    const november = period("1M", "2026-01-01 00:00:00", "America/New_York", "2026-11-22T12:00Z");
    expect(instants(november)).toEqual(["2026-11-01T04:00", "2026-12-01T05:00"]);
    expect(november.days).toBe(30);
    expect(november.seconds).toBe(days(30) + hours(1));
    const march = period("1M", "2026-01-01 00:00:00", "America/New_York", "2026-03-22T12:00Z");
    expect(march.days).toBe(31);
    expect(march.seconds).toBe(days(31) - hours(1));
  });
});

describe("other calendar windows", () => {
  it("a quarter and a year", () => {
    const quarter = period("1Q", "2024-01-01 00:00:00", "Europe/London", "2026-11-22T12:00Z");
    expect(instants(quarter)).toEqual(["2026-09-30T23:00", "2027-01-01T00:00"]);
    expect(quarter.days).toBe(92);
    expect(period("1Y", "2024-01-01 00:00:00", "Europe/London", "2024-06-01T00:00Z").days).toBe(366);
  });

  it("weeks step on the wall clock, across the change of the clocks", () => {
    // An on-call week in Chicago, from https://github.com/grafana/oncall's tests of daylight saving.
    const autumn = period("1w", "2024-10-01 00:00:00", "America/Chicago", "2024-11-04T00:00Z");
    expect(instants(autumn)).toEqual(["2024-10-29T05:00", "2024-11-05T06:00"]);
    expect([autumn.days, autumn.seconds]).toEqual([7, days(7) + hours(1)]);
    const spring = period("1w", "2024-10-01 00:00:00", "America/Chicago", "2025-03-10T00:00Z");
    expect(instants(spring)).toEqual(["2025-03-04T06:00", "2025-03-11T05:00"]);
  });

  it("hours step by elapsed time", () => {
    const shift = period("12h", "2024-10-01 00:00:00", "America/Chicago", "2024-11-04T00:00Z");
    expect(instants(shift)).toEqual(["2024-11-03T17:00", "2024-11-04T05:00"]);
    expect([shift.days, shift.seconds]).toEqual([0.5, hours(12)]);
  });

  it("a start in a skipped hour moves on by that hour, in a doubled hour it is the first", () => {
    const skipped = period("1d", "2026-03-08 02:30:00", "America/New_York", "2026-03-08T12:00Z");
    expect(instants(skipped)).toEqual(["2026-03-08T07:30", "2026-03-09T06:30"]);
    const doubled = period("1d", "2026-11-01 01:30:00", "America/New_York", "2026-11-01T12:00Z");
    expect(instants(doubled)).toEqual(["2026-11-01T05:30", "2026-11-02T06:30"]);
  });

  it("before the start the first period is given, as not begun", () => {
    const future = period("1M", "2027-01-01 00:00:00", "UTC", "2026-11-22T12:00Z");
    expect(instants(future)).toEqual(["2027-01-01T00:00", "2027-02-01T00:00"]);
    expect(future.begun).toBe(false);
  });

  it("every instant since the start lies in its period, and periods meet", () => {
    const zones = fc.constantFrom("UTC", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia");
    const units = fc.constantFrom<DurationUnit>("h", "d", "w", "M", "Q", "Y");
    const nows = fc.date({
      min: new Date("2005-06-01T00:00Z"),
      max: new Date("2060-01-01T00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zones, units, fc.integer({ min: 1, max: 40 }), nows, (timeZone, unit, value, date) => {
        const input = { startTime: "2005-01-31 01:30:00", timeZone, duration: { value, unit } };
        const current = calendarPeriod({ ...input, now: date.getTime() });
        if (!current.ok) throw new Error(current.reason);
        const { start, end } = current.period;
        expect(start <= date.getTime() && date.getTime() < end).toBe(true);
        const following = calendarPeriod({ ...input, now: end });
        expect(following.ok && following.period.start).toBe(end);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what is no calendar window says why", () => {
  const valid = {
    startTime: "2026-01-01 00:00:00",
    timeZone: "UTC",
    duration: { value: 1, unit: "M" },
    now: 0,
  } as const;
  it.each([
    [{ startTime: "2026-01-01" }, "start-time"],
    [{ timeZone: "Mars/Base" }, "time-zone"],
    [{ timeZone: "" }, "time-zone"],
    [{ duration: { value: 0, unit: "d" } as const }, "duration"],
    [{ duration: { value: 280_000_000, unit: "Y" } as const }, "range"],
    [{ now: Number.POSITIVE_INFINITY }, "range"],
    [{ now: Number.NaN }, "range"],
  ])("%j: %s", (wrong, reason) => expect(calendarPeriod({ ...valid, ...wrong })).toEqual({ ok: false, reason }));
});
