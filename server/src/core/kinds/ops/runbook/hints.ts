import { formatDuration } from "../../../math/format.ts";
import { opsSeconds } from "../../../math/ops-duration.ts";
import { reviewText } from "../../../math/review.ts";
import { formatHours } from "../../../math/toil.ts";
import type { Hint } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { reviewOf } from "./review.ts";
import { type RunbookView, runbookOf } from "./view.ts";

/** The age of the review, the time box of all steps, and what each step costs by hand. */
export function hints(object: OpsObject, { now }: RuleContext): readonly Hint[] {
  const view = runbookOf(object);
  return [...reviewHint(view, now), ...timeBoxHint(object, view), ...toilHints(view)];
}

function reviewHint(view: RunbookView, now: number): readonly Hint[] {
  const { fields, shared } = view;
  const review = reviewOf(view, now);
  if (!review) return [];
  const text = reviewText(review);
  const tooltip = `Last reviewed on ${shared.lastReviewed}, every ${shared.reviewInterval}: ${text}. Days are those of UTC.`;
  return [{ at: [...fields, "lastReviewed"], text, tooltip, group: "runbook" }];
}

function timeBoxHint(object: OpsObject, { steps }: RunbookView): readonly Hint[] {
  const boxes = steps.map(({ timeout }) => opsSeconds(timeout));
  const known = boxes.filter((seconds) => seconds !== undefined);
  if (known.length < 2) return [];
  const total = formatDuration(known.reduce((sum, seconds) => sum + seconds, 0));
  const all = known.length === steps.length;
  const text = all
    ? `${steps.length} steps, ${total} at most`
    : `${known.length} of ${steps.length} steps have a time box: ${total}`;
  const lines = steps.map(({ title, timeout }) => `- ${title}: ${timeout ?? "no time box"}`);
  return [{ at: object.nameAt, text, tooltip: `Time boxes of the steps:\n\n${lines.join("\n")}`, group: "runbook" }];
}

function toilHints({ steps }: RunbookView): readonly Hint[] {
  return steps.flatMap(({ toil }) => {
    if (!toil) return [];
    const text = `${formatHours(toil.hoursPerMonth)} a month`;
    const tooltip = "Times a month · minutes · people. A month has 30.4375 days.";
    return [{ at: [...toil.path, "minutes"], text, tooltip, group: "toil" as const }];
  });
}
