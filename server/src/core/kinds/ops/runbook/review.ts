import { parseDate } from "../../../math/date.ts";
import { opsLength } from "../../../math/ops-duration.ts";
import { type ReviewState, reviewState } from "../../../math/review.ts";
import type { RunbookView } from "./view.ts";

/** How the review of a runbook stands; undefined where it does not say when it was and how long it holds. */
export function reviewOf({ shared }: RunbookView, now: number): ReviewState | undefined {
  const last = shared.lastReviewed === undefined ? undefined : parseDate(shared.lastReviewed);
  const interval = opsLength(shared.reviewInterval);
  return last === undefined || interval === undefined ? undefined : reviewState(last, interval, now);
}
