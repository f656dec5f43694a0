import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import { policyOf } from "../policy.ts";

export default rule({
  id: "patch-sla/critical-without-owner",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  stage: "growth",
  summary: "Somebody answers for the worst tier",
  why: "A deadline of hours is kept only if somebody is told. The policy's own owner is enough; so is an owner of the tier, one of the file by CODEOWNERS, or the severity that a missed deadline escalates to.",
  avoid: policyExample({ metadata: "{name: web}" }),
  prefer: policyExample({ metadata: "{name: web, owner: team-security}" }),
  check(policy, report, { workspace }) {
    if (policy.value.metadata?.owner !== undefined || (workspace.codeOwners() ?? []).length > 0) return;
    const worst = policyOf(policy).tiers.find(({ range }) => range?.to === 100);
    if (!worst || worst.written.owner !== undefined || worst.written.escalate !== undefined) return;
    report({ at: [...worst.path, "name"], path: [...worst.path, "owner"], data: { title: worst.title } });
  },
  message: ({ title }: { readonly title: string }) =>
    `nobody answers for "${title}"; give the policy an "owner", or the tier an "owner" or "escalate"`,
});
