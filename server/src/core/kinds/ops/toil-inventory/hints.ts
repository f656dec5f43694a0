import { formatPercent } from "../../../math/format.ts";
import { fiveYearHours, formatHours, formatMonths } from "../../../math/toil.ts";
import type { ToilInventory } from "../../../schema/generated/types/ops-v1.ts";
import { type Hint, lazyHint } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { type Inventory, type Item, inventoryOf, isOpen } from "./inventory.ts";
import { automationWorking, hoursWorking, runbookNote, shareWorking, topItems } from "./working.ts";

/** What toil takes of the team's time behind the name, and behind each item what it takes and what automating it is worth. */
export function hints(object: OpsObject, context: RuleContext): readonly Hint[] {
  const inventory = inventoryOf(object as OpsObject<ToilInventory>);
  return [...nameHint(object, inventory), ...inventory.items.flatMap((item) => itemHints(item, context))];
}

function nameHint({ nameAt }: OpsObject, inventory: Inventory): readonly Hint[] {
  if (inventory.ranked.length === 0) return [];
  return [
    lazyHint(
      nameAt,
      "toil",
      () => totalText(inventory),
      () => [topItems(inventory), shareWorking(inventory)].join("\n\n"),
    ),
  ];
}

/** `39.9 h of 887 h a month = 4.5 %, cap 50 %` */
function totalText({ hours, capacity, share, cap }: Inventory): string {
  if (!capacity || share === undefined) return `${formatHours(hours)} a month`;
  const part = `${formatHours(hours)} of ${formatHours(capacity.hours)} a month`;
  return `${part} = ${formatPercent(share)}, cap ${formatPercent(cap)}`;
}

function itemHints(item: Item, context: RuleContext): readonly Hint[] {
  if (item.hours === undefined || !isOpen(item)) return [];
  const at = ["spec", "items", item.index];
  const hours = formatHours(item.hours);
  const note = () => runbookNote(item, context.workspace);
  const hint = lazyHint(
    [...at, "minutes"],
    "toil",
    () => `${hours} a month`,
    () => [hoursWorking(item), note()].filter((line) => line !== undefined).join("\n\n"),
  );
  const { net } = item;
  if (net === undefined) return [hint];
  const key = item.written.automationHours === undefined ? "automatable" : "automationHours";
  const worth = lazyHint(
    [...at, key],
    "toil",
    () => worthText(item, net),
    () => automationWorking(item, net),
  );
  return [hint, worth];
}

/** `pays back in 1.9 months, worth up to 672 h` */
function worthText({ payback }: Item, net: number): string {
  if (net <= 0) return "never pays back";
  const worth = `worth up to ${formatHours(fiveYearHours(net))}`;
  return payback === undefined ? worth : `pays back in ${formatMonths(payback)}, ${worth}`;
}
