import { compare, one, parseDecimal } from "../../../math/decimal.ts";
import { windowDuration, windowSeconds } from "../../../math/duration.ts";
import { targetFromRatio } from "../../../math/error-budget.ts";
import type * as v1alpha from "../../../schema/generated/types/openslo-v1alpha.ts";
import { scalarText } from "../../../syntax/query.ts";
import type { BudgetWindow, ObjectiveBudget, SloBudget } from "../../budget.ts";
import type { OpsObject, Partially } from "../../object.ts";

/** What an SLO of v1alpha promises; computed once per object. */
export function sloBudget(object: OpsObject<v1alpha.Slo>): SloBudget {
  const known = budgets.get(object);
  if (known) return known;
  const budget = budgetOf(object);
  budgets.set(object, budget);
  return budget;
}

const budgets = new WeakMap<OpsObject, SloBudget>();

function budgetOf(object: OpsObject<v1alpha.Slo>): SloBudget {
  const { spec } = object.value;
  return {
    method: spec?.budgetingMethod,
    window: windowOf(spec?.timeWindows?.[0]),
    objectives: (spec?.objectives ?? []).flatMap((objective, index) =>
      objective ? [objectiveOf(object, objective, index)] : [],
    ),
  };
}

type Spec = v1alpha.Slo["spec"];

function windowOf(window: Partially<NonNullable<Spec["timeWindows"]>[number]> | undefined): BudgetWindow | undefined {
  const { unit, count, isRolling, calendar } = window ?? {};
  if (unit === undefined || count === undefined) return undefined;
  const seconds = windowSeconds(unit, count);
  if (seconds === undefined) return undefined;
  const { startTime, timeZone } = calendar ?? {};
  const isCalendar = !isRolling && startTime !== undefined && timeZone !== undefined;
  const path = ["spec", "timeWindows", 0];
  return {
    at: [...path, "count"],
    path,
    duration: windowDuration(unit, count),
    seconds,
    calendar: isCalendar ? { startTime, timeZone } : undefined,
  };
}

function objectiveOf(
  { document }: OpsObject,
  objective: Partially<Spec["objectives"][number]>,
  index: number,
): ObjectiveBudget {
  const path = ["spec", "objectives", index];
  const at = [...path, "target"];
  const textOf = (key: string) => scalarText(document, [...path, key]) ?? "";
  const result = objective.target === undefined ? undefined : targetFromRatio(textOf("target"));
  const isTarget = result?.ok && compare(result.target.ratio, one) < 0;
  return {
    index,
    path,
    displayName: objective.displayName,
    target: isTarget ? { ...result.target, at } : undefined,
    // This version has no key for the length of a slice.
    slice: undefined,
    sliceTarget: objective.timeSliceTarget === undefined ? undefined : parseDecimal(textOf("timeSliceTarget")),
  };
}
