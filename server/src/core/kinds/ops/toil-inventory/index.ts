import { formatHours } from "../../../math/toil.ts";
import type { ToilInventory } from "../../../schema/generated/types/ops-v1.ts";
import { defineKind, type Kind } from "../../kind.ts";
import type { OpsObject } from "../../object.ts";
import { OPS_V1 } from "../names.ts";
import { hints } from "./hints.ts";
import { hover } from "./hover.ts";
import { inventoryOf } from "./inventory.ts";
import { measures } from "./measures.ts";
import { outline } from "./outline.ts";
import duplicateItem from "./rules/duplicate-item.ts";
import duplicateRunbook from "./rules/duplicate-runbook.ts";
import fewTraits from "./rules/few-traits.ts";
import highShare from "./rules/high-share.ts";
import overCap from "./rules/over-cap.ts";
import quickPayback from "./rules/quick-payback.ts";
import topItemWithoutOwner from "./rules/top-item-without-owner.ts";
import { snippets } from "./snippets.ts";

/** ToilInventory of `ops/v1`. */
export const kinds: readonly Kind[] = [
  defineKind({
    apiVersion: OPS_V1,
    kind: "ToilInventory",
    family: "ops",
    summary: "The recurring manual work of a team: how many hours it takes, and what it would be worth to automate.",
    schema: "ops/v1/toil-inventory.schema.json",
    authority: "ours",
    rules: [overCap, highShare, topItemWithoutOwner, quickPayback, duplicateItem, duplicateRunbook, fewTraits],
    snippets,
    measures,
    hints,
    hover,
    outline,
    label,
  }),
];

/** `9 items · 39.9 h a month`; undefined where there are none. */
function label(object: OpsObject): { readonly description: string } | undefined {
  const { items, hours } = inventoryOf(object as OpsObject<ToilInventory>);
  if (items.length === 0) return undefined;
  const count = items.length === 1 ? "1 item" : `${items.length} items`;
  return { description: hours > 0 ? `${count} · ${formatHours(hours)} a month` : count };
}
