import type { AlertPolicyMeasures } from "../../../facts.ts";
import type * as v1 from "../../../schema/generated/types/openslo-v1.ts";
import type { OpsObject } from "../../object.ts";

/** What an alert policy says of itself; the switches are off unless the author turns them on. */
export function alertPolicyMeasures(object: OpsObject<v1.AlertPolicy>): AlertPolicyMeasures {
  const { spec } = object.value;
  return {
    alertWhenBreaching: spec?.alertWhenBreaching ?? false,
    alertWhenNoData: spec?.alertWhenNoData ?? false,
    alertWhenResolved: spec?.alertWhenResolved ?? false,
    conditions: spec?.conditions?.length ?? 0,
    notificationTargets: spec?.notificationTargets?.length ?? 0,
  };
}
