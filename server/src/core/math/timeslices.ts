import type { Decimal } from "./decimal.ts";
import { compare, divide, floorDivide, fromBigInt, fromNumber, multiply, toNumber, zero } from "./decimal.ts";
import type { Target } from "./error-budget.ts";

export interface TimesliceBudget {
  /** `window / slice`; has a fraction when the slice does not divide the window. */
  readonly slices: number;
  /** Slices that fit whole into the window. */
  readonly wholeSlices: number;
  /** Bad slices the error budget allows, rounded down. 0 means that a single bad slice breaks the objective. */
  readonly badSlicesAllowed: number;
  /** The same before rounding: 40.32 where 40 are allowed. */
  readonly exactBadSlices: number;
  /** Whether the window is a whole number of slices. */
  readonly divides: boolean;
}

/**
 * The error budget of the budgeting method Timeslices: the window is cut into slices, a slice is good when its SLI
 * reaches `timeSliceTarget`, and the objective is the share of good slices.
 *
 * Bad slices allowed: `floor(window / slice * (1 - target))`, computed decimally, so that a day of minutes at 90 %
 * allows 144 and not 143. Target 1 allows none, target 0 all of them. A slice longer than the window gives less than
 * one slice. Undefined when a length is not a positive, finite number of seconds.
 */
export function timesliceBudget(
  target: Target,
  windowSeconds: number,
  sliceSeconds: number,
): TimesliceBudget | undefined {
  const window = positive(windowSeconds);
  const slice = positive(sliceSeconds);
  if (!window || !slice) return undefined;
  const badTime = multiply(window, target.errorBudget);
  return {
    slices: quotient(window, slice),
    wholeSlices: Number(floorDivide(window, slice)),
    badSlicesAllowed: Number(floorDivide(badTime, slice)),
    exactBadSlices: quotient(badTime, slice),
    divides: isMultiple(window, slice),
  };
}

/** Whether the window is a whole number of slices; false when a length is not a positive, finite number of seconds. */
export function sliceDividesWindow(windowSeconds: number, sliceSeconds: number): boolean {
  const window = positive(windowSeconds);
  const slice = positive(sliceSeconds);
  return window !== undefined && slice !== undefined && isMultiple(window, slice);
}

// Lengths people use for slices. Each is a whole number of minutes, OpenSLO's smallest unit of duration.
const usualSliceMinutes = [
  1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 60, 90, 120, 180, 240, 360, 480, 720, 1440, 2880, 10080,
];

/**
 * Usual slice lengths in seconds that divide the window, nearest to the given length first, shortest first; at most
 * `count` of them, and never the window itself. Empty when a length is not positive and finite.
 */
export function suggestSliceLengths(windowSeconds: number, sliceSeconds: number, count = 3): readonly number[] {
  if (!Number.isFinite(windowSeconds) || !Number.isFinite(sliceSeconds) || sliceSeconds <= 0) return [];
  return usualSliceMinutes
    .map((minutes) => minutes * 60)
    .filter((length) => length < windowSeconds && sliceDividesWindow(windowSeconds, length))
    .map((length) => ({ length, distance: Math.abs(Math.log(length / sliceSeconds)) }))
    .sort((left, right) => left.distance - right.distance)
    .slice(0, Math.max(0, count))
    .map(({ length }) => length)
    .sort((left, right) => left - right);
}

/**
 * The budgeting method RatioTimeslices: the SLI is the mean of all slices' success ratios, no slice is good or bad as
 * a whole.
 *
 * The error budget is the sum of shortfalls a window may collect, counted in whole failed slices: 40.32 means 40.32
 * slices at 0 % with the rest at 100 %, or 80.64 slices at 50 %. Source: OpenSLO, examples/budgeting-method
 * (https://github.com/OpenSLO/OpenSLO). Same ranges as `timesliceBudget`.
 */
export function ratioTimesliceBudget(
  target: Target,
  windowSeconds: number,
  sliceSeconds: number,
): { readonly slices: number; readonly shortfallAllowed: number } | undefined {
  const budget = timesliceBudget(target, windowSeconds, sliceSeconds);
  return budget && { slices: budget.slices, shortfallAllowed: budget.exactBadSlices };
}

/** The SLI of RatioTimeslices: the mean of the slices' success ratios (0 to 1); 1 when there are no slices. */
export function meanOfSlices(ratios: readonly number[]): number {
  if (ratios.length === 0) return 1;
  return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
}

function positive(seconds: number): Decimal | undefined {
  return seconds > 0 ? fromNumber(seconds) : undefined;
}

function isMultiple(whole: Decimal, part: Decimal): boolean {
  const times = floorDivide(whole, part);
  return times !== undefined && compare(multiply(fromBigInt(times), part), whole) === 0;
}

// Twelve places are finer than anything shown, and exact wherever the quotient ends at all.
function quotient(left: Decimal, right: Decimal): number {
  return toNumber(divide(left, right, 12) ?? zero);
}
