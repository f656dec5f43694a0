import type { ServiceMeasures } from "../../../facts.ts";
import type { Service } from "../../../schema/generated/types/ops-v1.ts";
import { valueSpan } from "../../../syntax/query.ts";
import type { OpsObject } from "../../object.ts";
import { rangeOf } from "../../place.ts";

/** What a service says of itself to others. */
export function measures(object: OpsObject): ServiceMeasures {
  const { path, document, value } = object as OpsObject<Service>;
  return {
    dependsOn: (value.spec?.dependsOn ?? []).flatMap((each, index) => {
      const name = typeof each === "string" ? each : each?.service;
      const span = valueSpan(document, [...path, "spec", "dependsOn", index]);
      if (name === undefined || span === undefined) return [];
      const hard = typeof each === "string" || each?.criticality !== "soft";
      return [{ name, hard, range: rangeOf(document, span) }];
    }),
  };
}
