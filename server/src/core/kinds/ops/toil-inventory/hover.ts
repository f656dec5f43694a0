import { formatPercent } from "../../../math/format.ts";
import { formatHours } from "../../../math/toil.ts";
import type { ToilInventory } from "../../../schema/generated/types/ops-v1.ts";
import type { Path } from "../../../text/path.ts";
import type { HoverPart } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import { inventoryOf } from "./inventory.ts";
import { frequencyWorking, hoursWorking, shareWorking } from "./working.ts";

/** What a frequency comes to in a month, and what a cap leaves. */
export function hover(object: OpsObject, path: Path): readonly HoverPart[] {
  const [spec, key, index, field] = path;
  if (spec !== "spec") return [];
  const inventory = inventoryOf(object as OpsObject<ToilInventory>);
  if (key === "cap" && path.length === 2) {
    const { capacity, cap } = inventory;
    const most = capacity ? ` = ${formatHours(cap * capacity.hours)} of ${formatHours(capacity.hours)} a month` : "";
    return [{ markdown: `At most **${formatPercent(cap)}**${most} may be toil.\n\n${shareWorking(inventory)}` }];
  }
  if (key !== "items" || field !== "frequency") return [];
  const item = inventory.items.find((each) => each.index === index);
  if (!item) return [];
  const text = item.hours === undefined ? frequencyWorking(item) : hoursWorking(item);
  return text === undefined ? [] : [{ markdown: text }];
}
