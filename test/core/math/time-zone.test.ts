import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  instantOf,
  isTimeZone,
  parseStartTime,
  timeZoneSpelling,
  wallClock,
  wallClockAt,
} from "../../../server/src/core/math/time-zone.ts";

describe("time zones", () => {
  it.each([
    "UTC",
    "Etc/UTC",
    "Europe/London",
    "America/New_York",
    "America/Port-au-Prince",
    "America/Argentina/Buenos_Aires",
    "Asia/Kolkata",
    "Asia/Calcutta",
    "US/Eastern",
    "EST5EDT",
    "Etc/GMT+3",
    "GMT",
  ])("%s is one", (name) => expect(isTimeZone(name)).toBe(true));

  it.each([
    "",
    "Local",
    "Mars/Base",
    "America/New York",
    "New_York",
    "+01:00",
    "Z",
    "UTC+3",
    "PST",
    "IST",
    "SystemV/EST5",
    "america/new_york",
    "europe/London",
    "utc",
  ])("%j is none", (name) => expect(isTimeZone(name)).toBe(false));

  it("a wrong letter case is told the right one", () => {
    expect(timeZoneSpelling("america/new_york")).toBe("America/New_York");
    expect(timeZoneSpelling("EUROPE/LONDON")).toBe("Europe/London");
    expect(timeZoneSpelling("utc")).toBe("UTC");
    expect(timeZoneSpelling("us/Eastern")).toBe("US/Eastern");
    expect(timeZoneSpelling("Mars/Base")).toBeUndefined();
  });
});

describe("start times", () => {
  it("are read in one layout only", () => {
    expect(parseStartTime("2026-11-22 12:30:05")).toBe(Date.UTC(2026, 10, 22, 12, 30, 5));
    expect(parseStartTime("2024-02-29 00:00:00")).toBe(Date.UTC(2024, 1, 29));
    expect(parseStartTime("0099-01-01 00:00:00")).toBe(Date.parse("0099-01-01T00:00:00Z"));
  });

  it.each([
    "2026-11-22",
    "2026-11-22T12:30:05",
    "2026-11-22 12:30",
    "2026-11-22 12:30:05Z",
    "2026-11-22 12:30:05.5",
    "2026-1-2 12:30:05",
    " 2026-11-22 12:30:05",
    "2026-02-29 00:00:00",
    "2026-00-10 00:00:00",
    "2026-13-01 00:00:00",
    "2026-11-31 00:00:00",
    "2026-11-22 24:00:00",
    "2026-11-22 12:60:00",
    "2026-11-22 12:00:60",
    "",
  ])("%j is none", (text) => expect(parseStartTime(text)).toBeUndefined());
});

describe("wall clocks", () => {
  it("follow the zone", () => {
    expect(wallClockAt(Date.parse("2026-07-01T12:00:00Z"), "America/New_York")).toBe(wallClock(2026, 7, 1, 8));
    expect(wallClockAt(Date.parse("2026-12-01T12:00:00.250Z"), "Asia/Kathmandu")).toBe(
      wallClock(2026, 12, 1, 17, 45) + 250,
    );
    expect(wallClockAt(0, "Mars/Base")).toBeUndefined();
    expect(wallClockAt(Number.NaN, "UTC")).toBeUndefined();
  });

  it("of UTC are the instants themselves, in every century", () => {
    const instants = fc.integer({ min: Date.parse("-000500-01-01T00:00Z"), max: Date.parse("9999-12-31T00:00Z") });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(wallClockAt(instant, "UTC")).toBe(instant);
        expect(instantOf(instant, "UTC")).toBe(instant);
      }),
    );
  });
});
