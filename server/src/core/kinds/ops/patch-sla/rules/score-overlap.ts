import { type ScoreRange, scoreRangeText, writtenScoreRange } from "../../../../math/score-range.ts";
import { replaceValue, suggestion } from "../../../fix.ts";
import type { OpsObject } from "../../../object.ts";
import { rangeOf, spanAt } from "../../../place.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import { policyOf, type Tier } from "../policy.ts";

export default rule({
  id: "patch-sla/score-overlap",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "No CVSS score belongs to two tiers",
  why: "With two tiers for one score there are two deadlines for one flaw, and everybody picks the one that suits.",
  avoid: policyExample({
    tiers: ['{name: critical, cvss: ">=9.0", fix: 48h}', "{name: others, cvss: 0.0-9.0, fix: 30d}"],
  }),
  prefer: policyExample({
    score: "{sources: [vendor, nvd], unscored: others}",
    tiers: ['{name: critical, cvss: ">=9.0", fix: 48h}', "{name: others, cvss: 0.0-8.9, fix: 30d}"],
  }),
  check(policy, report) {
    const { tiers } = policyOf(policy);
    for (const [place, tier] of tiers.entries()) {
      for (const other of tiers.slice(0, place)) {
        const both = intersection(tier.range, other.range);
        if (!both) continue;
        const at = [...tier.path, "cvss"];
        const span = spanAt(policy.document, [...policy.path, ...other.path, "cvss"]);
        report({
          at,
          data: { both, title: tier.title, other: other.title },
          related: [{ range: rangeOf(policy.document, span), message: `"${other.title}"` }],
          fixes: fixesOf(policy, tier, both),
        });
      }
    }
  },
  message: ({ both, title, other }: { readonly both: ScoreRange; readonly title: string; readonly other: string }) =>
    `"${title}" and "${other}" both have CVSS ${scoreRangeText(both)}`,
});

function intersection(a: ScoreRange | undefined, b: ScoreRange | undefined): ScoreRange | undefined {
  if (!a || !b) return undefined;
  const both = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return both.from <= both.to ? both : undefined;
}

/** Ends the tier where the other one begins, or begins it where the other one ends, where that leaves anything. */
function fixesOf(policy: OpsObject, { path, range, title }: Tier, both: ScoreRange) {
  if (!range) return [];
  const rest =
    range.to === both.to && range.from < both.from
      ? { from: range.from, to: both.from - 1 }
      : range.from === both.from && range.to > both.to
        ? { from: both.to + 1, to: range.to }
        : undefined;
  if (!rest) return [];
  return suggestion(
    `Let "${title}" have ${scoreRangeText(rest)}`,
    replaceValue(policy, [...path, "cvss"], writtenScoreRange(rest)),
  );
}
