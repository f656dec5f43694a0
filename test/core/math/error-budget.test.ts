import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toText } from "../../../server/src/core/math/decimal.ts";
import {
  budgetReport,
  errorBudgetEvents,
  errorBudgetSeconds,
  parseTarget,
  percentToRatio,
  ratioToPercent,
  requestBudget,
  sli,
  targetFromPercent,
  targetFromRatio,
} from "../../../server/src/core/math/error-budget.ts";
import { days, percent, ratio } from "./support.ts";

describe("a target", () => {
  it("keeps the digits of the author", () => {
    expect(toText(ratio("0.999").errorBudget)).toBe("0.001");
    expect(toText(percent("99.9").errorBudget)).toBe("0.001");
    expect(percent("99.95")).toEqual(ratio("0.9995"));
    expect(ratio("9.99e-1")).toEqual(ratio("0.999"));
  });

  it("may be 0 and 1, the ends of the range", () => {
    expect(toText(ratio("0").errorBudget)).toBe("1");
    expect(toText(ratio("1").errorBudget)).toBe("0");
    expect(toText(percent("100").errorBudget)).toBe("0");
  });

  it("says what is wrong when it is none", () => {
    expect(targetFromRatio("99.9")).toEqual({ ok: false, reason: "above" });
    expect(targetFromPercent("100.1")).toEqual({ ok: false, reason: "above" });
    expect(targetFromRatio("-0.1")).toEqual({ ok: false, reason: "negative" });
    expect(targetFromRatio("high")).toEqual({ ok: false, reason: "text" });
    expect(targetFromPercent(".nan")).toEqual({ ok: false, reason: "text" });
  });
});

describe("a target typed on a command line", () => {
  it.each([
    ["99.9", "0.999"],
    ["99.9%", "0.999"],
    [" 99.9 % ", "0.999"],
    ["0.999", "0.999"],
    ["1", "1"],
    ["1%", "0.01"],
    ["0.5%", "0.005"],
    ["100", "1"],
  ])("%j is the ratio %s", (text, expected) => {
    const result = parseTarget(text);
    expect(result.ok && toText(result.target.ratio)).toBe(expected);
  });

  it.each([
    ["%", "text"],
    ["", "text"],
    ["three nines", "text"],
    ["-1", "negative"],
    ["101", "above"],
  ])("%j is refused", (text, reason) => expect(parseTarget(text)).toEqual({ ok: false, reason }));
});

describe("percent and ratio", () => {
  it("move the point and nothing else", () => {
    expect(percentToRatio("99.9")).toBe("0.999");
    expect(ratioToPercent("0.999")).toBe("99.9");
    expect(ratioToPercent("99.9")).toBe("9990");
    expect(percentToRatio("0.07")).toBe("0.0007");
    expect(percentToRatio("many")).toBeUndefined();
    expect(ratioToPercent("")).toBeUndefined();
  });

  it("come back unchanged", () => {
    const texts = fc.tuple(fc.nat(99), fc.nat(999_999)).map(([whole, places]) => `${whole}.${places}1`);
    fc.assert(
      fc.property(texts, (text) => {
        expect(ratioToPercent(percentToRatio(text) ?? "")).toBe(text);
      }),
    );
  });
});

describe("the error budget as time", () => {
  it("is exact", () => {
    expect(errorBudgetSeconds(percent("99.9"), days(28))).toBe(2419.2);
    expect(errorBudgetSeconds(percent("99.95"), days(28))).toBe(1209.6);
    expect(errorBudgetSeconds(percent("99.99"), days(30))).toBe(259.2);
  });

  it("is nothing at 100 %, everything at 0 %, and unknown without a window", () => {
    expect(errorBudgetSeconds(ratio("1"), days(28))).toBe(0);
    expect(errorBudgetSeconds(ratio("0"), days(28))).toBe(days(28));
    expect(errorBudgetSeconds(percent("99.9"), 0)).toBe(0);
    expect(errorBudgetSeconds(percent("99.9"), Number.NaN)).toBeNaN();
  });
});

describe("the error budget as events", () => {
  it("counts whole events only", () => {
    expect(errorBudgetEvents(percent("99"), 424)).toEqual({ exact: 4.24, whole: 4 });
    expect(errorBudgetEvents(percent("99.9"), 999)).toEqual({ exact: 0.999, whole: 0 });
    expect(errorBudgetEvents(percent("99.9"), Number.NaN)).toEqual({ exact: Number.NaN, whole: Number.NaN });
  });

  it("is infinitely overspent by the first bad event when there is no budget", () => {
    expect(requestBudget(ratio("1"), 1000, 0)).toMatchObject({ consumedRatio: 0, remainingRatio: 1, sli: 1 });
    expect(requestBudget(ratio("1"), 1000, 1)).toMatchObject({ consumedRatio: Number.POSITIVE_INFINITY, sli: 0.999 });
  });

  it("has an SLI of 1 before anything happened", () => expect(sli(0, 0)).toBe(1));
});

describe("the report of a measured SLI", () => {
  it("has no finite burn rate when there is no budget", () => {
    expect(budgetReport(ratio("1"), 0.999, days(30))).toMatchObject({
      errorBudgetSeconds: 0,
      errorSeconds: 2592,
      burnRate: Number.POSITIVE_INFINITY,
    });
    expect(budgetReport(ratio("1"), 1, days(30)).burnRate).toBe(0);
  });

  it("knows nothing of an SLI that is not a number", () => {
    expect(budgetReport(percent("99.9"), Number.NaN, days(30))).toEqual({
      errorBudgetSeconds: 2592,
      errorSeconds: Number.NaN,
      remainingSeconds: Number.NaN,
      consumedRatio: Number.NaN,
      burnRate: Number.NaN,
    });
  });
});
