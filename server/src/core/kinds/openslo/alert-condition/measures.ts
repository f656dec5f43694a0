import type { AlertConditionMeasures } from "../../../facts.ts";
import { parseDecimal, toText } from "../../../math/decimal.ts";
import { parseDuration } from "../../../math/duration.ts";
import type * as v1 from "../../../schema/generated/types/openslo-v1.ts";
import { scalarText } from "../../../syntax/query.ts";
import type { OpsObject } from "../../object.ts";
import { unitsOf } from "../given.ts";

/** What an alert condition offers to the SLOs that reach it. */
export function alertConditionMeasures(object: OpsObject<v1.AlertCondition>): AlertConditionMeasures {
  const { severity, condition } = object.value.spec ?? {};
  const seconds = (text: string | undefined) => {
    const result = text === undefined ? undefined : parseDuration(text, unitsOf(object));
    return result?.ok ? result.seconds : undefined;
  };
  return {
    severity,
    threshold: condition?.threshold === undefined ? undefined : exact(object, condition.threshold),
    op: condition?.op,
    lookbackSeconds: seconds(condition?.lookbackWindow),
    alertAfterSeconds: seconds(condition?.alertAfter),
  };
}

function exact(object: OpsObject, value: number): string | undefined {
  const text = scalarText(object.document, [...object.path, "spec", "condition", "threshold"]);
  const decimal = parseDecimal(text ?? "") ?? parseDecimal(String(value));
  return decimal && toText(decimal);
}
