import type { Day } from "./date.ts";
import { addBusinessDays, type WorkCalendar } from "./work-calendar.ts";

/**
 * How many days of the calendar so many business days take at the most, from the day after the start: 2 business days
 * from a Friday end on Tuesday and take 4 days. Every start around each of the holidays is tried, and one plain week.
 * Undefined where hardly any day is a business day.
 */
export function longestBusinessDays(count: number, calendar: WorkCalendar): number | undefined {
  let longest = 0;
  for (const start of startsOf(count, [...calendar.holidays])) {
    const end = addBusinessDays(calendar, start, count);
    if (end === undefined) return undefined;
    longest = Math.max(longest, end - start);
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
