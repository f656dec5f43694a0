import { type Day, dayAt } from "./date.ts";
import { temporal } from "./libraries.ts";
import type { DurationPart, OpsLength, OpsUnit } from "./ops-duration.ts";
import { instantOf, wallClockAt } from "./time-zone.ts";
import { addBusinessDays, clockTimeText, closingTime, type WorkCalendar } from "./work-calendar.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;

/** By what a deadline is counted. */
export interface Clock {
  /** IANA name of the zone in which days end. */
  readonly timeZone: string;
  /** Needed for business days. */
  readonly calendar: WorkCalendar | undefined;
  /** Whether `d` means business days. */
  readonly countsBusinessDays: boolean;
}

/**
 * The last instant (epoch milliseconds) in time: who is done later than that has missed the deadline.
 *
 * Hours, minutes and seconds pass on the clock of physics, whatever clocks on the wall do. A length in days, weeks,
 * months or years ends with the last second of its last day in the time zone, months and years being steps of the
 * calendar (from 31 January one month ends on 28 or 29 February); the day of the start is not counted. A length in
 * business days ends when work ends on its last day. Days with hours behind them (`1d12h`) keep the time of day and
 * then add the hours.
 *
 * Undefined for business days without a calendar, an unknown time zone, or a date out of range.
 */
export function dueAt(start: number, length: OpsLength, clock: Clock): number | undefined {
  const parts = length.parts.map((part) => withBusinessDays(part, clock));
  const exact = parts.reduce((sum, { count, unit }) => sum + count * (exactUnits[unit] ?? 0), 0);
  if (parts.every(({ unit }) => exactUnits[unit] !== undefined)) return start + exact;
  const { timeZone, calendar } = clock;
  try {
    const begin = temporal().Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone);
    const years = countOf(parts, "y");
    const months = countOf(parts, "mo");
    const stepped = begin.toPlainDate().add({ years, months, weeks: countOf(parts, "w"), days: countOf(parts, "d") });
    const business = countOf(parts, "bd");
    const from = Date.UTC(stepped.year, stepped.month - 1, stepped.day) / DAY;
    const last = business === 0 ? from : calendar && addBusinessDays(calendar, from, business);
    if (last === undefined) return undefined;
    const date = stepped.add({ days: last - from });
    if (exact > 0) return date.toZonedDateTime({ timeZone, plainTime: begin.toPlainTime() }).epochMilliseconds + exact;
    const closing = business > 0 && calendar ? closingTime(calendar, last) : 1440;
    // A day ends with its last second, 23:59:59.
    const plainTime = closing === 1440 ? "23:59:59" : clockTimeText(closing);
    return date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  } catch {
    // Temporal throws where it does not know the zone, and where a date leaves its range.
    return undefined;
  }
}

/** Whether a length counts business days, by itself or because days mean them here. */
export function countsBusiness({ parts }: OpsLength, countsBusinessDays: boolean): boolean {
  return parts.some(({ unit }) => unit === "bd" || (unit === "d" && countsBusinessDays));
}

/** The last instant (epoch milliseconds) of a day in a time zone. */
export function endOfDay(day: Day, timeZone: string): number | undefined {
  return add(instantOf((day + 1) * DAY, timeZone), -1);
}

/** The day that it is in a time zone at an instant. */
export function dayIn(instant: number, timeZone: string): Day | undefined {
  const wall = wallClockAt(instant, timeZone);
  return wall === undefined ? undefined : dayAt(wall);
}

/** The last day of a length that begins on a day, as of an exception that lasts `30d` from its detection. */
export function lastDayOf(first: Day, length: OpsLength, clock: Clock): Day | undefined {
  const start = instantOf(first * DAY, clock.timeZone);
  const due = start === undefined ? undefined : dueAt(start, length, clock);
  return due === undefined ? undefined : dayIn(due, clock.timeZone);
}

const exactUnits: Readonly<Partial<Record<OpsUnit, number>>> = { h: 60 * MINUTE, m: MINUTE, s: 1000 };

function withBusinessDays(part: DurationPart, { countsBusinessDays }: Clock): DurationPart {
  return part.unit === "d" && countsBusinessDays ? { ...part, unit: "bd" } : part;
}

function countOf(parts: readonly DurationPart[], wanted: OpsUnit): number {
  return parts.reduce((sum, { count, unit }) => sum + (unit === wanted ? count : 0), 0);
}

function add(instant: number | undefined, milliseconds: number): number | undefined {
  return instant === undefined ? undefined : instant + milliseconds;
}
