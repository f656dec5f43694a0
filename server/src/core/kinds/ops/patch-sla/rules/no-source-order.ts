import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";

export default rule({
  id: "patch-sla/no-source-order",
  on: PATCH_SLA,
  severity: "information",
  authority: "ours",
  stage: "growth",
  summary: "A policy says whose score counts where sources disagree",
  why: "The vendor, the NVD and GitHub score the same flaw differently, and in a sample of Trivy's findings one in three lay in two bands, depending on the source. Without an order the deadline hangs on which tool one looks at.",
  avoid: policyExample({ score: "{unscored: high}" }),
  prefer: policyExample({ score: "{sources: [vendor, nvd], unscored: high}" }),
  check(policy, report) {
    const { score, tiers } = policy.value.spec ?? {};
    // While nothing stands under "score", what is missing there is said once.
    if (score === undefined || (score.sources ?? []).length > 0 || (tiers ?? []).length < 2) return;
    report({ at: ["spec", "score", "sources"], data: {} });
  },
  message: () => `nothing says whose score counts where sources disagree; list them in "sources": [vendor, ghsa, nvd]`,
});
