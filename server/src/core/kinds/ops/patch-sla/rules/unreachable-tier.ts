import { isLater, type TimeLimit } from "../../../../math/time-limit.ts";
import { rangeOf, spanAt } from "../../../place.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import { factOf, matches } from "../facts.ts";
import { deadlineAt, type Policy, type PolicyRule, policyOf, type Tier } from "../policy.ts";
import { factText } from "../words.ts";

const others = "{name: others, cvss: 0.0-8.9, fix: 30d}";
const score = "{sources: [vendor, nvd], unscored: others}";

export default rule({
  id: "patch-sla/unreachable-tier",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  summary: "The time of a tier holds for some of its flaws",
  why: "The earliest deadline wins. Where overrides are earlier for every flaw of a tier, the tier's own time is one that nobody ever has: it misleads whoever reads the tiers alone, and a change of it changes nothing.",
  avoid: policyExample({
    score,
    tiers: ['{name: critical, cvss: ">=9.0", fix: 7d}', others],
    overrides: ['{when: {cvss: ">=9.0"}, fix: 48h}'],
  }),
  prefer: policyExample({
    score,
    tiers: ['{name: critical, cvss: ">=9.0", fix: 7d}', others],
    overrides: ['{when: {cvss: ">=9.0", kev: true}, fix: 48h}'],
  }),
  check(policy, report) {
    const view = policyOf(policy);
    const unscored = policy.value.spec?.score?.unscored;
    for (const tier of view.tiers) {
      const found = shadowOf(view, tier, tier.written.name === unscored);
      if (!found || !tier.fix) continue;
      const { example, rule: override, limit } = found;
      const data = { title: tier.title, fix: tier.fix.text, example, within: limit.text, by: override.title };
      const span = spanAt(policy.document, [...policy.path, ...override.path, "fix"]);
      const related = [{ range: rangeOf(policy.document, span), message: "what comes first" }];
      report({ at: [...tier.path, "fix"], data, related });
    }
  },
  message: ({ title, fix, example, within, by }: Data) =>
    `no flaw of "${title}" ever has ${fix}: ${example} is fixed within ${within} by "${by}"`,
});

interface Data {
  readonly title: string;
  readonly fix: string;
  readonly example: string;
  readonly within: string;
  readonly by: string;
}

interface Shadow {
  /** A flaw of the tier. */
  readonly example: string;
  readonly rule: PolicyRule;
  readonly limit: TimeLimit;
}

/** An override that comes first for a flaw of the tier, where for each of them one does. */
function shadowOf({ rules, points, isReadable }: Policy, { condition, fix }: Tier, isForUnscored: boolean) {
  if (!isReadable || !condition || !fix) return undefined;
  // A flaw without a score has the time of its tier, and is none of those that an override means by their scores.
  const overrides = rules.filter(({ path, condition: parts }) => {
    return path[1] === "overrides" && !(isForUnscored && parts.some(({ fact }) => fact === "score"));
  });
  let shadow: Shadow | undefined;
  for (const point of points) {
    if (!matches(condition, point)) continue;
    const first = deadlineAt(overrides, point);
    if (!first || !isLater(fix, first.limit)) return undefined;
    shadow ??= { ...first, example: factText("score", factOf(point, "score")) };
  }
  return shadow;
}
