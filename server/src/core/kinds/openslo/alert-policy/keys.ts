import type { KeyPlace } from "../../kind-features.ts";
import { referenceOrInline } from "../exclusive-keys.ts";

/** Keys that an item of an alert policy can no longer take: it names an object or has it written out. */
export function excludedAlertPolicyKeys({ path, keys }: KeyPlace): readonly string[] {
  if (path.length !== 3 || path[0] !== "spec") return [];
  if (path[1] === "conditions") return referenceOrInline(keys, "conditionRef");
  return path[1] === "notificationTargets" ? referenceOrInline(keys, "targetRef") : [];
}
