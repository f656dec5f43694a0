import { formatCount, formatDuration, formatPercent } from "../../../math/format.ts";
import { timesliceBudget } from "../../../math/timeslices.ts";
import type { ObjectiveBudget, SloBudget } from "../../budget.ts";
import type { OwnWindow } from "./window.ts";

/** The error budget of an objective in time slices. */
export interface SliceBudget {
  /** `40 of 40,320 slices`; for RatioTimeslices `the worth of 40.32 of 40,320 slices`. */
  readonly text: string;
  /** The working, as items of a Markdown list. */
  readonly working: string;
  readonly source: string;
}

const example = "https://github.com/OpenSLO/OpenSLO/tree/main/examples/budgeting-method";

/** Whether an objective counts in slices, and target and slice are known. */
export function isSliced({ method }: SloBudget, { target, slice }: ObjectiveBudget): boolean {
  return target !== undefined && slice !== undefined && (method === "Timeslices" || method === "RatioTimeslices");
}

/** The slices that may be bad; undefined for other budgeting methods, and while target or slice are not known. */
export function sliceBudget(budget: SloBudget, objective: ObjectiveBudget, window: OwnWindow): SliceBudget | undefined {
  const { target, slice, sliceTarget } = objective;
  if (!target || !slice || !isSliced(budget, objective)) return undefined;
  const slices = timesliceBudget(target, window.seconds, slice.seconds);
  if (!slices) return undefined;
  const count = formatCount(slices.slices);
  const exact = formatCount(slices.exactBadSlices);
  const bad = formatCount(slices.badSlicesAllowed);
  const length = formatDuration(slice.seconds);
  const noun = slices.slices === 1 ? "slice" : "slices";
  const cut = `- Slices: ${window.name} / ${length} = ${count}`;
  if (budget.method === "RatioTimeslices") {
    return {
      text: `worth ${exact} of ${count} ${noun}`,
      working: [
        cut,
        `- Shortfall allowed: ${count} × (1 − target) = ${exact} slices at 0 %, or twice as many at 50 %`,
        "- The SLI is the mean of all slices' ratios; no slice is good or bad as a whole.",
      ].join("\n"),
      source: `OpenSLO, [budgeting methods](${example})`,
    };
  }
  const good = sliceTarget
    ? `A slice is good from ${formatPercent(sliceTarget)} on.`
    : "`timeSliceTarget` decides when a slice is good.";
  return {
    text: `${bad} of ${count} ${noun}`,
    working: [
      cut,
      `- Bad slices allowed: ${count} × (1 − target) = ${exact}, rounded down to ${bad}`,
      `- ${good}`,
    ].join("\n"),
    source: `OpenSLO, [budgeting methods](${example})`,
  };
}
