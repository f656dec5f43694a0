import type { TreeLabel } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { Sli } from "../names.ts";
import { sliView } from "../views/sli.ts";

/** How it measures: `good / total`, `raw ratio`, `threshold`. */
export function sliLabel(object: OpsObject<Sli>): TreeLabel | undefined {
  const { type, metrics } = sliView(object);
  if (type === undefined) return undefined;
  const roles = metrics.map(({ role }) => role);
  if (type === "threshold") return { description: "threshold" };
  if (roles.includes("raw")) return { description: "raw ratio" };
  const above = roles.find((role) => role === "good" || role === "bad");
  return { description: above && roles.includes("total") ? `${above} / total` : "ratio" };
}
