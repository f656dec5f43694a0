import type { ServiceMeasures } from "../../../facts.ts";
import type { Service } from "../../../schema/generated/types/ops-v1.ts";
import { valueSpan } from "../../../syntax/query.ts";
import type { OpsObject } from "../../object.ts";
import { rangeOf } from "../../place.ts";
import { dependenciesOf } from "./dependencies.ts";

/** What a service says of itself to others. */
export function measures(object: OpsObject): ServiceMeasures {
  const { path, document } = object;
  const { metadata, spec } = (object as OpsObject<Service>).value;
  const owner = spec?.owner ?? metadata?.owner;
  const ownerPath = [...path, spec?.owner === undefined ? "metadata" : "spec", "owner"];
  const ownerSpan = valueSpan(document, ownerPath);
  return {
    owners: owner && ownerSpan ? [{ name: owner, path: ownerPath, range: rangeOf(document, ownerSpan) }] : [],
    dependsOn: dependenciesOf(object as OpsObject<Service>).flatMap(({ index, name, hard }) => {
      const span = valueSpan(document, [...path, "spec", "dependsOn", index]);
      return span === undefined ? [] : [{ name, hard, range: rangeOf(document, span) }];
    }),
  };
}
