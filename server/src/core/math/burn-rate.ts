import type { Decimal } from "./decimal.ts";
import { compare, divide, fromNumber, multiply, one, toNumber, zero } from "./decimal.ts";
import type { Target } from "./error-budget.ts";

/**
 * What an alert on a burn rate means, for the hint beside an AlertCondition. Times in seconds, shares 0 to 1 and
 * above.
 */
export interface BurnRateAlert {
  /** The share of bad events over the lookback window above which the alert fires: `threshold * (1 - target)`. */
  readonly errorRatio: number;
  /** False when that share is 1 or more: the alert can never fire. */
  readonly reachable: boolean;
  /** Time from the start of an outage until the alert fires, `alertAfter` included; Infinity when it never does. */
  readonly detectionSeconds: number;
  /** Share of the error budget used in that time; Infinity when it never fires. */
  readonly budgetUsed: number;
  /** Share of the error budget used by one lookback window at exactly the threshold's burn rate. */
  readonly budgetUsedPerLookback: number;
  /** Time in which the whole error budget is used at exactly the threshold's burn rate. */
  readonly exhaustionSeconds: number;
}

/** One row of the recommended multi-window, multi-burn-rate alerts. */
export interface RecommendedAlert {
  readonly severity: "page" | "ticket";
  readonly longSeconds: number;
  readonly shortSeconds: number;
  readonly burnRate: number;
  /** Share of the error budget used over the long window at that burn rate. */
  readonly budgetConsumed: number;
  readonly source: string;
}

/**
 * How fast the error budget is used: `errorRatio / (1 - target)`. 1 uses exactly the budget in exactly the window.
 * `errorRatio` is 0 to 1. Target 1: Infinity, or 0 while nothing fails.
 */
export function burnRate(errorRatio: number, target: Target): number {
  return errorRatio === 0 ? 0 : errorRatio / toNumber(target.errorBudget);
}

/**
 * The share of the error budget used after `elapsedSeconds` at a burn rate: `burnRate * elapsed / window`
 * (1 is all of it, more is possible). 14.4 for 1 h of 30 d is 0.02. A window of 0 gives Infinity or NaN.
 */
export function budgetConsumed(rate: number, elapsedSeconds: number, windowSeconds: number): number {
  return (rate * elapsedSeconds) / windowSeconds;
}

/** Seconds until the whole error budget is used at a burn rate: `window / burnRate`; Infinity for 0 and below. */
export function exhaustionSeconds(rate: number, windowSeconds: number): number {
  return rate <= 0 ? Number.POSITIVE_INFINITY : quotient(fromNumber(windowSeconds), rate);
}

/**
 * The share of bad events at which an alert on a burn rate fires: `threshold * (1 - target)`, exactly.
 * A value of 1 or more cannot occur. Target 1 gives 0; a threshold that is not finite gives NaN.
 */
export function alertErrorRatio(threshold: number, target: Target): number {
  const exact = exactErrorRatio(threshold, target);
  return exact ? toNumber(exact) : Number.NaN;
}

/**
 * Whether an alert on a burn rate can ever fire: `threshold * (1 - target) < 1`, decided exactly (10 at 90 % cannot).
 * When everything fails the burn rate is `1 / (1 - target)`, and no more. Reported for Sloth as
 * https://github.com/slok/sloth/issues/341. False when the threshold is not finite.
 */
export function isThresholdReachable(threshold: number, target: Target): boolean {
  const exact = exactErrorRatio(threshold, target);
  return exact !== undefined && compare(exact, one) < 0;
}

/**
 * The target, as a ratio, that must be exceeded so that an alert on this burn rate can fire: `1 - 1 / threshold`.
 * 14.4 gives 0.930555…; 1 and less give 0, for they are reachable with every target above it. NaN stays NaN.
 */
export function minimalReachableTarget(threshold: number): number {
  return threshold <= 1 ? 0 : 1 - 1 / threshold;
}

/**
 * The highest burn rate a target can show, `1 / (1 - target)`: a threshold must be below it. Target 1: Infinity.
 */
export function highestBurnRate(target: Target): number {
  return burnRate(1, target);
}

/**
 * Seconds from the start of a constant error ratio until the mean over the lookback window exceeds the threshold:
 * `lookback * threshold * (1 - target) / errorRatio`, with no errors before. `errorRatio` is above 0 and at most 1;
 * 1, a full outage, is the default. Infinity when that error ratio never gets there; NaN when a number is not finite.
 * Source: SRE Workbook, chapter 5 (https://sre.google/workbook/alerting-on-slos/).
 */
