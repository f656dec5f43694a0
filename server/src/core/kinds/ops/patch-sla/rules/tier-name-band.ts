import type { RangeEdit } from "../../../../findings.ts";
import { bandOf, type CvssBand, cvss2Bands, cvssBands } from "../../../../math/cvss-bands.ts";
import { scoreRangeText, writtenScoreRange } from "../../../../math/score-range.ts";
import { replaceValue, suggestion } from "../../../fix.ts";
import type { OpsObject } from "../../../object.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import { policyOf, type Tier } from "../policy.ts";

export default rule({
  id: "patch-sla/tier-name-band",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  summary: "A tier that is called like a band of CVSS has the scores of that band",
  why: "Scanners, advisories and auditors use FIRST's words: critical is 9.0 and above, high 7.0-8.9, medium 4.0-6.9, low 0.1-3.9. A policy that means something else by them is misread every time.",
  avoid: policyExample({
    tiers: ['{name: critical, cvss: ">=8.0", fix: 48h}', "{name: others, cvss: 0.0-7.9, fix: 30d}"],
  }),
  prefer: policyExample({
    score: "{sources: [vendor, nvd], unscored: others}",
    tiers: ['{name: critical, cvss: ">=9.0", fix: 48h}', "{name: others, cvss: 0.0-8.9, fix: 30d}"],
  }),
  check(policy, report) {
    const { tiers } = policyOf(policy);
    const systems = policy.value.spec?.score?.systems ?? [];
    const bands = systems.length > 0 && systems.every((system) => system === "CVSS:2.0") ? cvss2Bands : cvssBands;
    for (const { title, range, path } of tiers) {
      const band = bandOf(title, bands);
      if (!band || !range) continue;
      // Whoever has no tier for "none" puts 0.0 into the lowest one.
      const from = band.name === "low" && range.from === 0 ? 0 : band.from;
      if (from <= range.from && range.to <= band.to) continue;
      const data = { title, range: scoreRangeText(range), band: scoreRangeText(band) };
      report({ at: [...path, "cvss"], data, fixes: alignment(policy, tiers, bands) });
    }
  },
  message: ({ title, range, band }: { readonly title: string; readonly range: string; readonly band: string }) =>
    `"${title}" has CVSS ${range}, but in CVSS the word means ${band}`,
});

/** Gives every tier that is called like a band the scores of that band, all at once: one alone would leave a gap. */
function alignment(policy: OpsObject, tiers: readonly Tier[], bands: readonly CvssBand[]) {
  const hasNone = tiers.some(({ title }) => bandOf(title, bands)?.name === "none");
  const edits = tiers.flatMap(({ title, range, path }): readonly (RangeEdit | undefined)[] => {
    const band = bandOf(title, bands);
    if (!band) return [];
    const meant = band.name === "low" && !hasNone ? { from: 0, to: band.to } : band;
    if (range?.from === meant.from && range.to === meant.to) return [];
    return [replaceValue(policy, [...path, "cvss"], writtenScoreRange(meant))];
  });
  return suggestion("Align the tiers with FIRST's bands", ...edits);
}
