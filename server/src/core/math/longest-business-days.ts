import type { Day } from "./date.ts";

/** Which days count as business days. */
export interface BusinessDays {
  /** By day of the week, Sunday first. */
  readonly weekdays: readonly boolean[];
  readonly holidays: readonly Day[];
}

/**
 * How many days of the calendar so many business days take at the most, from the day after the start: 2 business days
 * from a Friday end on Tuesday and take 4 days. Every start around each of the holidays is tried, and one plain week.
 * Undefined where hardly any day is a business day.
 */
export function longestBusinessDays(count: number, { weekdays, holidays }: BusinessDays): number | undefined {
  const off = new Set(holidays);
  const isBusiness = (day: Day) => weekdays[(((day + 4) % 7) + 7) % 7] === true && !off.has(day);
  let longest = 0;
  for (const start of startsOf(count, holidays)) {
    const taken = daysTaken(start, count, isBusiness);
    if (taken === undefined) return undefined;
    longest = Math.max(longest, taken);
  }
  return longest;
}

/** A start matters only if a holiday lies within its reach; a week far from all holidays stands for all others. */
function startsOf(count: number, holidays: readonly Day[]): ReadonlySet<Day> {
  const reach = Math.min(400, 2 * count + 7);
  const plain = Math.max(0, ...holidays) + 1000;
  const starts = new Set<Day>([0, 1, 2, 3, 4, 5, 6].map((day) => plain + day));
  for (const holiday of holidays.slice(0, 200)) {
    for (let before = 0; before <= reach; before++) starts.add(holiday - before);
  }
  return starts;
}

function daysTaken(start: Day, count: number, isBusiness: (day: Day) => boolean): number | undefined {
  if (count === 0) return 0;
  const limit = 8 * count + 60;
  let left = count;
  for (let taken = 1; taken <= limit; taken++) {
    if (isBusiness(start + taken)) left--;
    if (left === 0) return taken;
  }
  return undefined;
}
