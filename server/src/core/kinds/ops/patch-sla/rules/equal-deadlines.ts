import { hasEnd, isSame } from "../../../../math/time-limit.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import { deadlineKeys, policyOf, type Tier } from "../policy.ts";

export default rule({
  id: "patch-sla/equal-deadlines",
  on: PATCH_SLA,
  severity: "information",
  authority: "ours",
  summary: "Two tiers differ in what happens to their flaws",
  why: "Several published policies give critical and high flaws the same 30 days. That may be meant; then one tier says it more plainly. Often the worse one was to be faster.",
  avoid: policyExample({
    tiers: [
      '{name: critical, cvss: ">=9.0", fix: 30d}',
      "{name: high, cvss: 7.0-8.9, fix: 30d}",
      "{name: others, cvss: 0.0-6.9, fix: 90d}",
    ],
  }),
  prefer: policyExample({
    score: "{sources: [vendor, nvd], unscored: high}",
    tiers: [
      '{name: critical, cvss: ">=9.0", fix: 7d}',
      "{name: high, cvss: 7.0-8.9, fix: 30d}",
      "{name: others, cvss: 0.0-6.9, fix: 90d}",
    ],
  }),
  check(policy, report) {
    const { tiers } = policyOf(policy);
    for (const tier of tiers) {
      const milder = tiers.find(({ range }) => range !== undefined && range.to + 1 === tier.range?.from);
      if (!milder || !tier.fix || !hasEnd(tier.fix) || !isAlike(tier, milder)) continue;
      report({ at: [...tier.path, "fix"], data: { title: tier.title, milder: milder.title, fix: tier.fix.text } });
    }
  },
  message: ({ title, milder, fix }: { readonly title: string; readonly milder: string; readonly fix: string }) =>
    `"${title}" and "${milder}" are both fixed within ${fix}`,
});

/** Whether nothing but the name tells two tiers apart. */
function isAlike(a: Tier, b: Tier): boolean {
  const sameTimes = deadlineKeys.every((key) => {
    const [first, second] = [a[key], b[key]];
    return first && second ? isSame(first, second) : first === second;
  });
  return sameTimes && a.written.escalate === b.written.escalate && a.written.owner === b.written.owner;
}
