import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import { remedyFix } from "../remedies.ts";
import { requiredOf, severityOf } from "../required.ts";

export default rule({
  id: "patch-sla/framework-not-provable",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  summary: "That a policy meets its frameworks can be shown from the file",
  why: "A deadline of 14 days from detection may end long after 14 days from the release, by which Cyber Essentials counts. The policy may be right in practice; an auditor cannot see it.",
  avoid: policyExample({
    clock: "{start: detected}",
    overrides: ['{when: {vendorSeverity: ">=high"}, fix: 14d}'],
    mustMeet: "[cyber-essentials-3.3]",
  }),
  prefer: policyExample({
    clock: '{start: "first-of [detected, fix-available]"}',
    overrides: ['{when: {vendorSeverity: ">=high"}, fix: 14d}'],
    mustMeet: "[cyber-essentials-3.3]",
  }),
  check(policy, report, context) {
    for (const { at, framework, comparison } of requiredOf(policy, context.workspace)) {
      if (comparison?.result === "not provable") {
        const { reason, remedy } = comparison;
        const severity = severityOf(framework, "warning", context);
        const fixes = remedy ? remedyFix(policy, remedy) : [];
        report({ at, data: { short: framework.short, reason }, severity, fixes });
      } else if (comparison?.result === "not concerned") {
        const reason = `it asks for nothing of what the policy covers (exposure ${policy.value.spec?.appliesTo?.exposure})`;
        report({ at, data: { short: framework.short, reason }, severity: "information" });
      }
    }
  },
  message: ({ short, reason }: { readonly short: string; readonly reason: string }) =>
    `${short} cannot be shown to be met: ${reason}`,
});
