import type { Slo } from "../../../schema/generated/types/openslo-v1alpha.ts";
import type { Path } from "../../../text/path.ts";
import type { HoverPart } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { budgetHover } from "../budget/hover.ts";
import { sloBudget } from "./budget.ts";

/** What an SLO of v1alpha says of the value at `path`. */
export function sloHover(object: OpsObject<Slo>, path: Path, { now }: RuleContext): readonly HoverPart[] {
  return budgetHover(sloBudget(object), path, now);
}
