import { formatPercent } from "../../../../math/format.ts";
import { formatHours } from "../../../../math/toil.ts";
import { rule } from "../../../rule.ts";
import { TOIL_INVENTORY } from "../../names.ts";
import { inventoryOf } from "../inventory.ts";
import { isAbove } from "../share.ts";

export default rule({
  id: "toil/over-cap",
  on: TOIL_INVENTORY,
  severity: "warning",
  authority: "ours",
  summary: "Toil takes no more of a team's time than its cap",
  why: "A team that spends more than its cap on work that comes again and again has no time left to make it less, and it grows with the service. The SRE book asks teams to keep toil below half of their time; below which share yours should stay says cap.",
  avoid: `
apiVersion: ops/v1
kind: ToilInventory
metadata:
  name: sre-2026q4
spec:
  members: 2
  hoursPerWeek: 40
  cap: 0.5
  items:
    - id: restarts
      frequency: {count: 12, per: workday}
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
  cap: 0.5
  items:
    - id: restarts
      frequency: {count: 2, per: workday}
      minutes: 60
`,
  check(inventory, report) {
    const { hours, capacity, share, cap } = inventoryOf(inventory);
    if (!capacity || share === undefined || !isAbove(share, cap)) return;
    const { spec } = inventory.value;
    report({
      at: ["spec", spec?.cap === undefined ? "items" : "cap"],
      part: spec?.cap === undefined ? "key" : "value",
      path: ["spec", "cap"],
      data: { hours, capacity, share, cap },
    });
  },
  message: ({ hours, capacity, share, cap }: Data) =>
    `toil takes ${formatHours(hours)} of ${formatHours(capacity.hours)} a month (${capacity.working}) = ${formatPercent(share)}, more than the cap of ${formatPercent(cap)}`,
});

interface Data {
  readonly hours: number;
  readonly capacity: { readonly hours: number; readonly working: string };
  readonly share: number;
  readonly cap: number;
}
