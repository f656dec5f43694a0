import { compare, one, toText } from "../../../math/decimal.ts";
import { targetFromRatio } from "../../../math/error-budget.ts";
import type { BudgetWindow, ObjectiveBudget, SloBudget } from "../../budget.ts";
import type { OpsObject } from "../../object.ts";
import type { Slo } from "../names.ts";
import { type ObjectiveView, sloView, type TimeWindowView } from "../views/slo.ts";

/** What an SLO of v1 or v2alpha promises; computed once per object. */
export function sloBudget(object: OpsObject<Slo>): SloBudget {
  const known = budgets.get(object);
  if (known) return known;
  const budget = budgetOf(object);
  budgets.set(object, budget);
  return budget;
}

const budgets = new WeakMap<OpsObject, SloBudget>();

function budgetOf(object: OpsObject<Slo>): SloBudget {
  const { budgetingMethod, timeWindow, objectives } = sloView(object);
  return {
    method: budgetingMethod,
    window: timeWindow && windowOf(timeWindow),
    objectives: objectives.map(objectiveOf),
  };
}

function windowOf(view: TimeWindowView): BudgetWindow | undefined {
  if (!view.parsed || !view.seconds) return undefined;
  const { startTime, timeZone } = view.calendar ?? {};
  const isCalendar = !view.rolling && startTime !== undefined && timeZone !== undefined;
  return {
    at: view.durationPath,
    path: view.path,
    duration: view.parsed,
    seconds: view.seconds,
    calendar: isCalendar ? { startTime, timeZone } : undefined,
  };
}

function objectiveOf(view: ObjectiveView): ObjectiveBudget {
  const { index, path, displayName, target, timeSliceWindow: slice, timeSliceTarget } = view;
  const result = target && targetFromRatio(toText(target.ratio));
  const isTarget = target && result?.ok && compare(result.target.ratio, one) < 0;
  return {
    index,
    path,
    displayName,
    target: isTarget ? { ...result.target, at: target.path } : undefined,
    slice:
      slice?.parsed && slice.seconds ? { at: slice.path, seconds: slice.seconds, duration: slice.parsed } : undefined,
    sliceTarget: timeSliceTarget,
  };
}
