import type { ObjectiveMeasures, SloMeasures } from "../../../facts.ts";
import { parseDecimal, toText } from "../../../math/decimal.ts";
import { windowSeconds } from "../../../math/duration.ts";
import type * as v1alpha from "../../../schema/generated/types/openslo-v1alpha.ts";
import { scalarText } from "../../../syntax/query.ts";
import type { OpsObject } from "../../object.ts";
import { rangeOf, spanAt } from "../../place.ts";

/** What an SLO of v1alpha offers to others: window, targets and service. */
export function sloMeasures(object: OpsObject<v1alpha.Slo>): SloMeasures {
  const { spec } = object.value;
  const { unit, count, isRolling } = spec?.timeWindows?.[0] ?? {};
  const seconds = unit !== undefined && count !== undefined ? windowSeconds(unit, count) : undefined;
  return {
    budgetingMethod: spec?.budgetingMethod,
    window: seconds === undefined ? undefined : { seconds, text: `${count} × ${unit}`, rolling: isRolling ?? false },
    objectives: (spec?.objectives ?? []).flatMap((objective, index) =>
      objective ? [objectiveMeasures(object, objective.displayName, objective.target, index)] : [],
    ),
    service: spec?.service,
  };
}

function objectiveMeasures(
  { document, path }: OpsObject,
  displayName: string | undefined,
  target: number | undefined,
  index: number,
): ObjectiveMeasures {
  const at = [...path, "spec", "objectives", index];
  if (target === undefined) return { displayName, target, range: rangeOf(document, spanAt(document, at)) };
  const ratio = parseDecimal(scalarText(document, [...at, "target"]) ?? "") ?? parseDecimal(String(target));
  const range = rangeOf(document, spanAt(document, [...at, "target"]));
  return { displayName, target: ratio && toText(ratio), range };
}
