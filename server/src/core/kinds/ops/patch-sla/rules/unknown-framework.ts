import { replaceValue, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import { frameworkOf, frameworks, meantFramework } from "../frameworks/all.ts";
import { type StandardWithoutNumbers, standardWithoutNumbers } from "../frameworks/without-numbers.ts";

export default rule({
  id: "patch-sla/unknown-framework",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "A framework that a policy must meet is one that is known here",
  why: "The policy is held against the framework's own numbers. An id that nothing is known of is never checked, and looks as if it were. Some standards, such as ISO 27001 and SOC 2, have no numbers to check by.",
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
      const standard = standardWithoutNumbers(id);
      if (standard) {
        report({ at, data: { id, standard }, severity: "information" });
        continue;
      }
      const meant = meantFramework(id);
      const fixes = meant ? suggestion(`Change to ${meant}`, replaceValue(policy, at, meant)) : [];
      report({ at, data: { id, meant }, fixes });
    }
  },
  message: ({ id, meant, standard }: Data) => {
    if (standard) return `${standard.name} sets no deadline to hold a policy against: ${standard.says}`;
    const known = frameworks.filter(({ status }) => status.state === "current").map((each) => each.id);
    return `no framework "${id}" is known here${meant ? `; did you mean "${meant}"?` : `: ${known.join(", ")}`}`;
  },
});

interface Data {
  readonly id: string;
  readonly meant?: string | undefined;
  readonly standard?: StandardWithoutNumbers;
}
