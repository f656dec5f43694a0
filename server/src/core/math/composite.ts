import type { Decimal } from "./decimal.ts";
import { multiply, one } from "./decimal.ts";
import type { Target } from "./error-budget.ts";

/** Where a formula for composites comes from, to be shown beside its result. */
export const compositeSource = "OpenSLO specification, notes on composite SLOs (https://github.com/OpenSLO/OpenSLO)";

/**
 * The best availability a service can promise when every one of its hard dependencies meets just its target and they
 * fail independently: the product of the targets, exactly (99 % and 99 % give 98.01 %). 1 without dependencies; 0
 * when one target is 0. Source: https://github.com/OpenSLO/OpenSLO/issues/14.
 */
export function serialCeiling(targets: readonly Target[]): Decimal {
  return targets.reduce((product, { ratio }) => multiply(product, ratio), one);
}

/**
 * Occurrences: the burn rate of a composite. Each objective burns the composite's error budget at its own burn rate,
 * multiplied by its `compositeWeight` (1 when absent, above 0); what several burn at once adds up.
 * 0 without objectives.
 */
export function compositeBurnRate(
  objectives: readonly { readonly burnRate: number; readonly weight?: number }[],
): number {
  return objectives.reduce((sum, { burnRate, weight = 1 }) => sum + burnRate * weight, 0);
}

/**
 * Timeslices: whether a slice of a composite is good. It is bad as soon as it is bad for any objective; weights play no
 * part. Good without objectives.
 */
export function isCompositeSliceGood(objectivesGood: readonly boolean[]): boolean {
  return objectivesGood.every((good) => good);
}

/**
 * Timeslices: how many slices of a composite can be bad when its objectives have these numbers of bad slices: at
 * least the largest (all at the same time), at most the sum (never together), and no more than there are slices.
 */
export function compositeBadSlices(
  badSlices: readonly number[],
  slices: number,
): { readonly least: number; readonly most: number } {
  const most = badSlices.reduce((sum, bad) => sum + bad, 0);
  return { least: Math.min(slices, Math.max(0, ...badSlices)), most: Math.min(slices, most) };
}

/**
 * RatioTimeslices: the mean success ratio of a composite. The shortfalls of its objectives (`1 - mean`) add up, each
 * multiplied by its `compositeWeight` (1 when absent): two objectives at 95 % make 90 %. Never below 0; 1 without
 * objectives.
 */
export function compositeRatio(objectives: readonly { readonly mean: number; readonly weight?: number }[]): number {
  const shortfall = objectives.reduce((sum, { mean, weight = 1 }) => sum + (1 - mean) * weight, 0);
  return Math.max(0, 1 - shortfall);
}
