import { formatHours, formatMonths } from "../../../../math/toil.ts";
import { rule } from "../../../rule.ts";
import { TOIL_INVENTORY } from "../../names.ts";
import { inventoryOf } from "../inventory.ts";

export default rule({
  id: "toil/quick-payback",
  on: TOIL_INVENTORY,
  severity: "information",
  authority: "ours",
  summary: "What pays back within a month is being automated",
  why: "Automation that has saved its own cost after less than a month is the cheapest relief there is. When somebody has begun, say so with status: started; when it is to stay by hand for a reason, with accepted.",
  avoid: `
apiVersion: ops/v1
kind: ToilInventory
metadata:
  name: sre-2026q4
spec:
  members: 6
  items:
    - id: failed-jobs
      frequency: {count: 1, per: workday}
      minutes: 15
      automatable: 1
      automationHours: 4
      owner: ana
`,
  prefer: `
apiVersion: ops/v1
kind: ToilInventory
metadata:
  name: sre-2026q4
spec:
  members: 6
  items:
    - id: failed-jobs
      frequency: {count: 1, per: workday}
      minutes: 15
      automatable: 1
      automationHours: 4
      owner: ana
      status: started
`,
  check(inventory, report) {
    for (const { index, written, name, net, payback } of inventoryOf(inventory).items) {
      if ((written.status ?? "open") !== "open" || net === undefined || payback === undefined || payback >= 1) continue;
      const data = { name, cost: written.automationHours ?? 0, net, payback };
      report({ at: ["spec", "items", index, "automationHours"], data });
    }
  },
  message: ({ name, cost, net, payback }: Data) =>
    `automating "${name}" takes ${formatHours(cost)} and saves ${formatHours(net)} a month: it pays back in ${formatMonths(payback)}, but nobody has begun`,
});

interface Data {
  readonly name: string;
  /** Hours, once. */
  readonly cost: number;
  /** Hours a month. */
  readonly net: number;
  /** Months. */
  readonly payback: number;
}
