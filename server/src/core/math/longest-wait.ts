import type { Day } from "./date.ts";
import { type Clock, lastDayOf } from "./deadline.ts";
import type { OpsLength } from "./ops-duration.ts";

/** The start from which a length takes the most days of the calendar. */
export interface LongestWait {
  readonly days: number;
  readonly from: Day;
  readonly to: Day;
}

/** Two years hold every weekday before every holiday that calendars list. */
const DAYS = 731;

/**
 * How many days of the calendar a length takes at the most, from the day after its start, for starts within two years
 * from a day on: in England 2 business days take 6 days from the Wednesday before Easter. The first of several such starts.
 * Undefined where nobody can say.
 */
export function longestWait(length: OpsLength, clock: Clock, today: Day): LongestWait | undefined {
  let longest: LongestWait | undefined;
  for (let from = today; from < today + DAYS; from++) {
    const to = lastDayOf(from, length, clock);
    if (to === undefined) return undefined;
    if (longest === undefined || to - from > longest.days) longest = { days: to - from, from, to };
  }
  return longest;
}
