import type { SecurityUpdateDelayMeasures } from "../../../facts.ts";
import type { OpsObject } from "../../../kinds/object.ts";
import { PATCH_SLA } from "../../../kinds/ops/names.ts";
import { rule } from "../../../kinds/rule.ts";
import { SECURITY_UPDATE_DELAY, SECURITY_UPDATE_DELAY_NAME } from "../../../kinds/sources/names.ts";
import type { ObjectEntry } from "../../../kinds/workspace-view.ts";
import { hasEnd, parseTimeLimit, type TimeLimit } from "../../../math/time-limit.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import type { Path } from "../../../text/path.ts";

export default rule({
  id: "patch-sla/updates-held-back",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  summary: "Security updates are not held back for longer than a fix may take",
  why: "Renovate waits until a release has the minimum age before it proposes the update. In `vulnerabilityAlerts` that also holds for releases that mend a vulnerability: with three days there, a fix that has to be in place within 48 hours comes too late by itself. The same key elsewhere in Renovate's configuration, and Dependabot's `cooldown`, do not hold for security updates.",
  avoid: `
apiVersion: ops/v1
kind: PatchSLA
metadata: {name: web, owner: team-security}
spec:
  score: {sources: [vendor, nvd], unscored: all}
  tiers:
    - {name: all, cvss: 0.0-10.0, fix: 48h}
---
{"$schema": "https://docs.renovatebot.com/renovate-schema.json", "vulnerabilityAlerts": {"minimumReleaseAge": "3 days"}}
`,
  prefer: `
apiVersion: ops/v1
kind: PatchSLA
metadata: {name: web, owner: team-security}
spec:
  score: {sources: [vendor, nvd], unscored: all}
  tiers:
    - {name: all, cvss: 0.0-10.0, fix: 48h}
---
{"$schema": "https://docs.renovatebot.com/renovate-schema.json", "vulnerabilityAlerts": {"minimumReleaseAge": null}}
`,
  check(policy, report, { workspace }) {
    const longest = longestDelay(workspace.definitions([SECURITY_UPDATE_DELAY], SECURITY_UPDATE_DELAY_NAME));
    if (!longest) return;
    const { entry, measures } = longest;
    for (const { at, what, fix: written } of limitsOf(policy)) {
      const fix = written === undefined ? undefined : parseTimeLimit(written);
      if (!fix || !hasEnd(fix) || fix.isDueDate || longestOf(fix) >= measures.seconds) continue;
      const { uri, document } = entry;
      const related = [{ uri, document, range: measures.range, message: "vulnerabilityAlerts.minimumReleaseAge" }];
      report({ at, data: { what, fix: fix.text, delay: measures.text }, related });
    }
  },
  message: ({ what, fix, delay }: Readonly<Record<"what" | "fix" | "delay", string>>) =>
    `Renovate holds back security updates until they are ${delay} old, so a new release cannot be in place within the ${fix} of ${what}`,
});

interface Limit {
  readonly at: Path;
  /** As messages call it. */
  readonly what: string;
  readonly fix: string | undefined;
}

/** The times for a fix: those of the tiers, and those of the overrides. */
function limitsOf({ value }: OpsObject<PatchSla>): readonly Limit[] {
  const tiers = (value.spec?.tiers ?? []).map((tier, index) => ({
    at: ["spec", "tiers", index, "fix"],
    what: `"${tier?.name ?? "this tier"}"`,
    fix: tier?.fix,
  }));
  const overrides = (value.spec?.overrides ?? []).map((override, index) => ({
    at: ["spec", "overrides", index, "fix"],
    what: "this override",
    fix: override?.fix,
  }));
  return [...tiers, ...overrides];
}

/** A limit in days ends with the last second of a day, nearly a day later than as many hours. */
function longestOf({ longest, endsWithDay }: TimeLimit): number {
  return endsWithDay ? longest + 86_400 : longest;
}

interface Delay {
  readonly entry: ObjectEntry;
  readonly measures: SecurityUpdateDelayMeasures;
}

/** Each repository of a workspace may have its own; the slowest one is enough to be late. */
function longestDelay(entries: readonly ObjectEntry[]): Delay | undefined {
  let longest: Delay | undefined;
  for (const entry of entries) {
    const measures = entry.facts.measures as SecurityUpdateDelayMeasures;
    if (!longest || measures.seconds > longest.measures.seconds) longest = { entry, measures };
  }
  return longest;
}
