import { rangeOf, spanAt } from "../../../place.ts";
import { rule } from "../../../rule.ts";
import { TOIL_INVENTORY } from "../../names.ts";
import { inventoryOf } from "../inventory.ts";

export default rule({
  id: "toil/duplicate-item",
  on: TOIL_INVENTORY,
  severity: "warning",
  authority: "ours",
  summary: "The id of an item is unique in its inventory",
  why: "Two items of one id are most likely one piece of work that is counted twice, left over from copying, and whoever speaks of it by its id may mean either.",
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
      owner: ben
    - id: cert-renewal
      frequency: {count: 1, per: month}
      minutes: 45
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
    - id: cert-renewal
      frequency: {count: 3, per: week}
      minutes: 20
      owner: ben
    - id: disk-cleanup
      frequency: {count: 1, per: month}
      minutes: 45
      owner: ana
`,
  check(inventory, report, { workspace: { self } }) {
    const seen = new Map<string, number>();
    const at = (index: number) => ["spec", "items", index, "id"];
    for (const { index, written } of inventoryOf(inventory).items) {
      const { id } = written;
      if (id === undefined) continue;
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, index);
        continue;
      }
      const range = rangeOf(inventory.document, spanAt(inventory.document, at(first)));
      report({ at: at(index), data: { id }, related: [{ ...self, range, message: `the first item "${id}"` }] });
    }
  },
  message: ({ id }: { readonly id: string }) => `another item is called "${id}" too`,
});
