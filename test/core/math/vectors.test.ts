import { describe, expect, it } from "vitest";
import { budgetConsumed, exhaustionSeconds, minimalReachableTarget } from "../../../server/src/core/math/burn-rate.ts";
import { serialCeiling } from "../../../server/src/core/math/composite.ts";
import { toText } from "../../../server/src/core/math/decimal.ts";
import { budgetReport, errorBudgetSeconds, requestBudget } from "../../../server/src/core/math/error-budget.ts";
import { timesliceBudget } from "../../../server/src/core/math/timeslices.ts";
import { percent } from "./support.ts";
import vectors from "./vectors.json" with { type: "json" };

describe(`request budgets (${vectors.requestBudget.source})`, () => {
  it.each(vectors.requestBudget.rows)("$bad bad of $total at $targetPercent %", (row) => {
    const budget = requestBudget(percent(row.targetPercent), row.total, row.bad);
    expect(budget.allowedBad).toBe(row.allowedBad);
    expect(budget.wholeBadEvents).toBe(row.wholeBadEvents);
    expect(budget.consumedRatio).toBeCloseTo(row.consumedRatio, 12);
    expect(budget.remainingRatio).toBeCloseTo(row.remainingRatio, 12);
    expect(budget.sli).toBeCloseTo(row.sli, 12);
  });
});

describe(`request budgets (${vectors.requestBudgetWorkbook.source})`, () => {
  it.each(vectors.requestBudgetWorkbook.rows)("$bad bad of $total at $targetPercent %", (row) => {
    const budget = requestBudget(percent(row.targetPercent), row.total, row.bad);
    expect(budget.wholeBadEvents).toBe(row.wholeBadEvents);
    expect(Math.round(budget.consumedRatio * 100)).toBe(row.consumedPercentRounded ?? 0);
  });
});

describe(`timeslices (${vectors.timesliceBudget.source})`, () => {
  it.each(vectors.timesliceBudget.rows)("$sliceSeconds s in $windowSeconds s at $targetPercent %", (row) => {
    expect(timesliceBudget(percent(row.targetPercent), row.windowSeconds, row.sliceSeconds)).toEqual({
      slices: row.slices,
      wholeSlices: row.slices,
      badSlicesAllowed: row.badSlicesAllowed,
      exactBadSlices: row.exact,
      divides: true,
    });
  });
});

describe(`budget consumed (${vectors.budgetConsumed.source})`, () => {
  it.each(vectors.budgetConsumed.rows)("$burnRate for $longHours h of $periodHours h", (row) => {
    const [long, period] = [row.longHours * 3600, row.periodHours * 3600];
    expect(budgetConsumed(row.burnRate, long, period) * 100).toBeCloseTo(row.percent, 10);
    expect(exhaustionSeconds(row.burnRate, period) / 3600).toBeCloseTo(row.exhaustHours, 10);
  });
});

describe(`lowest objective an alert can fire on (${vectors.minimalReachableObjective.source})`, () => {
  it.each(vectors.minimalReachableObjective.rows)("burn rate $burnRate", (row) => {
    expect(minimalReachableTarget(row.burnRate) * 100).toBeCloseTo(row.objectivePercent, 10);
  });
});

describe(`ceiling of serial dependencies (${vectors.serialCeiling.source})`, () => {
  it.each(vectors.serialCeiling.rows)("$targetPercents", (row) => {
    expect(toText(serialCeiling(row.targetPercents.map(percent)))).toBe(row.product);
  });
});

describe(`report of a measured SLI (${vectors.budgetReport.source})`, () => {
  it.each(vectors.budgetReport.rows)("SLI $sli against $targetPercent % in $windowSeconds s", (row) => {
    const report = budgetReport(percent(row.targetPercent), row.sli, row.windowSeconds);
    expect(report.errorBudgetSeconds / 60).toBeCloseTo(row.errorBudgetMinutes, 10);
    expect(report.errorSeconds / 60).toBeCloseTo(row.errorMinutes, 10);
    expect(report.remainingSeconds / 60).toBeCloseTo(row.remainingMinutes, 10);
    expect(report.consumedRatio * 100).toBeCloseTo(row.consumedPercent, 9);
    expect(report.burnRate).toBeCloseTo(row.burnRate, 10);
  });
});

describe(`downtime (${vectors.downtime.source})`, () => {
  it.each(vectors.downtime.rows)("$targetPercent % of $windowSeconds s is $printed", (row) => {
    const seconds = errorBudgetSeconds(percent(row.targetPercent), row.windowSeconds);
    expect(seconds).toBe(row.seconds);
    // The book rounds its cells to two or three digits, not always the same way.
    const [printed = "", unit = ""] = row.printed.split(" ");
    const inUnit = seconds / ({ days: 86_400, hours: 3600, minutes: 60, seconds: 1 }[unit] ?? Number.NaN);
    const lastDigit = 10 ** -(printed.split(".")[1]?.length ?? 0);
    expect(Math.abs(inUnit - Number(printed))).toBeLessThan(lastDigit);
  });
});

it("there are ninety figures", () => {
  const { comment: _, ...groups } = vectors;
  expect(Object.values(groups).reduce((sum, { rows }) => sum + rows.length, 0)).toBe(90);
});
