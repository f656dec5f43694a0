import { rangeOf, spanAt } from "../../../place.ts";
import { rule } from "../../../rule.ts";
import { TOIL_INVENTORY } from "../../names.ts";
import { type Item, inventoryOf, isOpen } from "../inventory.ts";

export default rule({
  id: "toil/duplicate-runbook",
  on: TOIL_INVENTORY,
  severity: "warning",
  authority: "ours",
  summary: "A runbook is followed by one item of an inventory",
  why: "Two items that follow the same runbook are most likely the same work under two names, and its hours are counted twice. Where the runbook serves several services, name the service of each item; what a machine does already has status: done and does not count.",
  avoid: `
apiVersion: ops/v1
kind: ToilInventory
metadata:
  name: sre-2026q4
spec:
  members: 6
  items:
    - id: cert-renewal
      runbook: renew-cert
      frequency: {count: 3, per: week}
      minutes: 20
      owner: ben
    - id: certificates
      runbook: renew-cert
      frequency: {count: 12, per: month}
      minutes: 20
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
    - id: cert-renewal-shop
      runbook: renew-cert
      service: shop
      frequency: {count: 3, per: week}
      minutes: 20
      owner: ben
    - id: cert-renewal-blog
      runbook: renew-cert
      service: blog
      frequency: {count: 12, per: month}
      minutes: 20
      owner: ana
`,
  check(inventory, report, { workspace: { self } }) {
    const open = inventoryOf(inventory).items.filter(isOpen);
    const at = ({ index }: Item) => ["spec", "items", index, "runbook"];
    for (const [place, item] of open.entries()) {
      const { runbook } = item.written;
      const first = runbook && open.slice(0, place).find((other) => followsSame(other, item));
      if (!first) continue;
      const range = rangeOf(inventory.document, spanAt(inventory.document, at(first)));
      const related = [{ ...self, range, message: `"${first.name}" follows it` }];
      report({ at: at(item), data: { runbook, first: first.name, second: item.name }, related });
    }
  },
  message: ({ runbook, first, second }: Data) =>
    `"${first}" and "${second}" both follow the runbook "${runbook}", so its hours count twice`,
});

function followsSame({ written: a }: Item, { written: b }: Item): boolean {
  return a.runbook === b.runbook && (a.service === undefined || b.service === undefined || a.service === b.service);
}

interface Data {
  readonly runbook: string;
  readonly first: string;
  readonly second: string;
}
