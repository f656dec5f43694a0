import type { SliMeasures } from "../../../facts.ts";
import type { OpsObject } from "../../object.ts";
import type { Sli } from "../names.ts";
import { sliView } from "../views/sli.ts";

/** What an SLI offers to the SLOs that use it. */
export function sliMeasures(object: OpsObject<Sli>): SliMeasures {
  return { type: sliView(object).type };
}
