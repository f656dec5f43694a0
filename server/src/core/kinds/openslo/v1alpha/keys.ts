import type { KeyPlace } from "../../kind-features.ts";
import { exclusiveKeys } from "../exclusive-keys.ts";

interface Value {
  readonly spec?: {
    readonly indicator?: unknown;
    readonly budgetingMethod?: string;
    readonly objectives?: readonly ({ readonly ratioMetrics?: unknown } | undefined)[];
    readonly timeWindows?: readonly ({ readonly isRolling?: boolean } | undefined)[];
  };
}

/** Keys that an SLO of v1alpha can no longer take, given what it says elsewhere. */
export function excludedSloV1alphaKeys({ object, path, keys }: KeyPlace): readonly string[] {
  const { spec } = object.value as Value;
  const [root, list, index] = path;
  if (root !== "spec") return [];
  if (path.length === 1) return spec?.objectives?.some((each) => each?.ratioMetrics) ? ["indicator"] : [];
  if (path.length !== 3 || typeof index !== "number") return [];
  if (list === "timeWindows") return spec?.timeWindows?.[index]?.isRolling ? ["calendar"] : [];
  if (list !== "objectives") return [];
  const excluded = [...exclusiveKeys(keys, ["op"], ["ratioMetrics"])];
  if (spec?.indicator) excluded.push("ratioMetrics");
  if (spec?.budgetingMethod === "Occurrences") excluded.push("timeSliceTarget");
  return excluded;
}
