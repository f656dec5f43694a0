import type { Fix } from "../../../../findings.ts";
import { bandOf, cvssBands } from "../../../../math/cvss-bands.ts";
import {
  allScores,
  familiarScore,
  type ScoreRange,
  scoreRangeText,
  scoreRuns,
  scoreText,
  writtenScoreRange,
} from "../../../../math/score-range.ts";
import { replaceValue, suggestion } from "../../../fix.ts";
import type { OpsObject } from "../../../object.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { addItems } from "../edits.ts";
import { policyExample } from "../examples.ts";
import { policyOf, type Tier } from "../policy.ts";

export default rule({
  id: "patch-sla/score-gap",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "Every CVSS score from 0.0 to 10.0 belongs to a tier",
  why: "A flaw whose score falls between two tiers has no deadline at all. It happens where one tier ends at 8.9 and the next begins above 9.0: exactly 9.0 is nobody's.",
  avoid: policyExample({
    tiers: [
      '{name: critical, cvss: ">9.0", fix: 48h}',
      "{name: high, cvss: 7.0-8.9, fix: 7d}",
      '{name: others, cvss: "<7.0", fix: 30d}',
    ],
  }),
  prefer: policyExample({
    tiers: [
      '{name: critical, cvss: ">=9.0", fix: 48h}',
      "{name: high, cvss: 7.0-8.9, fix: 7d}",
      '{name: others, cvss: "<7.0", fix: 30d}',
    ],
  }),
  check(policy, report) {
    const { tiers } = policyOf(policy);
    const ranges = tiers.flatMap(({ range }) => range ?? []);
    if (tiers.length === 0 || ranges.length < tiers.length) return;
    const missing = allScores.filter((score) => !ranges.some(({ from, to }) => from <= score && score <= to));
    for (const gap of scoreRuns(missing)) {
      const beside = neighbour(tiers, gap);
      report({
        at: beside ? [...beside.path, "cvss"] : ["spec", "tiers"],
        data: { gap },
        // A score of 0.0 says that there is no flaw; people leave it out and lose nothing.
        ...(gap.to === 0 && { severity: "information" }),
        fixes: fixesOf(policy, tiers, gap),
      });
    }
  },
  message: ({ gap }: { readonly gap: ScoreRange }) =>
    gap.from === gap.to
      ? `CVSS ${scoreText(gap.from)} belongs to no tier: a flaw with this score has no deadline`
      : `CVSS ${scoreRangeText(gap)} belongs to no tier: a flaw of ${scoreText(familiarScore(allScores.slice(gap.from, gap.to + 1)))}, for example, has no deadline`,
});

/** The tier that begins right above the gap, else the one that ends right below it. */
function neighbour(tiers: readonly Tier[], gap: ScoreRange): Tier | undefined {
  return tiers.find(({ range }) => range?.from === gap.to + 1) ?? tiers.find(({ range }) => range?.to === gap.from - 1);
}

function fixesOf(policy: OpsObject, tiers: readonly Tier[], gap: ScoreRange): readonly Fix[] {
  const above = tiers.find(({ range }) => range?.from === gap.to + 1);
  const band = cvssBands.find(({ from, to }) => from <= gap.from && gap.to <= to);
  const isNew = band && !tiers.some(({ title }) => bandOf(title) === band);
  const widened = above?.range && writtenScoreRange({ from: gap.from, to: above.range.to });
  const fixes =
    above && widened
      ? suggestion(
          `Let "${above.title}" begin at ${scoreText(gap.from)}`,
          replaceValue(policy, [...above.path, "cvss"], widened),
        )
      : [];
  if (!band || !isNew) return fixes;
  const below = tiers.find(({ range }) => range !== undefined && range.to < gap.from);
  const item = `{name: ${band.name}, cvss: ${writtenScoreRange(gap)}, fix: ${usualTimes[band.name]}}`;
  return [
    ...suggestion(`Add the tier "${band.name}"`, addItems(policy, ["spec", "tiers"], [item], below?.index)),
    ...fixes,
  ];
}

/** For a tier that somebody has yet to decide on. */
const usualTimes: Readonly<Record<string, string>> = {
  critical: "48h",
  high: "7d",
  medium: "30d",
  low: "next-upgrade",
  none: "never",
};
