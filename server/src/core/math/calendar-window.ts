import type { Duration } from "./duration.ts";
import { unitSeconds } from "./duration.ts";
import type { WallClock } from "./time-zone.ts";
import { instantOf, parseStartTime, wallClock, wallClockAt } from "./time-zone.ts";

/** One period of a calendar-aligned time window. */
export interface CalendarPeriod {
  /** First instant of the period, epoch milliseconds. */
  readonly start: number;
  /** First instant after it. */
  readonly end: number;
  /** The same on the zone's wall clock, for display. */
  readonly startWall: WallClock;
  readonly endWall: WallClock;
  /** Elapsed seconds from start to end: an hour more or less than `days` where daylight saving begins or ends. */
  readonly seconds: number;
  /**
   * Days by the calendar: 30 for November, also where daylight saving ends in it. Has a fraction only for minutes and
   * hours.
   */
  readonly days: number;
  /** False when the first period has not begun yet; the first period is then the one given. */
  readonly begun: boolean;
}

export type CalendarPeriodResult =
  | { readonly ok: true; readonly period: CalendarPeriod }
  /** `duration`: not above 0. `range`: outside the years a date can hold. */
  | { readonly ok: false; readonly reason: "start-time" | "time-zone" | "duration" | "range" };

const dayMilliseconds = 86_400_000;

/**
 * The current period of a calendar-aligned window: periods follow each other from `startTime` (layout `2006-01-02
 * 15:04:05`) on the wall clock of `timeZone` (IANA).
 *
 * Months, quarters and years step by the calendar, counted from the start, so that from 31 January come 28 February and
 * 31 March. Days and weeks step on the wall clock, hours and minutes by elapsed time. `now` is in epoch milliseconds; a
 * period includes its start and excludes its end.
 */
export function calendarPeriod(input: {
  readonly startTime: string;
  readonly timeZone: string;
  readonly duration: Duration;
  readonly now: number;
}): CalendarPeriodResult {
  const { timeZone, duration, now } = input;
  const first = parseStartTime(input.startTime);
  if (first === undefined) return { ok: false, reason: "start-time" };
  if (wallClockAt(0, timeZone) === undefined) return { ok: false, reason: "time-zone" };
  if (!(duration.value > 0)) return { ok: false, reason: "duration" };
  const firstInstant = instantOf(first, timeZone);
  if (firstInstant === undefined || !Number.isFinite(now)) return { ok: false, reason: "range" };
  const startOf = (index: number) => periodStart(first, duration, index, timeZone);
  let index = Math.max(0, estimatedIndex(firstInstant, duration, now));
  // The estimate is at most a step or two off: months differ in length and clocks change.
  while (index > 0 && (startOf(index)?.instant ?? now) > now) index -= 1;
  while ((startOf(index + 1)?.instant ?? Number.POSITIVE_INFINITY) <= now) index += 1;
  const start = startOf(index);
  const end = startOf(index + 1);
  if (!start || !end) return { ok: false, reason: "range" };
  const elapsed = end.instant - start.instant;
  const byCalendar = duration.unit !== "m" && duration.unit !== "h";
  const period = {
    start: start.instant,
    end: end.instant,
    startWall: start.wall,
    endWall: end.wall,
    seconds: elapsed / 1000,
    days: (byCalendar ? end.wall - start.wall : elapsed) / dayMilliseconds,
    begun: start.instant <= now,
  };
  return { ok: true, period };
}

interface Moment {
  readonly wall: WallClock;
  readonly instant: number;
}

function estimatedIndex(first: number, { value, unit }: Duration, now: number): number {
  const meanSeconds = { ...unitSeconds, M: 2_629_746, Q: 7_889_238, Y: 31_556_952 }[unit];
  return Math.floor((now - first) / (value * meanSeconds * 1000)) || 0;
}

function periodStart(first: WallClock, { value, unit }: Duration, index: number, timeZone: string): Moment | undefined {
  const count = value * index;
  if (unit === "m" || unit === "h") {
    const firstInstant = instantOf(first, timeZone);
    if (firstInstant === undefined) return undefined;
    const instant = firstInstant + count * unitSeconds[unit] * 1000;
    const wall = wallClockAt(instant, timeZone);
    return wall === undefined ? undefined : { wall, instant };
  }
  const wall =
    unit === "d" || unit === "w"
      ? first + count * unitSeconds[unit] * 1000
      : addMonths(first, count * { M: 1, Q: 3, Y: 12 }[unit]);
  const instant = instantOf(wall, timeZone);
  return instant === undefined ? undefined : { wall, instant };
}

// The day of the month is kept where the month has it, else it becomes the month's last day.
function addMonths(wall: WallClock, months: number): WallClock {
  const date = new Date(wall);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1 + months;
  const lastDay = new Date(wallClock(year, month + 1, 0)).getUTCDate();
  const timeOfDay = ((wall % dayMilliseconds) + dayMilliseconds) % dayMilliseconds;
  return wallClock(year, month, Math.min(date.getUTCDate(), lastDay)) + timeOfDay;
}
