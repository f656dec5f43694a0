import {
  type DurationPart,
  formatOpsDuration,
  type OpsDuration,
  type OpsLength,
  parseOpsDuration,
} from "./ops-duration.ts";

const DAY = 86_400;

/** How long something may take at the most, made so that two limits can be compared whenever they begin. */
export interface TimeLimit {
  /** As it is written: `48h`. */
  readonly written: string;
  /** For people: `48 h`, `next upgrade`. */
  readonly text: string;
  /** The shortest that it can be, in seconds: one month is 28 days. Words without a deadline are longer than any length. */
  readonly shortest: number;
  /** The longest that it can be, in seconds: one month is 31 days; infinite where nobody can say. */
  readonly longest: number;
  /** Whole months, where it is nothing else. */
  readonly months: number;
  /** Whether it ends with the last second of a day and not after so many hours. */
  readonly endsWithDay: boolean;
  /** Whether it is the date that CISA's catalogue gives. */
  readonly isDueDate: boolean;
  /** Whether it is counted in business days. */
  readonly isBusiness: boolean;
}

/** How many days some business days take at the most, with holidays and weekends; undefined where nobody can say. */
export type LongestBusinessDays = (count: number) => number | undefined;

/** The words that a limit may be, in the order in which they end, with an order above any length. */
const words: Readonly<Record<string, number>> = { "next-upgrade": 1e13, "best-effort": 1e14, never: 1e15 };

/**
 * Reads a limit: a duration of `ops/v1` or one of the words `next-upgrade`, `best-effort`, `never`, `kev-due-date`.
 * With `countsBusinessDays` days are business days. Undefined for what is no duration.
 */
export function parseTimeLimit(
  written: string,
  options: { readonly countsBusinessDays?: boolean; readonly longestBusinessDays?: LongestBusinessDays } = {},
): TimeLimit | undefined {
  const result = parseOpsDuration(written, [...Object.keys(words), "kev-due-date"]);
  if (!result.ok) return undefined;
  return result.duration.type === "word"
    ? wordLimit(written, result.duration)
    : lengthLimit(written, result.duration, options);
}

/** Whether a limit has an end at all: a length or a date. */
export function hasEnd({ isDueDate, shortest }: TimeLimit): boolean {
  return isDueDate || shortest < 1e13;
}

/** Whether one limit surely ends after another, whenever the two begin. */
export function isLater(a: TimeLimit, b: TimeLimit): boolean {
  return a.shortest > b.longest;
}

/** Whether two limits always end at the same time, by one calendar. */
export function isSame(a: TimeLimit, b: TimeLimit): boolean {
  return (["isDueDate", "isBusiness", "endsWithDay", "shortest", "longest"] as const).every((key) => a[key] === b[key]);
}

/** Whether one limit never ends after the bound; `unclear` where that hangs on what nobody knows here. */
export function holdsWithin(limit: TimeLimit, bound: TimeLimit): "yes" | "no" | "unclear" {
  if (bound.isDueDate) return limit.isDueDate ? "yes" : isPastDueDate(limit) ? "no" : "unclear";
  if (limit.isDueDate) return "unclear";
  if (limit.months > 0 && bound.months > 0) return limit.months <= bound.months ? "yes" : "no";
  if (longestBeside(limit, bound) <= bound.shortest) return "yes";
  return limit.longest === Number.POSITIVE_INFINITY && limit.shortest <= bound.shortest ? "unclear" : "no";
}

/** Days end at midnight: two of them can be nearly three times 24 hours, which matters beside hours. */
export function longestBeside(limit: TimeLimit, bound: TimeLimit): number {
  const hasHours = limit.endsWithDay && !bound.endsWithDay && !bound.isDueDate && hasEnd(bound) && hasEnd(limit);
  return hasHours ? limit.longest + DAY : limit.longest;
}

/** CISA gave nearly all entries of its catalogue three weeks at the most; see `frameworks/cisa-bod-22-01.ts`. */
function isPastDueDate(limit: TimeLimit): boolean {
  return limit.shortest > 21 * DAY;
}

function wordLimit(written: string, duration: OpsDuration & { readonly type: "word" }): TimeLimit {
  const isDueDate = duration.word === "kev-due-date";
  const order = words[duration.word] ?? 0;
  return {
    written,
    text: formatOpsDuration(duration),
    shortest: isDueDate ? 0 : order,
    longest: isDueDate ? Number.POSITIVE_INFINITY : order,
    months: 0,
    endsWithDay: false,
    isDueDate,
    isBusiness: false,
  };
}

function lengthLimit(
  written: string,
  duration: OpsLength,
  {
    countsBusinessDays = false,
    longestBusinessDays,
  }: { readonly countsBusinessDays?: boolean; readonly longestBusinessDays?: LongestBusinessDays },
): TimeLimit {
  const sum = { seconds: 0, days: 0, business: 0, months: 0 };
  for (const { count, unit } of duration.parts) {
    if (unit === "mo" || unit === "y") sum.months += unit === "y" ? 12 * count : count;
    else if (unit === "bd" || (unit === "d" && countsBusinessDays)) sum.business += count;
    else if (unit === "d" || unit === "w") sum.days += unit === "w" ? 7 * count : count;
    else sum.seconds += count * { s: 1, m: 60, h: 3600 }[unit];
  }
  const longestBusiness = sum.business === 0 ? 0 : longestBusinessDays?.(sum.business);
  const shortestDays = sum.days + sum.business + daysOfMonths(sum.months).shortest;
  const longestDays = sum.days + (longestBusiness ?? Number.POSITIVE_INFINITY) + daysOfMonths(sum.months).longest;
  const isBusiness = sum.business > 0;
  const meant = isBusiness && countsBusinessDays ? { ...duration, parts: duration.parts.map(asBusiness) } : duration;
  return {
    written,
    text: formatOpsDuration(meant),
    shortest: sum.seconds + shortestDays * DAY,
    longest: sum.seconds + longestDays * DAY,
    months: sum.months > 0 && sum.days + sum.business + sum.seconds === 0 ? sum.months : 0,
    endsWithDay: sum.days + sum.business + sum.months > 0,
    isDueDate: false,
    isBusiness,
  };
}

function asBusiness({ count, unit }: DurationPart): DurationPart {
  return { count, unit: unit === "d" ? "bd" : unit };
}

/** The fewest and the most days that so many months have, whenever they begin; four years hold every case. */
export function daysOfMonths(months: number): { readonly shortest: number; readonly longest: number } {
  const known = monthCache.get(months);
  if (known) return known;
  const lengths = Array.from({ length: 48 }, (_, start) => {
    return (Date.UTC(2024, start + months, 1) - Date.UTC(2024, start, 1)) / (DAY * 1000);
  });
  const found = { shortest: Math.min(...lengths), longest: Math.max(...lengths) };
  monthCache.set(months, found);
  return found;
}

const monthCache = new Map<number, { readonly shortest: number; readonly longest: number }>();
