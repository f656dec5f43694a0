import { dayAt } from "../../../math/date.ts";
import { type Clock, countsBusiness, dueAt } from "../../../math/deadline.ts";
import { longestWait } from "../../../math/longest-wait.ts";
import { dayText, momentText, nearDayText } from "../../../math/moment-text.ts";
import type { OpsLength } from "../../../math/ops-duration.ts";
import { daysOfMonths } from "../../../math/time-limit.ts";
import type { ClockEvent, ClockStart } from "./clock.ts";

/** `= 2 d; detected now → due Tue 24 Nov 20:04 CET`; undefined where the deadline cannot be computed. */
export function dueText(
  length: OpsLength,
  start: ClockStart | undefined,
  clock: Clock,
  now: number,
): string | undefined {
  const due = dueAt(now, length, clock);
  const moment = due === undefined ? undefined : momentText(due, clock.timeZone, (day) => nearDayText(day, dayAt(now)));
  if (moment === undefined) return undefined;
  return [inDays(length, clock, now), `${beginText(start)} → due ${moment}`]
    .filter((part) => part !== undefined)
    .join("; ");
}

/** How many days of the calendar a length takes, where its own text does not say it: `= 2 d`, `28 to 31 d`, `at most 6 d`. */
function inDays(length: OpsLength, clock: Clock, now: number): string | undefined {
  const { parts, seconds } = length;
  if (countsBusiness(length, clock.countsBusinessDays)) {
    const longest = longestWait(length, clock, dayAt(now));
    return longest && `at most ${longest.days} d`;
  }
  const months = parts.reduce(
    (sum, { count, unit }) => sum + (unit === "mo" ? count : unit === "y" ? 12 * count : 0),
    0,
  );
  if (months > 0) {
    const { shortest, longest } = daysOfMonths(months);
    return parts.length === 1 ? `${shortest} to ${longest} d` : undefined;
  }
  const isInDays = parts.length === 1 && parts[0]?.unit === "d";
  return !isInDays && seconds > 0 && seconds % 86_400 === 0 ? `= ${seconds / 86_400} d` : undefined;
}

/** From which start business days take longest, in a sentence. */
export function longestText(length: OpsLength, clock: Clock, now: number): string | undefined {
  if (!countsBusiness(length, clock.countsBusinessDays)) return undefined;
  const longest = longestWait(length, clock, dayAt(now));
  if (!longest) return undefined;
  return `Within two years it takes ${longest.days} days at the most, from ${dayText(longest.from)} to ${dayText(longest.to)}.`;
}

const begins: Readonly<Record<ClockEvent, string>> = {
  detected: "detected now",
  "fix-available": "fix released now",
  "kev-added": "in KEV now",
  published: "published now",
  triaged: "triaged now",
};

function beginText(start: ClockStart | undefined): string {
  const [event = "detected"] = start?.events ?? [];
  const isDetected = !start || start.events.includes("detected");
  return isDetected ? begins.detected : begins[event];
}
