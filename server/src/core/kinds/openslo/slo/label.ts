import type { TreeLabel } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import { budgetLabel } from "../budget/label.ts";
import type { Slo } from "../names.ts";
import { sloBudget } from "./budget.ts";

/** `99.9 % over 28 d`. */
export function sloLabel(object: OpsObject<Slo>): TreeLabel | undefined {
  return budgetLabel(sloBudget(object));
}
