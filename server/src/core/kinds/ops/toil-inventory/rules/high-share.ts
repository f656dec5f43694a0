import { formatPercent } from "../../../../math/format.ts";
import { formatHours } from "../../../../math/toil.ts";
import { rule } from "../../../rule.ts";
import { TOIL_INVENTORY } from "../../names.ts";
import { inventoryOf } from "../inventory.ts";
import { isAbove } from "../share.ts";

export default rule({
  id: "toil/high-share",
  on: TOIL_INVENTORY,
  severity: "information",
  authority: "ours",
  stage: "growth",
  summary: "Toil takes less than a third of a team's time",
  why: "Above a third there is little room below the usual cap of half: one bad month, or one piece of work more, and the team does nothing else. It is easier to automate something now than then.",
  avoid: `
apiVersion: ops/v1
kind: ToilInventory
metadata:
  name: sre-2026q4
spec:
  members: 2
  hoursPerWeek: 40
  items:
    - id: restarts
      frequency: {count: 6, per: workday}
      minutes: 60
`,
  prefer: `
apiVersion: ops/v1
kind: ToilInventory
metadata:
  name: sre-2026q4
spec:
  members: 2
  hoursPerWeek: 40
  items:
    - id: restarts
      frequency: {count: 2, per: workday}
      minutes: 60
`,
  check(inventory, report) {
    const { hours, capacity, share, cap, ranked } = inventoryOf(inventory);
    // Above the cap, toil/over-cap speaks.
    if (!capacity || share === undefined || !isAbove(share, A_THIRD) || isAbove(share, cap)) return;
    const data = { hours, capacity: capacity.hours, share, top: ranked[0]?.name ?? "" };
    report({ at: ["spec", "items"], part: "key", data });
  },
  message: ({ hours, capacity, share, top }: Data) =>
    `toil takes ${formatHours(hours)} of ${formatHours(capacity)} a month = ${formatPercent(share)}, more than a third; the largest part is "${top}"`,
});

const A_THIRD = 0.33;

interface Data {
  readonly hours: number;
  readonly capacity: number;
  readonly share: number;
  readonly top: string;
}
