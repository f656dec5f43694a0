import type { TimeLimit } from "../../../math/time-limit.ts";
import { type ClockEvent, clockText, eventNames, startsInTime } from "./clock.ts";
import type { Framework, Requirement } from "./framework.ts";
import type { Policy } from "./policy.ts";

/** Why nobody can tell from the file whether a policy meets a framework, in words and so that a fix can be made of it. */
export interface Doubt {
  readonly reason: string;
  /** What would remove it: another start of the clock, days of the calendar, the catalogue's own date. */
  readonly remedy?: Remedy;
}

export type Remedy =
  | { readonly type: "start"; readonly events: readonly ClockEvent[] }
  | { readonly type: "calendar days" }
  | { readonly type: "due date" };

/** Why a deadline that is short enough may still end too late: what starts and what stops the clock. */
export function clockDoubt(policy: Policy, framework: Framework, requirement: Requirement): Doubt | undefined {
  const { start, stopsWhenMitigated } = policy;
  const { by, within, start: first = framework.start } = requirement;
  if (stopsWhenMitigated && by === "fix") {
    return { reason: `the clock stops when a flaw is mitigated, and ${framework.short} counts the fix alone` };
  }
  // A due date is a day of the calendar, whatever started the clock.
  if (within === "kev-due-date") return undefined;
  if (start === undefined) return { reason: "nobody can tell what starts the clock" };
  if (startsInTime(start, first)) return undefined;
  const events = first.map((event) => eventNames[event]).join(" or ");
  return {
    reason: `the clock starts at ${clockText(start)}, and ${framework.short} counts from ${events}`,
    remedy: { type: "start", events: first },
  };
}

/** Why nobody can tell whether a deadline is short enough. */
export function lengthDoubt(limit: TimeLimit | undefined, bound: TimeLimit): Doubt {
  if (bound.isDueDate) {
    const reason = `${limit?.text ?? "the deadline"} may be later than the due date that the KEV catalogue gives`;
    return { reason, remedy: { type: "due date" } };
  }
  if (limit?.isBusiness) {
    const reason = `${limit.text} may be longer than ${bound.text}; working hours and holidays in "calendar" would tell`;
    return { reason, remedy: { type: "calendar days" } };
  }
  return { reason: `the due date that the KEV catalogue gives may be later than ${bound.text}` };
}
