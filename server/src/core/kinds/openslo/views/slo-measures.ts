import type { ObjectiveMeasures, SloMeasures } from "../../../facts.ts";
import { toText } from "../../../math/decimal.ts";
import type { OpsObject } from "../../object.ts";
import { rangeOf, spanAt } from "../../place.ts";
import type { Slo } from "../names.ts";
import { type ObjectiveView, sloView } from "./slo.ts";

/** What an SLO offers to others: window, targets and service. */
export function sloMeasures(object: OpsObject<Slo>): SloMeasures {
  const view = sloView(object);
  const { timeWindow } = view;
  return {
    budgetingMethod: view.budgetingMethod,
    window:
      timeWindow?.text !== undefined && timeWindow.seconds !== undefined
        ? { seconds: timeWindow.seconds, text: timeWindow.text, rolling: timeWindow.rolling }
        : undefined,
    objectives: view.objectives.map((objective) => objectiveMeasures(object, objective)),
    service: view.service?.name,
  };
}

function objectiveMeasures(object: OpsObject, { displayName, target, path }: ObjectiveView): ObjectiveMeasures {
  return {
    displayName,
    target: target && toText(target.ratio),
    range: rangeOf(object.document, spanAt(object.document, [...object.path, ...(target?.path ?? path)])),
  };
}
