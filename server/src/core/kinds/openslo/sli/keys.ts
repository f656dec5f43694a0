import type { KeyPlace } from "../../kind-features.ts";
import { exclusiveKeys } from "../exclusive-keys.ts";

/** Keys that an SLI of v1 or v2alpha can no longer take, given what it says elsewhere. */
export function excludedSliKeys({ path, keys }: KeyPlace): readonly string[] {
  if (path[0] !== "spec") return [];
  if (path.length === 1) return exclusiveKeys(keys, ["thresholdMetric"], ["ratioMetric"]);
  if (path.length === 2 && path[1] === "ratioMetric") {
    return [
      ...exclusiveKeys(keys, ["good"], ["bad"]),
      ...exclusiveKeys(keys, ["total", "good", "bad"], ["raw", "rawType"]),
    ];
  }
  return exclusiveKeys(keys, ["dataSourceRef"], ["dataSourceSpec"]);
}
