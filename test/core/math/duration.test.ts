import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DurationUnit,
  durationOf,
  durationText,
  parseDuration,
  unitsV1,
  unitsV2alpha,
  windowDuration,
  windowSeconds,
} from "../../../server/src/core/math/duration.ts";
import { days, hours, minutes } from "./support.ts";

describe("the duration shorthand", () => {
  it.each([
    ["5m", minutes(5)],
    ["2h", hours(2)],
    ["28d", days(28)],
    ["4w", days(28)],
    ["1M", days(30)],
    ["1Q", days(90)],
    ["1Y", days(365)],
    ["0d", 0],
  ])("%s is %d seconds", (text, seconds) => expect(parseDuration(text)).toMatchObject({ ok: true, seconds }));

  it("tells a minute from a month", () => {
    expect(parseDuration("1m")).toMatchObject({ duration: { value: 1, unit: "m" }, seconds: 60 });
    expect(parseDuration("1M")).toMatchObject({ duration: { value: 1, unit: "M" }, seconds: days(30) });
  });

  it("comes back as the same text", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.constantFrom(...unitsV1), (value, unit) => {
        const result = parseDuration(durationText({ value, unit }));
        expect(result.ok && result.duration).toEqual({ value, unit });
      }),
    );
  });

  it("never throws, whatever the text", () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseDuration(text).ok === "boolean"));
  });
});

describe("what is no duration says why", () => {
  it.each<[string, object]>([
    ["5", { reason: "missing-unit", value: 5 }],
    ["30s", { reason: "unit", value: 30, unit: "s" }],
    ["5min", { reason: "unit", value: 5, unit: "min", meant: "m" }],
    ["3mo", { reason: "unit", value: 3, unit: "mo", meant: "M" }],
    ["28D", { reason: "unit", value: 28, unit: "D", meant: "d" }],
    ["28 days", { reason: "unit", value: 28, unit: "days", meant: "d" }],
    ["1y", { reason: "unit", value: 1, unit: "y", meant: "Y" }],
    ["28 d", { reason: "space", value: 28, unit: "d" }],
    ["-5m", { reason: "negative", value: -5, unit: "m" }],
    ["1.5h", { reason: "fraction", value: 1.5, unit: "h" }],
    ["1h30m", { reason: "joined", meant: { value: 90, unit: "m" } }],
    ["720h0m0s", { reason: "joined", meant: { value: 30, unit: "d" } }],
    ["1m30s", { reason: "joined" }],
    ["", { reason: "text" }],
    ["P28D", { reason: "text" }],
    ["four weeks", { reason: "text" }],
    ["99999999999999999d", { reason: "range" }],
  ])("%j", (text, problem) => expect(parseDuration(text)).toEqual({ ok: false, ...problem }));

  it("v2alpha has no months, quarters and years", () => {
    expect(parseDuration("4w", unitsV2alpha)).toMatchObject({ ok: true });
    for (const text of ["1M", "1Q", "1Y"]) {
      expect(parseDuration(text, unitsV2alpha)).toEqual({ ok: false, reason: "unit", value: 1, unit: text.slice(1) });
    }
    expect(parseDuration("2 hours", unitsV2alpha)).toMatchObject({ reason: "unit", meant: "h" });
  });
});

describe("seconds as a duration", () => {
  it("takes the largest unit that fits", () => {
    expect(durationOf(minutes(90))).toEqual({ value: 90, unit: "m" });
    expect(durationOf(days(28))).toEqual({ value: 28, unit: "d" });
    expect(durationOf(days(28), ["m", "h", "d", "w"])).toEqual({ value: 4, unit: "w" });
    expect(durationOf(90)).toBeUndefined();
    expect(durationOf(0)).toBeUndefined();
    expect(durationOf(Number.NaN)).toBeUndefined();
  });
});

describe("the time windows of v1alpha", () => {
  it.each<[string, number, number, { value: number; unit: DurationUnit } | undefined]>([
    ["Second", 3600, 3600, undefined],
    ["Day", 28, days(28), { value: 28, unit: "d" }],
    ["Week", 4, days(28), { value: 4, unit: "w" }],
    ["Month", 1, days(30), { value: 1, unit: "M" }],
    ["Quarter", 2, days(180), { value: 2, unit: "Q" }],
  ])("%s x %d", (unit, count, seconds, duration) => {
    expect(windowSeconds(unit, count)).toBe(seconds);
    expect(windowDuration(unit, count)).toEqual(duration);
  });

  it.each([
    ["Year", 1],
    ["day", 1],
    ["constructor", 1],
    ["Day", 0],
    ["Day", -1],
    ["Day", 1.5],
    ["Day", Number.NaN],
  ])("%s x %d is none", (unit, count) => {
    expect(windowSeconds(unit, count)).toBeUndefined();
    expect(windowDuration(unit, count)).toBeUndefined();
  });
});
