import { toText } from "../../../math/decimal.ts";
import { errorBudgetSeconds } from "../../../math/error-budget.ts";
import { formatCount, formatDuration, formatPercent } from "../../../math/format.ts";
import type { ObjectiveBudget, SloBudget } from "../../budget.ts";
import { type Hint, lazyHint } from "../../kind-features.ts";
import { once } from "../once.ts";
import { isSliced, sliceBudget } from "./slices.ts";
import { formatInstant, type OwnWindow, ownWindow, windowLength } from "./window.ts";

/** The inlay hints of an SLO: error budget and slices beside each target, the current period beside a calendar window. */
export function budgetHints(budget: SloBudget, now: number): readonly Hint[] {
  if (!budget.window) return [];
  const window = ownWindow(budget.window, now);
  const hints = budget.objectives.flatMap((objective) => objectiveHints(budget, objective, window));
  const period = periodHint(budget, window);
  return period ? [period, ...hints] : hints;
}

/** Beside a target in Markdown: `0.1 % = 40 m 19 s per 28 d`, and how that comes about. */
export function budgetWorking(target: NonNullable<ObjectiveBudget["target"]>, window: OwnWindow): string {
  const seconds = errorBudgetSeconds(target, window.seconds);
  const share = formatPercent(target.errorBudget);
  return [
    `- Error budget: 1 − ${toText(target.ratio)} = ${toText(target.errorBudget)} = ${share}`,
    `- Window: ${windowLength(window)}`,
    `- ${share} × ${formatCount(window.seconds)} s = ${formatCount(seconds)} s = **${formatDuration(seconds)}** of full outage`,
  ].join("\n");
}

export const budgetSource =
  "SRE Book, [Appendix A: availability table](https://sre.google/sre-book/availability-table/)";

function objectiveHints(budget: SloBudget, objective: ObjectiveBudget, window: OwnWindow): readonly Hint[] {
  const { target } = objective;
  if (!target) return [];
  const hint = lazyHint(
    target.at,
    "errorBudget",
    () => budgetText(target, window),
    () =>
      `**Error budget ${window.per}**\n\n${budgetWorking(target, window)}\n${methodNote(budget)}\nSource: ${budgetSource}`,
  );
  if (!isSliced(budget, objective)) return [hint];
  const slices = once(() => sliceBudget(budget, objective, window));
  return [
    hint,
    lazyHint(
      target.at,
      "timeslices",
      () => `${slices()?.text} ${window.per}`,
      () => `**Time slices ${window.per}**\n\n${slices()?.working}\n\nSource: ${slices()?.source}`,
    ),
  ];
}

function budgetText(target: NonNullable<ObjectiveBudget["target"]>, window: OwnWindow): string {
  const amount = formatDuration(errorBudgetSeconds(target, window.seconds));
  return `${formatPercent(target.errorBudget)} = ${amount} ${window.per}`;
}

function methodNote({ method }: SloBudget): string {
  if (method !== "Occurrences") return "";
  return "- `Occurrences` counts events: the time holds while traffic is even; in a busy hour it is used up sooner.\n";
}

function periodHint({ window }: SloBudget, { name, period, seconds }: OwnWindow): Hint | undefined {
  const match = /^(.+) \(([^()]+ d)\)$/.exec(name);
  if (!window?.calendar || !period || !match) return undefined;
  const [, called = "", days = ""] = match;
  const { startTime, timeZone } = window.calendar;
  const state = period.begun ? "The current period" : "The first period, not yet begun,";
  const extra = seconds === period.days * 86_400 ? "" : ", as clocks change in it";
  return {
    at: window.at,
    text: `${called}: ${days}`,
    tooltip: [
      `**${called}**\n`,
      `- ${state} starts ${formatInstant(period.start, timeZone)} and ends ${formatInstant(period.end, timeZone)}.`,
      `- It lasts ${days} by the calendar, ${formatCount(seconds)} s by the clock${extra}.`,
      `- Periods follow one another from ${startTime} ${timeZone}.`,
    ].join("\n"),
    group: "timeWindow",
  };
}
