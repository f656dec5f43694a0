import { removeEntry, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";

export default rule({
  id: "patch-sla/mixed-cvss-versions",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  summary: "CVSS 2.0 does not stand beside newer versions",
  why: "CVSS 2.0 has no Critical, and its scores for the same flaw lie lower than those of version 3. Where one flaw has only a score of version 2 it falls into a milder tier than its neighbour of the same kind.",
  avoid: policyExample({ score: '{systems: ["CVSS:3.1", "CVSS:2.0"], sources: [vendor], unscored: high}' }),
  prefer: policyExample({ score: '{systems: ["CVSS:4.0", "CVSS:3.1"], sources: [vendor], unscored: high}' }),
  check(policy, report) {
    const systems = policy.value.spec?.score?.systems ?? [];
    const old = systems.indexOf("CVSS:2.0");
    const newer = systems.find((system) => system !== undefined && system !== "CVSS:2.0");
    if (old < 0 || newer === undefined) return;
    const at = ["spec", "score", "systems", old];
    report({ at, data: { newer }, fixes: suggestion("Leave CVSS:2.0 out", removeEntry(policy, at)) });
  },
  message: ({ newer }: { readonly newer: string }) =>
    `CVSS 2.0 beside ${newer}: it has no Critical, so the same flaw can fall into a milder tier`,
});
