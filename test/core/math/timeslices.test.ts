import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  meanOfSlices,
  ratioTimesliceBudget,
  sliceDividesWindow,
  suggestSliceLengths,
  timesliceBudget,
} from "../../../server/src/core/math/timeslices.ts";
import { days, hours, minutes, percent, ratio } from "./support.ts";

describe("bad slices allowed", () => {
  it("are counted decimally: a day of minutes at 90 % allows 144, not 143", () => {
    expect(timesliceBudget(ratio("0.9"), days(1), minutes(1))?.badSlicesAllowed).toBe(144);
    expect(Math.floor(1440 * (1 - 0.9))).toBe(143);
  });

  it("are 40 of 40,320 for 99.9 % of 28 days in minutes", () => {
    expect(timesliceBudget(percent("99.9"), days(28), minutes(1))).toMatchObject({
      slices: 40_320,
      badSlicesAllowed: 40,
      exactBadSlices: 40.32,
    });
  });

  it("are none when the budget is smaller than one slice", () => {
    expect(timesliceBudget(percent("99.9"), days(7), hours(1))).toMatchObject({
      slices: 168,
      badSlicesAllowed: 0,
      exactBadSlices: 0.168,
    });
  });

  it("are none at 100 % and all at 0 %", () => {
    expect(timesliceBudget(ratio("1"), days(1), minutes(1))?.badSlicesAllowed).toBe(0);
    expect(timesliceBudget(ratio("0"), days(1), minutes(1))?.badSlicesAllowed).toBe(1440);
  });

  it("are not known without a window or a slice", () => {
    for (const [window, slice] of [
      [0, 60],
      [3600, 0],
      [3600, -60],
      [Number.NaN, 60],
      [3600, Number.POSITIVE_INFINITY],
    ] as const) {
      expect(timesliceBudget(percent("99"), window, slice)).toBeUndefined();
      expect(sliceDividesWindow(window, slice)).toBe(false);
    }
  });
});

describe("a slice that does not divide the window", () => {
  it("leaves a rest", () => {
    const budget = timesliceBudget(percent("50"), hours(1), minutes(7));
    expect(budget).toMatchObject({ wholeSlices: 8, badSlicesAllowed: 4, divides: false });
    expect(budget?.slices).toBeCloseTo(8.571428571, 8);
    expect(sliceDividesWindow(hours(1), minutes(7))).toBe(false);
    expect(sliceDividesWindow(hours(1), minutes(6))).toBe(true);
  });

  it("may be longer than the window", () => {
    expect(timesliceBudget(percent("50"), hours(1), hours(2))).toMatchObject({
      slices: 0.5,
      wholeSlices: 0,
      divides: false,
    });
  });

  it("is answered with the nearest lengths that do divide it", () => {
    expect(suggestSliceLengths(days(28), minutes(7))).toEqual([minutes(5), minutes(6), minutes(8)]);
    expect(suggestSliceLengths(hours(1), minutes(7))).toEqual([minutes(5), minutes(6), minutes(10)]);
    expect(suggestSliceLengths(hours(1), hours(2), 1)).toEqual([minutes(30)]);
    expect(suggestSliceLengths(minutes(1), minutes(1))).toEqual([]);
    expect(suggestSliceLengths(days(28), Number.NaN)).toEqual([]);
  });

  it("is never suggested again", () => {
    const lengths = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(lengths, lengths, (window, slice) => {
        for (const length of suggestSliceLengths(minutes(window), minutes(slice))) {
          expect(sliceDividesWindow(minutes(window), length)).toBe(true);
        }
      }),
    );
  });
});

describe("RatioTimeslices", () => {
  it("budgets the sum of shortfalls", () => {
    expect(ratioTimesliceBudget(percent("99.9"), days(28), minutes(1))).toEqual({
      slices: 40_320,
      shortfallAllowed: 40.32,
    });
    expect(ratioTimesliceBudget(percent("99.9"), days(28), 0)).toBeUndefined();
  });

  it("is the mean of the slices", () => {
    expect(meanOfSlices([1, 1, 0.5, 0.5])).toBe(0.75);
    expect(meanOfSlices([])).toBe(1);
  });

  it("follows OpenSLO's example: two weeks at 95 %, normally 99 %, attacked down to 1 %, last under 14 hours", () => {
    // https://github.com/OpenSLO/OpenSLO, examples/budgeting-method: "about 13 hours and 45 minutes"
    const attackFor = (minutesLong: number) => (minutesLong * 0.01 + (20_160 - minutesLong) * 0.99) / 20_160;
    expect(attackFor(13 * 60 + 42)).toBeGreaterThan(0.95);
    expect(attackFor(13 * 60 + 45)).toBeLessThan(0.95);
    // The same example under Timeslices: 16 hours and 48 minutes of bad minutes.
    expect(timesliceBudget(percent("95"), days(14), minutes(1))?.badSlicesAllowed).toBe(16 * 60 + 48);
  });
});