export function detectionSeconds(threshold: number, target: Target, lookbackSeconds: number, errorRatio = 1): number {
  const needed = exactErrorRatio(threshold, target);
  const lookback = fromNumber(lookbackSeconds);
  if (!needed || !lookback) return Number.NaN;
  if (toNumber(needed) >= errorRatio) return Number.POSITIVE_INFINITY;
  return Math.max(0, quotient(multiply(lookback, needed), errorRatio));
}

/**
 * Everything a hint or a hover says about one alert condition, for a constant error ratio (1, a full outage, by
 * default).
 *
 * `threshold` is a burn rate above 0, times are seconds. The condition must stay true for `alertAfterSeconds` before
 * the alert is sent; the budget burns on meanwhile. A target of 1 has no budget, so its shares are Infinity or NaN.
 */
export function burnRateAlert(input: {
  readonly threshold: number;
  readonly target: Target;
  readonly lookbackSeconds: number;
  readonly windowSeconds: number;
  readonly alertAfterSeconds?: number;
  readonly errorRatio?: number;
}): BurnRateAlert {
  const { threshold, target, lookbackSeconds, windowSeconds, alertAfterSeconds = 0, errorRatio = 1 } = input;
  const detection = detectionSeconds(threshold, target, lookbackSeconds, errorRatio) + alertAfterSeconds;
  return {
    errorRatio: alertErrorRatio(threshold, target),
    reachable: isThresholdReachable(threshold, target),
    detectionSeconds: detection,
    budgetUsed: budgetConsumed(burnRate(errorRatio, target), detection, windowSeconds),
    budgetUsedPerLookback: budgetConsumed(threshold, lookbackSeconds, windowSeconds),
    exhaustionSeconds: exhaustionSeconds(threshold, windowSeconds),
  };
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const table = "SRE Workbook, chapter 5, table 5-8 (https://sre.google/workbook/alerting-on-slos/)";
const rules =
  "SRE Workbook, chapter 5, example alert rules (https://sre.google/workbook/alerting-on-slos/); used by Sloth";

/** The window for which the SRE Workbook gives its recommendations: 30 days. */
export const recommendedForSeconds = 30 * day;

/**
 * The SRE Workbook's recommended alerts for a window of 30 days. The row of 24 h is not in the table but in the
 * chapter's example rules. The short window, a twelfth of the long one, ends the alert soon after the errors end.
 */
export const recommendedAlerts: readonly RecommendedAlert[] = [
  {
    severity: "page",
    longSeconds: hour,
    shortSeconds: 5 * minute,
    burnRate: 14.4,
    budgetConsumed: 0.02,
    source: table,
  },
  {
    severity: "page",
    longSeconds: 6 * hour,
    shortSeconds: 30 * minute,
    burnRate: 6,
    budgetConsumed: 0.05,
    source: table,
  },
  { severity: "ticket", longSeconds: day, shortSeconds: 2 * hour, burnRate: 3, budgetConsumed: 0.1, source: rules },
  { severity: "ticket", longSeconds: 3 * day, shortSeconds: 6 * hour, burnRate: 1, budgetConsumed: 0.1, source: table },
];

/**
 * The recommended alerts for another window: lookback windows and shares of budget stay, the burn rate becomes
 * `budgetConsumed * window / long`, as in Sloth's catalogue for 28 days (13.44, 5.6, 2.8, 0.933).
 *
 * Rows whose lookback is not shorter than the window are left out. A burn rate below 1 fires on an SLO that will be
 * met: say so, or leave the row out. Empty when the window is not positive and finite.
 */
export function recommendedAlertsFor(windowSeconds: number): readonly RecommendedAlert[] {
  if (!Number.isFinite(windowSeconds)) return [];
  return recommendedAlerts
    .filter((row) => row.longSeconds < windowSeconds)
    .map((row) => ({
      ...row,
      burnRate: (Math.round(row.budgetConsumed * 100) * windowSeconds) / (100 * row.longSeconds),
    }));
}

function exactErrorRatio(threshold: number, target: Target): Decimal | undefined {
  const rate = fromNumber(threshold);
  return rate && multiply(rate, target.errorBudget);
}

// Times are cut off when they are shown, so 50 h must not become 49 h 59 m by a last binary digit: divide decimally.
function quotient(dividend: Decimal | undefined, divisor: number): number {
  const exactDivisor = fromNumber(divisor);
  if (!dividend || !exactDivisor) return Number.NaN;
  return toNumber(divide(dividend, exactDivisor, 12) ?? zero);
}
