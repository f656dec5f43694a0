import type * as v1 from "../../../schema/generated/types/openslo-v1.ts";
import type { TreeLabel } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";

/** `fast-burn → on-call`: what it waits for and who is told. */
export function alertPolicyLabel(object: OpsObject<v1.AlertPolicy>): TreeLabel | undefined {
  const { conditions = [], notificationTargets = [] } = object.value.spec ?? {};
  const when = conditions.flatMap((item) => item?.conditionRef ?? item?.metadata?.name ?? []);
  const whom = notificationTargets.flatMap((item) => item?.targetRef ?? item?.metadata?.name ?? []);
  const parts = [when.join(", "), whom.join(", ")].filter((part) => part !== "");
  return parts.length > 0 ? { description: parts.join(" → ") } : undefined;
}
