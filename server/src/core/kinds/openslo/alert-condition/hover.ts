import { parseDuration } from "../../../math/duration.ts";
import type * as v1 from "../../../schema/generated/types/openslo-v1.ts";
import { formatPath, type Path } from "../../../text/path.ts";
import type { HoverPart } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { durationHover } from "../duration-text.ts";
import { unitsOf } from "../given.ts";
import { burnRateCondition } from "./burn-rate.ts";
import { explanation } from "./explanation.ts";
import { alertConditionMeasures } from "./measures.ts";
import { reachingObjectives } from "./objectives.ts";

/** What an alert condition says of the value at `path`: the meaning of its burn rate, the length of its durations. */
export function alertConditionHover(
  object: OpsObject<v1.AlertCondition>,
  path: Path,
  context: RuleContext,
): readonly HoverPart[] {
  const { lookbackWindow, alertAfter } = object.value.spec?.condition ?? {};
  switch (formatPath(path)) {
    case "spec.condition.threshold":
      return thresholdParts(object, context);
    case "spec.condition.lookbackWindow":
      return durationParts(object, lookbackWindow, context.now);
    case "spec.condition.alertAfter":
      return durationParts(object, alertAfter, context.now);
  }
  return [];
}

function thresholdParts(object: OpsObject<v1.AlertCondition>, { workspace }: RuleContext): readonly HoverPart[] {
  const condition = burnRateCondition(alertConditionMeasures(object));
  return condition ? [{ markdown: explanation(condition, reachingObjectives(object, workspace)) }] : [];
}

function durationParts(object: OpsObject, text: string | undefined, now: number): readonly HoverPart[] {
  const result = text === undefined ? undefined : parseDuration(text, unitsOf(object));
  return result?.ok ? [{ markdown: durationHover(result.duration, now) }] : [];
}
