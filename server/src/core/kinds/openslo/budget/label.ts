import { errorBudgetSeconds } from "../../../math/error-budget.ts";
import { formatDuration, formatPercent, formatWindow } from "../../../math/format.ts";
import type { BudgetWindow, ObjectiveBudget, SloBudget } from "../../budget.ts";
import type { TreeLabel } from "../../kind-features.ts";
import { ownWindow, windowPhrase } from "./window.ts";

/** One line for an SLO: `99.9 % over 28 d`, with several objectives `99.9 %, 99 % over a month (30 d)`. */
export function budgetLabel(budget: SloBudget): TreeLabel | undefined {
  const targets = targetsText(budget);
  const description = targets && `${targets}${over(budget.window && windowName(budget.window))}`;
  return description === undefined ? undefined : { description };
}

/** The same at a moment (epoch milliseconds), with the error budget of a single objective: `99.9 % over 28 d · 40 m 19 s`. */
export function budgetLine(budget: SloBudget, now: number): string | undefined {
  const targets = targetsText(budget);
  if (targets === undefined) return undefined;
  const window = budget.window && ownWindow(budget.window, now);
  const [objective, ...others] = budget.objectives;
  const amount = window && objective && others.length === 0 ? budgetAmount(objective, window) : undefined;
  return `${targets}${over(window?.name)}${amount ? ` · ${amount}` : ""}`;
}

function targetsText({ objectives }: SloBudget): string | undefined {
  const targets = objectives.flatMap(({ target }) => (target ? [formatPercent(target.ratio)] : []));
  if (targets.length === 0) return undefined;
  return (targets.length > 4 ? [...targets.slice(0, 3), `${targets.length - 3} more`] : targets).join(", ");
}

function over(name: string | undefined): string {
  return name === undefined ? "" : ` over ${windowPhrase(name)}`;
}

/** The name of a window by its length alone, whatever the date: `28 d`, `month (30 d)`. */
export function windowName({ duration, seconds }: BudgetWindow): string {
  return duration ? formatWindow(duration) : formatDuration(seconds);
}

/** An objective's error budget as time in a window: `40 m 19 s`. */
export function budgetAmount(
  { target }: ObjectiveBudget,
  { seconds }: { readonly seconds: number },
): string | undefined {
  return target && formatDuration(errorBudgetSeconds(target, seconds));
}
