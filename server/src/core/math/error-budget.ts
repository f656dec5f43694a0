import type { Decimal } from "./decimal.ts";
import {
  compare,
  floorDivide,
  fromNumber,
  multiply,
  one,
  parseDecimal,
  shift,
  subtract,
  toNumber,
  toText,
  zero,
} from "./decimal.ts";

/**
 * The target of an objective, exact. `ratio` is 0 to 1 inclusive and `errorBudget` is `1 - ratio`.
 *
 * 1 (100 %) is a target here although OpenSLO forbids it, because its error budget of nothing must be explained too;
 * 0 is one as well, with everything as budget. Whatever lies outside never becomes a `Target`.
 */
export interface Target {
  readonly ratio: Decimal;
  readonly errorBudget: Decimal;
}

export type TargetResult =
  | { readonly ok: true; readonly target: Target }
  /** `text`: not a number. `negative`: below 0. `above`: over 100 % (often a percentage written as a ratio). */
  | { readonly ok: false; readonly reason: "text" | "negative" | "above" };

export interface RequestBudget {
  /** Bad events the error budget allows, `total * (1 - target)`; may have a fraction. */
  readonly allowedBad: number;
  /** Whole bad events allowed, rounded down: the next one breaks the objective. */
  readonly wholeBadEvents: number;
  /** Share of the error budget used: 0 is nothing, 1 is all, 1.5 is half as much again. */
  readonly consumedRatio: number;
  /** `1 - consumedRatio`; negative when overspent. */
  readonly remainingRatio: number;
  /** Share of good events, 0 to 1. */
  readonly sli: number;
}

export interface BudgetReport {
  /** `window * (1 - target)`. */
  readonly errorBudgetSeconds: number;
  /** `window * (1 - SLI)`. */
  readonly errorSeconds: number;
  /** `window * (SLI - target)`; negative when overspent. */
  readonly remainingSeconds: number;
  /** Share of the error budget used; above 1 when overspent. */
  readonly consumedRatio: number;
  /** `(1 - SLI) / (1 - target)`, unrounded. */
  readonly burnRate: number;
}

/** The target of a `target` field, a ratio: "0.999". */
export function targetFromRatio(text: string): TargetResult {
  const ratio = parseDecimal(text.trim());
  if (!ratio) return { ok: false, reason: "text" };
  if (compare(ratio, zero) < 0) return { ok: false, reason: "negative" };
  if (compare(ratio, one) > 0) return { ok: false, reason: "above" };
  return { ok: true, target: { ratio, errorBudget: subtract(one, ratio) } };
}

/** The target of a `targetPercent` field, a percentage without its sign: "99.9". */
export function targetFromPercent(text: string): TargetResult {
  const ratio = percentToRatio(text);
  return ratio === undefined ? { ok: false, reason: "text" } : targetFromRatio(ratio);
}

/**
 * A target as people type it on a command line: "99.9%" and "99.9 %" are percentages, "0.999" is a ratio; without a
 * sign, 1 or less is a ratio and anything above 1 a percentage (so "1" is 100 %, "1%" is one percent).
 */
export function parseTarget(text: string): TargetResult {
  const trimmed = text.trim();
  if (trimmed.endsWith("%")) return targetFromPercent(trimmed.slice(0, -1));
  const value = parseDecimal(trimmed);
  return value && compare(value, one) > 0 ? targetFromPercent(trimmed) : targetFromRatio(trimmed);
}

/** "99.9" -> "0.999", digit by digit and for any size; undefined when the text is not a number. */
export function percentToRatio(text: string): string | undefined {
  const percent = parseDecimal(text.trim());
  return percent && toText(shift(percent, -2));
}

/** "0.999" -> "99.9", digit by digit and for any size; undefined when the text is not a number. */
export function ratioToPercent(text: string): string | undefined {
  const ratio = parseDecimal(text.trim());
  return ratio && toText(shift(ratio, 2));
}

/**
 * The error budget as time, in seconds: how long the service may be fully down in the window.
 *
 * `(1 - target) * window`, the formula behind the availability table of the SRE Book, Appendix A
 * (https://sre.google/sre-book/availability-table/). Target 1 or window 0 gives 0, target 0 the whole window;
 * a window that is not finite gives NaN.
 */
export function errorBudgetSeconds(target: Target, windowSeconds: number): number {
  const window = fromNumber(windowSeconds);
  return window ? toNumber(multiply(target.errorBudget, window)) : Number.NaN;
}

/**
 * The error budget as events: how many of `total` may be bad, exactly and in whole events (rounded down).
 *
 * SRE Workbook, chapter 2, Table 2-4 (https://sre.google/workbook/implementing-slos/): 3,663,253 requests at 97 %
 * allow 109,897 failures. Target 1 or total 0 gives 0; a total that is not finite gives NaN.
 */
export function errorBudgetEvents(target: Target, total: number): { readonly exact: number; readonly whole: number } {
  const events = fromNumber(total);
  if (!events) return { exact: Number.NaN, whole: Number.NaN };
  const allowed = multiply(target.errorBudget, events);
  return { exact: toNumber(allowed), whole: Number(floorDivide(allowed, one)) };
}

/**
 * Error budget, consumption and SLI for events counted so far.
 *
 * No events: the SLI is 1, since nothing failed. No budget (target 1 or total 0): nothing is consumed while
 * nothing is bad, and infinitely much with the first bad event. Numbers that are not finite give NaN.
 */
export function requestBudget(target: Target, total: number, bad: number): RequestBudget {
  const allowed = errorBudgetEvents(target, total);
  const consumedRatio = share(bad, allowed.exact);
  return {
    allowedBad: allowed.exact,
    wholeBadEvents: allowed.whole,
    consumedRatio,
    remainingRatio: 1 - consumedRatio,
    sli: sli(total - bad, total),
  };
}

/** The service level indicator, `good / total`: 0 to 1, and 1 when there were no events. */
export function sli(good: number, total: number): number {
  return total === 0 ? 1 : good / total;
}

/**
 * What a measured SLI means for the error budget of a window in seconds, after slo-generator's report
 * (https://github.com/google/slo-generator, slo_generator/report.py), which however rounds the burn rate to one digit
 * and calls it 0 when there is no budget; here it is then Infinity, or 0 when nothing failed. `measured` is a ratio,
 * 0 to 1; when it or the window is not finite every figure that depends on it is NaN.
 */
export function budgetReport(target: Target, measured: number, windowSeconds: number): BudgetReport {
  const indicator = fromNumber(measured);
  const window = fromNumber(windowSeconds);
  const seconds = (ratio: Decimal | undefined) => (ratio && window ? toNumber(multiply(ratio, window)) : Number.NaN);
  const errorRatio = indicator && subtract(one, indicator);
  const consumedRatio = errorRatio ? share(toNumber(errorRatio), toNumber(target.errorBudget)) : Number.NaN;
  return {
    errorBudgetSeconds: seconds(target.errorBudget),
    errorSeconds: seconds(errorRatio),
    remainingSeconds: seconds(indicator && subtract(indicator, target.ratio)),
    consumedRatio,
    burnRate: consumedRatio,
  };
}

function share(part: number, whole: number): number {
  return part === 0 && whole === 0 ? 0 : part / whole;
}
