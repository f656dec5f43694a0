import type { ToilInventoryMeasures, ToilItemMeasures } from "../../../facts.ts";
import { TOIL_INVENTORY } from "../../../kinds/ops/names.ts";
import { inventoryOf, isOpen } from "../../../kinds/ops/toil-inventory/inventory.ts";
import { rule } from "../../../kinds/rule.ts";
import type { ObjectEntry, WorkspaceView } from "../../../kinds/workspace-view.ts";

export default rule({
  id: "toil/counted-twice",
  on: TOIL_INVENTORY,
  severity: "warning",
  authority: "ours",
  summary: "A piece of work stands in one inventory",
  why: "The same runbook, or the same id for the same service, in two inventories is most likely one piece of work whose hours two teams count. Inventories whose names differ in figures only, such as sre-2026q3 and sre-2026q4, are taken for editions of one and not compared; and what has status: done does not count.",
  avoid: `
apiVersion: ops/v1
kind: ToilInventory
metadata:
  name: sre
spec:
  members: 6
  items:
    - id: cert-renewal
      runbook: renew-cert
      frequency: {count: 3, per: week}
      minutes: 20
---
apiVersion: ops/v1
kind: ToilInventory
metadata:
  name: platform
spec:
  members: 4
  items:
    - id: certificates
      runbook: renew-cert
      frequency: {count: 12, per: month}
      minutes: 20
`,
  prefer: `
apiVersion: ops/v1
kind: ToilInventory
metadata:
  name: sre
spec:
  members: 6
  items:
    - id: cert-renewal
      runbook: renew-cert
      frequency: {count: 3, per: week}
      minutes: 20
---
apiVersion: ops/v1
kind: ToilInventory
metadata:
  name: platform
spec:
  members: 4
  items:
    - id: disk-cleanup
      frequency: {count: 1, per: week}
      minutes: 30
`,
  check(object, report, { workspace }) {
    const { name } = object;
    if (name === undefined) return;
    const others = otherInventories(workspace, name);
    if (others.length === 0) return;
    for (const { index, written } of inventoryOf(object).items.filter(isOpen)) {
      const found = others.flatMap((entry) => sameWork(entry, written));
      const [first] = found;
      if (!first) continue;
      const related = found.slice(0, 3).map(({ entry, item }) => {
        const { uri, document, facts } = entry;
        return { uri, document, range: item.range, message: `"${item.name}" in the inventory "${facts.name}"` };
      });
      const by: Data["by"] =
        first.item.runbook !== undefined && first.item.runbook === written.runbook ? "runbook" : "id";
      const data = { by, value: String(written[by]), service: written.service, other: String(first.entry.facts.name) };
      report({ at: ["spec", "items", index, by], data, related });
    }
  },
  message: ({ by, value, service, other }: Data) =>
    by === "runbook"
      ? `the inventory "${other}" counts the runbook "${value}" too`
      : `the inventory "${other}" counts "${value}" of the service "${service}" too`,
});

interface Data {
  readonly by: "runbook" | "id";
  readonly value: string;
  readonly service: string | undefined;
  /** The name of the other inventory. */
  readonly other: string;
}

/** The inventories that are no other edition of this one. */
function otherInventories(workspace: WorkspaceView, name: string): readonly ObjectEntry[] {
  const others = workspace.names(TOIL_INVENTORY.kinds).filter((other) => edition(other) !== edition(name));
  return others.flatMap((other) => workspace.definitions(TOIL_INVENTORY.kinds, other));
}

/** A name with its figures blanked out. */
function edition(name: string): string {
  return name.replace(/\d+/g, "0");
}

type Work = Pick<Partial<ToilItemMeasures>, "id" | "service" | "runbook">;

function sameWork(entry: ObjectEntry, work: Work) {
  const { items } = entry.facts.measures as ToilInventoryMeasures;
  return items.filter((item) => isSame(item, work)).map((item) => ({ entry, item }));
}

/** The same runbook, unless for different services; or the same id for the same service. */
function isSame(a: Work, b: Work): boolean {
  const sameService = a.service !== undefined && a.service === b.service;
  if (a.runbook !== undefined && a.runbook === b.runbook)
    return sameService || a.service === undefined || b.service === undefined;
  return sameService && a.id !== undefined && a.id === b.id;
}
