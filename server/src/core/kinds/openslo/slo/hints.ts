import type { Hint } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { budgetHints } from "../budget/hints.ts";
import type { Slo } from "../names.ts";
import { sloBudget } from "./budget.ts";

/** The inlay hints of an SLO of v1 or v2alpha. */
export function sloHints(object: OpsObject<Slo>, { now }: RuleContext): readonly Hint[] {
  return budgetHints(sloBudget(object), now);
}
