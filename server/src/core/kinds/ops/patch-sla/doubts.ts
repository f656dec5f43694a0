import type { TimeLimit } from "../../../math/time-limit.ts";
import { clockText, eventNames, startsInTime } from "./clock.ts";
import type { Framework, Requirement } from "./framework.ts";
import type { Policy } from "./policy.ts";

/** Why a deadline that is short enough may still end too late: what starts and what stops the clock. */
export function clockDoubt(policy: Policy, framework: Framework, requirement: Requirement): string | undefined {
  const { start, stopsWhenMitigated } = policy;
  const { by, within, start: first = framework.start } = requirement;
  if (stopsWhenMitigated && by === "fix") {
    return `the clock stops when a flaw is mitigated, and ${framework.short} counts the fix alone`;
  }
  // A due date is a day of the calendar, whatever started the clock.
  if (within === "kev-due-date") return undefined;
  if (start === undefined) return "nobody can tell what starts the clock";
  if (startsInTime(start, first)) return undefined;
  const events = first.map((event) => eventNames[event]).join(" or ");
  return `the clock starts at ${clockText(start)}, and ${framework.short} counts from ${events}`;
}

/** Why nobody can tell whether a deadline is short enough. */
export function lengthDoubt(limit: TimeLimit | undefined, bound: TimeLimit): string {
  if (bound.isDueDate)
    return `${limit?.text ?? "the deadline"} may be later than the due date that the KEV catalogue gives`;
  if (limit?.isBusiness) {
    return `${limit.text} may be longer than ${bound.text}; working hours and holidays in "calendar" would tell`;
  }
  return `the due date that the KEV catalogue gives may be later than ${bound.text}`;
}
