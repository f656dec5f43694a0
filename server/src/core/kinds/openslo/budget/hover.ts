import { formatPercent } from "../../../math/format.ts";
import { type Path, samePath, startsWith } from "../../../text/path.ts";
import type { BudgetWindow, ObjectiveBudget, SloBudget } from "../../budget.ts";
import type { HoverPart } from "../../kind-features.ts";
import { durationHover, durationInWords } from "../duration-text.ts";
import { sliceBudget } from "./slices.ts";
import { downtimeTable, requestTable } from "./tables.ts";
import { formatInstant, type OwnWindow, ownWindow } from "./window.ts";

/** What an SLO says of the value at `path`: the budget of a target, the period of a window, the length of a slice. */
export function budgetHover(budget: SloBudget, path: Path, now: number): readonly HoverPart[] {
  const window = budget.window && ownWindow(budget.window, now);
  const part = partAt(budget, path, window, now);
  return part === undefined ? [] : [{ markdown: part }];
}

/** An objective's error budget in Markdown: windows, requests and slices. Undefined without a target. */
export function objectiveTables(
  budget: SloBudget,
  objective: ObjectiveBudget,
  window: OwnWindow | undefined,
): string | undefined {
  const { target } = objective;
  if (!target) return undefined;
  const slices = window && sliceBudget(budget, objective, window);
  const inSlices =
    window && slices ? `\n\n**${budget.method}:** ${slices.text} ${window.per}\n\n${slices.working}` : "";
  return `${downtimeTable(target, window)}\n\n${requestTable(target)}${inSlices}`;
}

function partAt(budget: SloBudget, path: Path, window: OwnWindow | undefined, now: number): string | undefined {
  for (const objective of budget.objectives) {
    const { target, slice } = objective;
    if (target && samePath(path, target.at)) return targetPart(budget, objective, window);
    if (slice && samePath(path, slice.at)) return slicePart(budget, objective, window, now);
  }
  if (!budget.window || !window || !startsWith(path, budget.window.path)) return undefined;
  const isLength = samePath(path, budget.window.at);
  if (window.period && budget.window.calendar) return periodPart(budget.window, window, isLength);
  return isLength ? rollingPart(budget.window, now) : undefined;
}

function targetPart(budget: SloBudget, objective: ObjectiveBudget, window: OwnWindow | undefined): string | undefined {
  if (!objective.target) return undefined;
  const { ratio, errorBudget } = objective.target;
  const title = `**${formatPercent(ratio)}** leaves an error budget of **${formatPercent(errorBudget)}**`;
  return `${title}\n\n${objectiveTables(budget, objective, window)}`;
}

function slicePart(
  budget: SloBudget,
  objective: ObjectiveBudget,
  window: OwnWindow | undefined,
  now: number,
): string | undefined {
  const { slice } = objective;
  if (!slice) return undefined;
  const slices = window && sliceBudget(budget, objective, window);
  if (!window || !slices) return durationHover(slice.duration, now);
  return `**${durationInWords(slice.duration)}**: ${slices.text} ${window.per}\n\n${slices.working}`;
}

function periodPart(
  { calendar, duration }: BudgetWindow,
  { name, period, seconds }: OwnWindow,
  isLength: boolean,
): string | undefined {
  if (!calendar || !period) return undefined;
  const { timeZone } = calendar;
  const title = period.begun ? "Current period" : "First period, not yet begun";
  const clock = seconds === period.days * 86_400 ? "" : "\n- Clocks change in it: it is an hour longer or shorter.";
  return [
    `${isLength && duration ? `**${lengthOf(duration)}**\n\n` : ""}**${title}:** ${name}\n`,
    `- from ${formatInstant(period.start, timeZone)}`,
    `- until ${formatInstant(period.end, timeZone)}${clock}`,
  ].join("\n");
}

/** Along the calendar a month is a month, whatever its length. */
function lengthOf(duration: NonNullable<BudgetWindow["duration"]>): string {
  return durationInWords(duration).replace(/, counted as .*/, "");
}

function rollingPart({ duration, seconds }: BudgetWindow, now: number): string | undefined {
  if (!duration) return undefined;
  const start = formatInstant(now - seconds * 1000, "UTC");
  return `${durationHover(duration, now)}\n\nThe window that ends now began ${start}.`;
}
