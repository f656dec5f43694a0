import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";

export default rule({
  id: "patch-sla/no-unscored-tier",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  stage: "growth",
  summary: "A policy says what happens to flaws without a score",
  why: "Scanners report many flaws without a CVSS score, new ones above all: in sample reports of Trivy one in six, of OSV-Scanner one in three. Without `score.unscored` they have no deadline, and nobody decided that.",
  avoid: policyExample({ score: "{sources: [vendor, nvd]}" }),
  prefer: policyExample({ score: "{sources: [vendor, nvd], unscored: high}" }),
  check(policy, report) {
    const { score, tiers } = policy.value.spec ?? {};
    if (score?.unscored !== undefined || (tiers ?? []).length === 0) return;
    report({ at: ["spec", "score", "unscored"], data: {} });
  },
  message: () => `flaws without a score have no deadline; name their tier in "score.unscored", or write ignore`,
});
