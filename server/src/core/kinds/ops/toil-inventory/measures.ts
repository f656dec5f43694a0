import type { ToilInventoryMeasures } from "../../../facts.ts";
import type { ToilInventory } from "../../../schema/generated/types/ops-v1.ts";
import { valueSpan } from "../../../syntax/query.ts";
import type { OpsObject } from "../../object.ts";
import { rangeOf } from "../../place.ts";
import { inventoryOf, isOpen } from "./inventory.ts";

/** What the items of an inventory stand for. */
export function measures(object: OpsObject): ToilInventoryMeasures {
  const { path, document } = object;
  const items = inventoryOf(object as OpsObject<ToilInventory>).items.filter(isOpen);
  return {
    items: items.flatMap(({ index, written, name }) => {
      const { id, service, runbook } = written;
      const at = [...path, "spec", "items", index];
      const span = valueSpan(document, [...at, "id"]) ?? valueSpan(document, at);
      return span ? [{ index, id, name, service, runbook, range: rangeOf(document, span) }] : [];
    }),
  };
}
