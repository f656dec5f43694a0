import type { Target } from "./error-budget.ts";
import { errorBudgetEvents, errorBudgetSeconds } from "./error-budget.ts";

/** One row of the table: how long the service may be fully down in a window. */
export interface DowntimeRow {
  /** Name with the length that was used, for a month is 30 d here and 30.44 d elsewhere: "quarter (90 d)". */
  readonly window: string;
  readonly windowSeconds: number;
  readonly budgetSeconds: number;
}

/** One row of the table: how many of a number of requests may fail. */
export interface RequestRow {
  readonly requests: number;
  /** Exact number of bad requests allowed; may have a fraction. */
  readonly allowedBad: number;
  /** The same, rounded down to whole requests. */
  readonly wholeBadEvents: number;
}

const day = 86_400;

/** The usual windows; month, quarter and year as in the SRE Book, Appendix A (30, 90 and 365 days). */
export const downtimeWindows: readonly { readonly window: string; readonly windowSeconds: number }[] = [
  { window: "hour", windowSeconds: 3600 },
  { window: "day", windowSeconds: day },
  { window: "week (7 d)", windowSeconds: 7 * day },
  { window: "28 d", windowSeconds: 28 * day },
  { window: "month (30 d)", windowSeconds: 30 * day },
  { window: "quarter (90 d)", windowSeconds: 90 * day },
  { window: "year (365 d)", windowSeconds: 365 * day },
];

/** The usual request counts. */
export const downtimeRequests: readonly number[] = [1_000, 10_000, 1_000_000];

/**
 * The error budget as time, for the usual windows, shortest first, and for one of the author's own (in seconds, with
 * the name to show), which comes first unless it has the length of a usual one. Target 1 gives zeros, target 0 the
 * windows themselves.
 */
export function downtimeRows(
  target: Target,
  own?: { readonly window: string; readonly windowSeconds: number },
): readonly DowntimeRow[] {
  const known = downtimeWindows.some(({ windowSeconds }) => windowSeconds === own?.windowSeconds);
  const windows = own && !known ? [own, ...downtimeWindows] : downtimeWindows;
  return windows.map(({ window, windowSeconds }) => ({
    window,
    windowSeconds,
    budgetSeconds: errorBudgetSeconds(target, windowSeconds),
  }));
}

/**
 * The error budget as requests, for the usual counts and for one of the author's own, which comes first unless it is
 * a usual one. Target 1 or a count of 0 gives zeros.
 */
export function requestRows(target: Target, own?: number): readonly RequestRow[] {
  const counts = own === undefined || downtimeRequests.includes(own) ? downtimeRequests : [own, ...downtimeRequests];
  return counts.map((requests) => {
    const { exact, whole } = errorBudgetEvents(target, requests);
    return { requests, allowedBad: exact, wholeBadEvents: whole };
  });
}
