import type * as v1 from "../../../schema/generated/types/openslo-v1.ts";
import { type Hint, lazyHint } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { once } from "../once.ts";
import { assumedMeaning, type BurnRateCondition, burnRateCondition, meaning } from "./burn-rate.ts";
import { explanation } from "./explanation.ts";
import { alertConditionMeasures } from "./measures.ts";
import { type ReachingObjective, reachingObjectives } from "./objectives.ts";

/** Beside the threshold: what its burn rate means for the strictest objective that reaches the condition. */
export function alertConditionHints(object: OpsObject<v1.AlertCondition>, context: RuleContext): readonly Hint[] {
  const condition = burnRateCondition(alertConditionMeasures(object));
  if (!condition) return [];
  const objectives = once(() => reachingObjectives(object, context.workspace));
  return [
    lazyHint(
      ["spec", "condition", "threshold"],
      "burnRate",
      () => shortMeaning(condition, objectives()),
      () => explanation(condition, objectives()),
    ),
  ];
}

function shortMeaning(condition: BurnRateCondition, objectives: readonly ReachingObjective[]): string {
  const [strictest] = objectives;
  if (!strictest) return assumedMeaning(condition);
  const more = objectives.length > 1 ? ` (strictest of ${objectives.length})` : "";
  return `${meaning(condition, strictest)}${more}`;
}
