import { type Day, dayAt, startOfDay } from "./date.ts";
import { type Clock, lastDayOf } from "./deadline.ts";
import type { OpsLength } from "./ops-duration.ts";

const CLOCK: Clock = { timeZone: "UTC", calendar: undefined, countsBusinessDays: false };

/** How a review stands, in whole days of UTC. */
export interface ReviewState {
  /** Days since the last review; negative when it lies ahead. */
  readonly age: number;
  /** Days until the next one is due: 0 is today, negative is overdue. */
  readonly dueIn: number;
  /** The instant (epoch milliseconds) at which these numbers change. */
  readonly until: number;
}

/**
 * The state of a review made on a day and due after an interval. Months and years are steps of the calendar, a business day
 * is a day, and part days round up. Due today is not overdue, as with the deadlines of DefectDojo and of patch SLAs.
 */
export function reviewState(last: Day, interval: OpsLength, now: number): ReviewState {
  const today = dayAt(now);
  const stepped = interval.depends ? lastDayOf(last, interval, CLOCK) : undefined;
  const due = stepped ?? last + Math.ceil(interval.seconds / 86_400);
  return { age: today - last, dueIn: due - today, until: startOfDay(today + 1) };
}

/** `reviewed 52 days ago, due in 38`; `reviewed today, due in 90`; `reviewed 120 days ago, 30 days overdue`. */
export function reviewText({ age, dueIn }: ReviewState): string {
  const reviewed =
    age === 0 ? "reviewed today" : age < 0 ? `to be reviewed in ${days(-age)}` : `reviewed ${days(age)} ago`;
  if (dueIn < 0) return `${reviewed}, ${days(-dueIn)} overdue`;
  return `${reviewed}, due ${dueIn === 0 ? "today" : `in ${dueIn}`}`;
}

/** `1 day`, `52 days`. */
export function days(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}
