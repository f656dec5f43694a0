import {
  capacityHoursPerMonth,
  netHoursPerMonth,
  paybackMonths,
  type RankedWork,
  rankWork,
  toilShare,
} from "../../../math/toil.ts";
import type { ToilInventory } from "../../../schema/generated/types/ops-v1.ts";
import type { OpsObject } from "../../object.ts";
import { workHoursPerMonth } from "../work.ts";

export type WrittenItem = NonNullable<
  NonNullable<NonNullable<OpsObject<ToilInventory>["value"]["spec"]>["items"]>[number]
>;

/** One piece of work of an inventory. */
export interface Item {
  /** Its place in the list. */
  readonly index: number;
  readonly written: WrittenItem;
  /** `Renew certificates`, else its id, else its place. */
  readonly name: string;
  /** Hours a month by hand; undefined while what it takes to know is missing. */
  readonly hours: number | undefined;
  /** Hours a month that automating it saves after its upkeep; undefined where nobody says how much a machine could do. */
  readonly net: number | undefined;
  /** Months until its automation pays back; infinite for never, undefined where nobody says what it takes. */
  readonly payback: number | undefined;
}

/** An item that counts, with its hours known. */
export type CountedItem = Item & RankedWork;

/** An inventory, added up. */
export interface Inventory {
  /** In the order of the text. */
  readonly items: readonly Item[];
  /** The items that count, those with the most hours first. */
  readonly ranked: readonly CountedItem[];
  /** Hours a month of all items that count. */
  readonly hours: number;
  readonly capacity: { readonly hours: number; readonly working: string } | undefined;
  /** The share of the capacity; undefined where the size of the team is not known. */
  readonly share: number | undefined;
  /** The share that toil may take at the most. */
  readonly cap: number;
}

/** How many of the items with the most hours are looked at closely. */
export const TOP = 5;
/** The share that toil may take at the most where the author does not say: https://sre.google/sre-book/eliminating-toil */
const USUAL_CAP = 0.5;

/** The inventory of an object. */
export function inventoryOf(object: OpsObject<ToilInventory>): Inventory {
  const known = inventories.get(object);
  if (known) return known;
  const { spec } = object.value;
  const items = (spec?.items ?? []).flatMap((written, index) => (written ? [readItem(written, index)] : []));
  const ranked = rankWork(items.filter(isCounted));
  const hours = ranked.reduce((sum, item) => sum + item.hours, 0);
  const capacity = capacityOf(spec ?? {});
  const inventory = {
    items,
    ranked,
    hours,
    capacity,
    share: toilShare(hours, capacity?.hours),
    cap: spec?.cap ?? USUAL_CAP,
  };
  inventories.set(object, inventory);
  return inventory;
}

const inventories = new WeakMap<OpsObject, Inventory>();

/** Whether an item counts at all: what is automated does no longer. */
export function isOpen({ written }: Item): boolean {
  return written.status !== "done";
}

function isCounted(item: Item): item is CountedItem {
  return isOpen(item) && item.hours !== undefined;
}

function readItem(written: WrittenItem, index: number): Item {
  const { id, name = id ?? `item ${index + 1}`, automatable, automationHours, maintenanceHoursPerMonth } = written;
  const hours = workHoursPerMonth(written);
  const net =
    hours === undefined || automatable === undefined || !isShare(automatable)
      ? undefined
      : netHoursPerMonth({ hours, automatable, maintenance: maintenanceHoursPerMonth ?? 0 });
  const isCost = automationHours !== undefined && automationHours > 0;
  const payback = net !== undefined && isCost ? paybackMonths(automationHours, net) : undefined;
  return { index, written, name, hours, net, payback };
}

/** Whether a number is a part of a whole: what is no such part, `ops/number-range` speaks of, and nothing is made of it. */
function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

type WrittenSpec = NonNullable<OpsObject<ToilInventory>["value"]["spec"]>;

function capacityOf({ members, fte = members, hoursPerWeek, availability }: WrittenSpec): Inventory["capacity"] {
  if (fte === undefined || !isShare(availability ?? 1)) return undefined;
  const hours = capacityHoursPerMonth({ fte, hoursPerWeek: hoursPerWeek ?? 40, availability: availability ?? 1 });
  const team = fte === members ? `${fte} ${fte === 1 ? "person" : "people"}` : `${fte} full-time equivalents`;
  const week = hoursPerWeek === undefined ? "40 h (assumed)" : `${hoursPerWeek} h`;
  const left = availability === undefined ? "1 (availability, assumed)" : `${availability}`;
  return { hours, working: `${team} × ${week} × 4.348 weeks × ${left}` };
}
