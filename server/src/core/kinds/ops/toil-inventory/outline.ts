import { formatHours } from "../../../math/toil.ts";
import type { ToilInventory } from "../../../schema/generated/types/ops-v1.ts";
import { valueSpan } from "../../../syntax/query.ts";
import type { OutlinePart } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import { inventoryOf, isOpen } from "./inventory.ts";

/** The pieces of work in the outline, in the order of the text. */
export function outline(object: OpsObject): readonly OutlinePart[] {
  const { path, document } = object;
  const { items } = inventoryOf(object as OpsObject<ToilInventory>);
  return items.flatMap((item): readonly OutlinePart[] => {
    const { index, written, name, hours } = item;
    const at = [...path, "spec", "items", index];
    const span = valueSpan(document, at);
    if (!span) return [];
    const nameSpan = valueSpan(document, [...at, written.name === undefined ? "id" : "name"]) ?? span;
    const effort = hours === undefined ? "" : `${formatHours(hours)} a month`;
    const detail = isOpen(item) ? effort : "done";
    return [{ name, detail, sort: "item", span, nameSpan, children: [] }];
  });
}
