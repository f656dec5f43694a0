import { toText } from "../../../math/decimal.ts";
import { targetFromRatio } from "../../../math/error-budget.ts";
import { type TimesliceBudget, timesliceBudget } from "../../../math/timeslices.ts";
import type { OpsObject } from "../../object.ts";
import type { Slo } from "../names.ts";
import {
  type ObjectiveView,
  type SliceWindowView,
  sloView,
  type TargetView,
  type TimeWindowView,
} from "../views/slo.ts";

/** An objective whose window is cut into slices, with both lengths known and above 0, in seconds. */
export interface SlicedObjective {
  readonly objective: ObjectiveView;
  readonly window: TimeWindowView & { readonly text: string; readonly seconds: number };
  readonly slice: SliceWindowView & { readonly seconds: number };
}

/** The objectives of an SLO with `Timeslices` or `RatioTimeslices`. */
export function slicedObjectives(slo: OpsObject<Slo>): readonly SlicedObjective[] {
  const { budgetingMethod, timeWindow, objectives } = sloView(slo);
  if (budgetingMethod !== "Timeslices" && budgetingMethod !== "RatioTimeslices") return [];
  if (timeWindow?.text === undefined || !timeWindow.seconds) return [];
  const window = { ...timeWindow, text: timeWindow.text, seconds: timeWindow.seconds };
  return objectives.flatMap((objective) => {
    const slice = objective.timeSliceWindow;
    return slice?.seconds ? [{ objective, window, slice: { ...slice, seconds: slice.seconds } }] : [];
  });
}

/** How many slices there are and how many of them may be bad; undefined where the target is none. */
export function sliceBudget(
  target: TargetView,
  { window, slice }: Pick<SlicedObjective, "window" | "slice">,
): TimesliceBudget | undefined {
  const result = targetFromRatio(toText(target.ratio));
  return result.ok ? timesliceBudget(result.target, window.seconds, slice.seconds) : undefined;
}
