import type * as v1 from "../../../schema/generated/types/openslo-v1.ts";
import type { TreeLabel } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import { burnRateCondition, conditionLabel } from "./burn-rate.ts";
import { alertConditionMeasures } from "./measures.ts";

/** `page: 14.4 × over 1 h`; without a burn rate the severity alone. */
export function alertConditionLabel(object: OpsObject<v1.AlertCondition>): TreeLabel | undefined {
  const measures = alertConditionMeasures(object);
  const condition = burnRateCondition(measures);
  if (condition) return { description: conditionLabel(condition) };
  return measures.severity ? { description: measures.severity } : undefined;
}
