import { type CalendarPeriod, calendarPeriod } from "../../../math/calendar-window.ts";
import { formatCount, formatDate, formatDuration, formatWindow } from "../../../math/format.ts";
import { wallClockAt } from "../../../math/time-zone.ts";
import type { BudgetWindow } from "../../budget.ts";

/** The window an error budget is shown for, by the time of asking. */
export interface OwnWindow {
  /** With its length: `28 d`, `month (30 d)`, `November 2026 (30 d)`. */
  readonly name: string;
  /** The name as it stands behind an amount: `per 28 d`, `in November 2026 (30 d)`. */
  readonly per: string;
  /** Of the current period where there is one, an hour of daylight saving more or less included. */
  readonly seconds: number;
  readonly period: CalendarPeriod | undefined;
}

/** The window at `now` (epoch milliseconds): the current period of a calendar window, else the length as written. */
export function ownWindow({ duration, seconds, calendar }: BudgetWindow, now: number): OwnWindow {
  if (!duration) {
    const name = formatDuration(seconds);
    return { name, per: `per ${name}`, seconds, period: undefined };
  }
  const result = calendar && calendarPeriod({ ...calendar, duration, now });
  if (!result?.ok) {
    const name = formatWindow(duration);
    return { name, per: `per ${name}`, seconds, period: undefined };
  }
  const { period } = result;
  const name = formatWindow(duration, period);
  const isNamed = duration.unit !== "m" && duration.unit !== "h";
  return { name, per: `${isNamed ? "in" : "per"} ${name}`, seconds: period.seconds, period };
}

/** The window's name inside a sentence: `28 d`, `a month (30 d)`. */
export function windowPhrase(name: string): string {
  return /^(?:month|quarter|year)\b/.test(name) ? `a ${name}` : name;
}

/** The length of a window for the working of a sum: `28 d = 2,419,200 s`. */
export function windowLength({ name, seconds }: OwnWindow): string {
  return `${name} = ${formatCount(seconds)} s`;
}

/** An instant for people: `2026-11-22 12:00 UTC`. */
export function formatInstant(instant: number, timeZone: string): string {
  const wall = wallClockAt(instant, timeZone);
  if (wall === undefined) return formatDate(Number.NaN);
  return `${formatDate(wall)} ${new Date(wall).toISOString().slice(11, 16)} ${timeZone}`;
}
