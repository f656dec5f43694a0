import { temporal } from "../libraries.ts";
import { type Day, dateText, dayAt } from "./date.ts";
import type { OpsLength, OpsUnit } from "./ops-duration.ts";
import { instantOf, wallClockAt } from "./time-zone.ts";
import { addBusinessDays, clockTimeText, closingTime, type WorkCalendar } from "./work-calendar.ts";

const DAY = 86_400_000;

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
  const { timeZone, calendar } = clock;
  const exact = exactPart(length);
  if (length.parts.every(({ unit }) => exactUnits[unit] !== undefined)) return start + exact;
  const today = dayIn(start, timeZone);
  const last = today === undefined ? undefined : stepDays(today, length, clock);
  if (last === undefined) return undefined;
  try {
    const { Instant, PlainDate } = temporal();
    const date = PlainDate.from(dateText(last) ?? "");
    if (exact > 0) {
      const plainTime = Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone).toPlainTime();
      return date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds + exact;
    }
    const isBusiness = countsBusiness(length, clock.countsBusinessDays);
    const closing = isBusiness && calendar ? closingTime(calendar, last) : 1440;
    // A day ends with its last second, 23:59:59.
    const plainTime = closing === 1440 ? "23:59:59" : clockTimeText(closing);
    return date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  } catch {
    // Temporal throws where a date leaves its range.
    return undefined;
  }
}

/** Whether a length counts business days, by itself or because days mean them here. */
export function countsBusiness({ parts }: OpsLength, countsBusinessDays: boolean): boolean {
  return parts.some(({ unit }) => unit === "bd" || (unit === "d" && countsBusinessDays));
}

/** The instant (epoch milliseconds) at which a day is over in a time zone; infinite where that is out of range. */
export function endOfDay(day: Day, timeZone: string): number {
  return instantOf((day + 1) * DAY, timeZone) ?? Number.POSITIVE_INFINITY;
}

/** The day that it is in a time zone at an instant. */
export function dayIn(instant: number, timeZone: string): Day | undefined {
  const wall = wallClockAt(instant, timeZone);
  return wall === undefined ? undefined : dayAt(wall);
}

/** The last day of a length that begins with a day, as of an exception that lasts `30d` from its detection. */
export function lastDayOf(first: Day, length: OpsLength, clock: Clock): Day | undefined {
  if (exactPart(length) === 0) return stepDays(first, length, clock);
  const start = instantOf(first * DAY, clock.timeZone);
  const due = start === undefined ? undefined : dueAt(start, length, clock);
  return due === undefined ? undefined : dayIn(due, clock.timeZone);
}

const exactUnits: Readonly<Partial<Record<OpsUnit, number>>> = { h: 3_600_000, m: 60_000, s: 1000 };

/** The hours, minutes and seconds of a length in milliseconds. */
function exactPart({ parts }: OpsLength): number {
  return parts.reduce((sum, { count, unit }) => sum + count * (exactUnits[unit] ?? 0), 0);
}

/** Years and months, then weeks and days, as ISO 8601 adds them; business days last. */
function stepDays(from: Day, { parts }: OpsLength, { calendar, countsBusinessDays }: Clock): Day | undefined {
  const count = (wanted: OpsUnit) => parts.reduce((sum, part) => sum + (part.unit === wanted ? part.count : 0), 0);
  const days = 7 * count("w") + (countsBusinessDays ? 0 : count("d"));
  const business = count("bd") + (countsBusinessDays ? count("d") : 0);
  const month = stepMonths(from, 12 * count("y") + count("mo"));
  const stepped = month === undefined ? undefined : month + days;
  if (stepped === undefined || business === 0) return stepped;
  return calendar && addBusinessDays(calendar, stepped, business);
}

function stepMonths(from: Day, months: number): Day | undefined {
  if (months === 0) return from;
  try {
    const date = temporal()
      .PlainDate.from(dateText(from) ?? "")
      .add({ months });
    return Date.UTC(date.year, date.month - 1, date.day) / DAY;
  } catch {
    // Temporal throws where a date leaves its range.
    return undefined;
  }
}
