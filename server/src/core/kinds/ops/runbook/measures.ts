import type { RunbookMeasures } from "../../../facts.ts";
import type { OpsObject } from "../../object.ts";
import { runbookOf } from "./view.ts";

/** What the steps of a runbook cost by hand. */
export function measures(object: OpsObject): RunbookMeasures {
  const known = runbookOf(object).steps.flatMap(({ toil }) => (toil ? [toil.hoursPerMonth] : []));
  return { toilHoursPerMonth: known.length > 0 ? known.reduce((sum, hours) => sum + hours, 0) : undefined };
}
