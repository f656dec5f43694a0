import { rule } from "../../../rule.ts";
import { TOIL_INVENTORY } from "../../names.ts";
import { inventoryOf, isOpen } from "../inventory.ts";

export default rule({
  id: "toil/few-traits",
  on: TOIL_INVENTORY,
  severity: "information",
  authority: "ours",
  stage: "growth",
  summary: "Toil has at least three of its six traits",
  why: "The SRE book calls work toil that is manual, repetitive, automatable, tactical, without enduring value, and that grows with the service. Work with fewer than three of these is perhaps overhead, such as meetings, or a project, and automating it is not the answer.",
  avoid: `
apiVersion: ops/v1
kind: ToilInventory
metadata:
  name: sre-2026q4
spec:
  members: 6
  items:
    - id: planning
      frequency: {count: 1, per: week}
      minutes: 60
      owner: ben
      traits: [repetitive, manual]
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
      traits: [repetitive, manual, automatable]
`,
  check(inventory, report) {
    for (const { index, written, name } of inventoryOf(inventory).items.filter(isOpen)) {
      if (written.traits === undefined) continue;
      const traits = new Set(written.traits.filter((trait) => trait !== undefined));
      if (traits.size < ENOUGH) report({ at: ["spec", "items", index, "traits"], data: { name, traits: [...traits] } });
    }
  },
  message: ({ name, traits }: { readonly name: string; readonly traits: readonly string[] }) =>
    `"${name}" has ${traits.length === 0 ? "none" : traits.length} of the six traits of toil${traits.length > 0 ? ` (${traits.join(", ")})` : ""}; with fewer than ${ENOUGH} it may be overhead`,
});

const ENOUGH = 3;
