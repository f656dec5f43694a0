import type { RunbookMeasures } from "../../../facts.ts";
import type { OpsObject } from "../../object.ts";
import { runbookOf } from "./view.ts";

/** What a runbook says of itself to others. */
export function measures(object: OpsObject): RunbookMeasures {
  const { shared, steps } = runbookOf(object);
  return {
    service: shared.service,
    alerts: (shared.alerts ?? []).filter((each) => each !== undefined),
    owner: shared.owner,
    toilHoursPerMonth: steps.reduce((sum, { toil }) => sum + (toil?.hoursPerMonth ?? 0), 0),
    anchors: (object.document.markdown?.headings ?? []).map(({ slug }) => slug),
  };
}
