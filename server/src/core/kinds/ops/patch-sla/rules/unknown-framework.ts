import { replaceValue, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import { frameworkOf, frameworks, meantFramework } from "../frameworks/all.ts";

export default rule({
  id: "patch-sla/unknown-framework",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "A framework that a policy must meet is one that is known here",
  why: "The policy is held against the framework's own numbers. An id that nothing is known of is never checked, and looks as if it were.",
  avoid: policyExample({ mustMeet: "[cyber-essential]" }),
  prefer: policyExample({
    clock: '{start: "first-of [detected, fix-available]"}',
    overrides: ['{when: {vendorSeverity: ">=high"}, fix: 14d}'],
    mustMeet: "[cyber-essentials-3.3]",
  }),
  check(policy, report) {
    for (const [index, id] of (policy.value.spec?.mustMeet ?? []).entries()) {
      if (id === undefined || frameworkOf(id)) continue;
      const at = ["spec", "mustMeet", index];
      const meant = meantFramework(id);
      const fixes = meant ? suggestion(`Change to ${meant}`, replaceValue(policy, at, meant)) : [];
      report({ at, data: { id, meant }, fixes });
    }
  },
  message: ({ id, meant }: { readonly id: string; readonly meant: string | undefined }) =>
    `no framework "${id}" is known here${meant ? `; did you mean "${meant}"?` : `: ${frameworks.map((each) => each.id).join(", ")}`}`,
});
