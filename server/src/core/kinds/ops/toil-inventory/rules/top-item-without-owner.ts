import { formatHours } from "../../../../math/toil.ts";
import { rule } from "../../../rule.ts";
import { TOIL_INVENTORY } from "../../names.ts";
import { inventoryOf, TOP } from "../inventory.ts";

export default rule({
  id: "toil/top-item-without-owner",
  on: TOIL_INVENTORY,
  severity: "information",
  authority: "ours",
  stage: "growth",
  summary: "Each of the five works that take the most time has an owner",
  why: "What takes the most time is worth the most to automate, and without somebody who sees to it, it stays as it is. This is only information, since a team that shares its work may have no owner per item on purpose.",
  avoid: `
apiVersion: ops/v1
kind: ToilInventory
metadata:
  name: sre-2026q4
spec:
  members: 6
  items:
    - id: cert-renewal
      frequency: {count: 3, per: week}
      minutes: 20
`,
  prefer: `
apiVersion: ops/v1
kind: ToilInventory
metadata:
  name: sre-2026q4
spec:
  members: 6
  items:
    - id: cert-renewal
      frequency: {count: 3, per: week}
      minutes: 20
      owner: ben
`,
  check(inventory, report) {
    for (const [place, { index, written, name, hours }] of inventoryOf(inventory).ranked.slice(0, TOP).entries()) {
      // What stays by hand on purpose needs nobody who makes it less.
      if (written.status === "accepted" || (written.owner ?? "").trim() !== "") continue;
      report({ at: ["spec", "items", index, "owner"], data: { name, hours, place: place + 1 } });
    }
  },
  message: ({ name, hours, place }: { readonly name: string; readonly hours: number; readonly place: number }) =>
    `"${name}" has no owner, though with ${formatHours(hours)} a month it is number ${place} of what takes the most time`,
});
