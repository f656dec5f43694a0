import { describe, expect, it } from "vitest";
import {
  compositeBadSlices,
  compositeBurnRate,
  compositeRatio,
  isCompositeSliceGood,
  serialCeiling,
} from "../../../server/src/core/math/composite.ts";
import { formatPercent } from "../../../server/src/core/math/format.ts";
import { percent } from "./support.ts";

describe("the ceiling through dependencies", () => {
  it("is shown in full", () => {
    expect(formatPercent(serialCeiling(["99", "99"].map(percent)))).toBe("98.01 %");
    expect(formatPercent(serialCeiling(["99.9", "99.95"].map(percent)))).toBe("99.85005 %");
    expect(formatPercent(serialCeiling(["99.5", "99.9", "99.99"].map(percent)))).toBe("99.39055995 %");
  });

  it("is 100 % without dependencies and 0 % with one that promises nothing", () => {
    expect(formatPercent(serialCeiling([]))).toBe("100 %");
    expect(formatPercent(serialCeiling(["99", "0"].map(percent)))).toBe("0 %");
  });
});

describe("a composite by Occurrences", () => {
  it("burns with each of its objectives, times their weight", () => {
    expect(compositeBurnRate([{ burnRate: 2 }])).toBe(2);
    expect(compositeBurnRate([{ burnRate: 2, weight: 0.5 }, { burnRate: 3 }])).toBe(4);
    expect(compositeBurnRate([])).toBe(0);
  });
});

describe("a composite by Timeslices", () => {
  it("has a bad slice where any objective has one", () => {
    expect(isCompositeSliceGood([true, true])).toBe(true);
    expect(isCompositeSliceGood([true, false])).toBe(false);
    expect(isCompositeSliceGood([])).toBe(true);
  });

  it("has as many bad slices as the worst objective, up to all of them together", () => {
    expect(compositeBadSlices([40, 25], 40_320)).toEqual({ least: 40, most: 65 });
    expect(compositeBadSlices([8, 8], 10)).toEqual({ least: 8, most: 10 });
    expect(compositeBadSlices([], 10)).toEqual({ least: 0, most: 0 });
  });
});

describe("a composite by RatioTimeslices", () => {
  it("adds up what is missing: two at 95 % make 90 %", () => {
    expect(compositeRatio([{ mean: 0.95 }, { mean: 0.95 }])).toBeCloseTo(0.9, 12);
    expect(compositeRatio([{ mean: 0.95, weight: 2 }, { mean: 1 }])).toBeCloseTo(0.9, 12);
    expect(compositeRatio([{ mean: 0.2 }, { mean: 0.1 }])).toBe(0);
    expect(compositeRatio([])).toBe(1);
  });
});
