import { describe, expect, it } from "vitest";
import {
  alertErrorRatio,
  budgetConsumed,
  burnRate,
  burnRateAlert,
  detectionSeconds,
  exhaustionSeconds,
  highestBurnRate,
  isThresholdReachable,
  minimalReachableTarget,
  recommendedAlerts,
  recommendedAlertsFor,
  recommendedForSeconds,
} from "../../../server/src/core/math/burn-rate.ts";
import { formatDuration } from "../../../server/src/core/math/format.ts";
import { days, hours, minutes, percent, ratio } from "./support.ts";

const never = Number.POSITIVE_INFINITY;

describe("burn rate", () => {
  it("is 1 when the errors use exactly the budget", () => {
    expect(burnRate(0.001, percent("99.9"))).toBe(1);
    expect(burnRate(0.0144, percent("99.9"))).toBeCloseTo(14.4, 12);
  });

  it("cannot exceed what a full outage gives", () => {
    expect(highestBurnRate(percent("99"))).toBe(100);
    expect(highestBurnRate(ratio("1"))).toBe(never);
    expect(burnRate(0, ratio("1"))).toBe(0);
  });

  it("of 14.4 exhausts 30 days in 50 hours, and shows so", () => {
    expect(exhaustionSeconds(14.4, days(30))).toBe(hours(50));
    expect(formatDuration(exhaustionSeconds(13.44, days(28)))).toBe("2 d 2 h");
    expect(exhaustionSeconds(Number.NaN, days(30))).toBeNaN();
    expect(exhaustionSeconds(0, days(30))).toBe(never);
    expect(exhaustionSeconds(-1, days(30))).toBe(never);
  });
});

describe("the threshold of an alert", () => {
  it("fires at threshold times budget", () => {
    expect(alertErrorRatio(14.4, percent("99.9"))).toBe(0.0144);
    expect(alertErrorRatio(14.4, ratio("1"))).toBe(0);
    expect(alertErrorRatio(Number.NaN, percent("99.9"))).toBeNaN();
  });

  it("is out of reach from exactly 1 on, decided decimally", () => {
    expect(isThresholdReachable(10, percent("90"))).toBe(false);
    expect(isThresholdReachable(9.99, percent("90"))).toBe(true);
    expect(isThresholdReachable(14.4, percent("93.05"))).toBe(false);
    expect(isThresholdReachable(14.4, percent("93.06"))).toBe(true);
    expect(isThresholdReachable(1, ratio("0"))).toBe(false);
    expect(isThresholdReachable(1000, ratio("1"))).toBe(true);
    expect(isThresholdReachable(Number.NaN, percent("99"))).toBe(false);
  });

  it.each([
    [14.4, 93.06],
    [6, 83.33],
    [3, 66.67],
    [13.44, 92.56],
    [5.6, 82.14],
    [2.8, 64.29],
    [14, 92.86],
    [7, 85.71],
    [1, 0],
    [0.5, 0],
  ])("%d needs a target above %d %%", (threshold, target) => {
    expect(minimalReachableTarget(threshold) * 100).toBeCloseTo(target, 2);
  });
});

describe("time to detect", () => {
  it("a full outage: a small part of the lookback window", () => {
    expect(detectionSeconds(14.4, percent("99.9"), hours(1))).toBe(51.84);
    expect(detectionSeconds(14.4, percent("99.9"), hours(1), 0.1)).toBe(518.4);
    expect(formatDuration(detectionSeconds(14.4, percent("99.95"), hours(1)))).toBe("25.92 s");
    expect(detectionSeconds(Number.NaN, percent("99.9"), hours(1))).toBeNaN();
  });

  it("is never, when the errors do not exceed the threshold", () => {
    expect(detectionSeconds(14.4, percent("99.9"), hours(1), 0.0144)).toBe(never);
    expect(detectionSeconds(14.4, percent("90"), hours(1))).toBe(never);
    expect(detectionSeconds(14.4, percent("99.9"), hours(1), 0)).toBe(never);
  });
});

describe("an alert condition explained", () => {
  it("14.4 over 1 h of a 30-day SLO at 99.9 %", () => {
    const alert = burnRateAlert({
      threshold: 14.4,
      target: percent("99.9"),
      lookbackSeconds: hours(1),
      windowSeconds: days(30),
    });
    expect(alert.errorRatio).toBe(0.0144);
    expect(alert.reachable).toBe(true);
    expect(alert.detectionSeconds).toBeCloseTo(51.84, 9);
    expect(alert.budgetUsed).toBeCloseTo(0.02, 12);
    expect(alert.budgetUsedPerLookback).toBeCloseTo(0.02, 12);
    expect(alert.exhaustionSeconds).toBeCloseTo(hours(50), 6);
  });

  it("burns on while alertAfter passes", () => {
    const input = { threshold: 14.4, target: percent("99.9"), lookbackSeconds: hours(1), windowSeconds: days(30) };
    const alert = burnRateAlert({ ...input, alertAfterSeconds: minutes(5) });
    expect(alert.detectionSeconds).toBeCloseTo(351.84, 9);
    expect(alert.budgetUsed).toBeCloseTo(351.84 / 2592, 12);
  });

  it("that can never fire says so", () => {
    const alert = burnRateAlert({
      threshold: 14.4,
      target: percent("90"),
      lookbackSeconds: hours(1),
      windowSeconds: days(30),
    });
    expect(alert).toMatchObject({ errorRatio: 1.44, reachable: false, detectionSeconds: never, budgetUsed: never });
  });
});

describe("recommended alerts", () => {
  it("agree with themselves: the burn rate over the long window uses the stated share", () => {
    for (const row of recommendedAlerts) {
      expect(budgetConsumed(row.burnRate, row.longSeconds, recommendedForSeconds)).toBeCloseTo(row.budgetConsumed, 12);
      expect(row.longSeconds / row.shortSeconds).toBe(12);
    }
  });

  it("are the published ones for 30 days", () => expect(recommendedAlertsFor(days(30))).toEqual(recommendedAlerts));

  it("have lower burn rates for 28 days, as in Sloth's catalogue", () => {
    // https://github.com/slok/sloth, internal/alert/windows/google-28d.yaml
    const rates = recommendedAlertsFor(days(28)).map((row) => row.burnRate);
    expect(rates).toEqual([13.44, 5.6, 2.8, 28 / 30]);
  });

  it("leave out lookbacks that do not fit into the window", () => {
    expect(recommendedAlertsFor(days(1)).map((row) => row.longSeconds)).toEqual([hours(1), hours(6)]);
    expect(recommendedAlertsFor(0)).toEqual([]);
    expect(recommendedAlertsFor(Number.NaN)).toEqual([]);
  });
});
