const DAY = 86_400_000;

/** A day of the calendar as days since 1970-01-01. */
export type Day = number;

/** Reads `YYYY-MM-DD`, a date that exists; undefined for everything else. */
export function parseDate(text: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/**
 * The date that a text in another order or with other signs can only mean: `2026/11/22`, `2026-2-3`, `22.11.2026`,
 * `20261122`. Undefined where day and month could be exchanged (`03/04/2026`), and for dates that do not exist.
 */
export function meantDate(text: string): string | undefined {
  const yearFirst = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?:T.*)?$/.exec(text);
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (yearFirst) return dateText(dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])));
  if (!yearLast) return undefined;
  const [first, second, year] = [Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4])];
  // With dots the day comes first wherever dots are used.
  if (yearLast[2] !== "." && first <= 12 && second <= 12) return undefined;
  return dateText(second > 12 ? dayOf(year, first, second) : dayOf(year, second, first));
}

/** `2026-11-22`; undefined for no day. */
export function dateText(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day in UTC of an instant in epoch milliseconds. */
export function dayAt(instant: number): Day {
  return Math.floor(instant / DAY);
}

/** The instant (epoch milliseconds) at which a day begins in UTC. */
export function startOfDay(day: Day): number {
  return day * DAY;
}

function dayOf(year: number, month: number, day: number): Day | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time / DAY : undefined;
}
