import type * as v1 from "../../../schema/generated/types/openslo-v1.ts";
import type { TreeLabel } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";

/** The way a notification takes: `slack`. */
export function alertNotificationTargetLabel(object: OpsObject<v1.AlertNotificationTarget>): TreeLabel | undefined {
  const target = object.value.spec?.target;
  return target ? { description: target } : undefined;
}
