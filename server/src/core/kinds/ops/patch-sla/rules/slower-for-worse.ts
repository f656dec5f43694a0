import { scoreRangeText } from "../../../../math/score-range.ts";
import { isLater, type TimeLimit } from "../../../../math/time-limit.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import { slowerCases } from "../order.ts";
import { deadlineKeys, policyOf, type Tier } from "../policy.ts";

export default rule({
  id: "patch-sla/slower-for-worse",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "A worse flaw is never fixed later than a milder one",
  why: "If 9.8 may wait longer than 7.5, or an exploited flaw longer than any other, one of the two deadlines is a slip, and whoever follows the policy to the letter leaves the worse flaw open.",
  avoid: policyExample({
    tiers: [
      '{name: critical, cvss: ">=9.0", fix: 14d}',
      "{name: high, cvss: 7.0-8.9, fix: 7d}",
      "{name: others, cvss: 0.0-6.9, fix: 90d}",
    ],
  }),
  prefer: policyExample({
    score: "{sources: [vendor, nvd], unscored: high}",
    tiers: [
      '{name: critical, cvss: ">=9.0", fix: 7d}',
      "{name: high, cvss: 7.0-8.9, fix: 14d}",
      "{name: others, cvss: 0.0-6.9, fix: 90d}",
    ],
  }),
  check(policy, report) {
    const view = policyOf(policy);
    for (const key of deadlineKeys) {
      for (const worse of view.tiers) {
        const slow = worse[key];
        const milder = slow && fastestBelow(view.tiers, worse, key, slow);
        if (!milder) continue;
        const [a, b] = [nameOf(worse), nameOf(milder)];
        report({
          at: [...worse.path, key],
          data: { worse: a, slow: slow.text, milder: b, fast: milder[key]?.text ?? "" },
        });
      }
    }
    for (const { rule: override, ...data } of slowerCases(view)) report({ at: [...override.path, "fix"], data });
  },
  message: ({ worse, slow, milder, fast }: Data) => `${worse} has ${slow}, but the milder ${milder} has ${fast}`,
});

/** The tier for lower scores whose time is surely shorter, the shortest of them. */
function fastestBelow(tiers: readonly Tier[], worse: Tier, key: "fix" | "mitigate" | "triage", slow: TimeLimit) {
  const faster = tiers.filter(({ range, [key]: limit }) => {
    if (!range || !worse.range || !limit) return false;
    return range.from < worse.range.from && range.to < worse.range.to && isLater(slow, limit);
  });
  return faster.sort((a, b) => (a[key]?.longest ?? 0) - (b[key]?.longest ?? 0))[0];
}

function nameOf({ title, range }: Tier): string {
  return `"${title}"${range ? ` (CVSS ${scoreRangeText(range)})` : ""}`;
}

interface Data {
  readonly worse: string;
  readonly slow: string;
  readonly milder: string;
  readonly fast: string;
}
