import type { PatchSlaMeasures, PatchSlaTierMeasures } from "../../../facts.ts";
import { PATCH_SLA } from "../../../kinds/ops/names.ts";
import { measures } from "../../../kinds/ops/patch-sla/measures.ts";
import { rule } from "../../../kinds/rule.ts";
import type { ObjectEntry } from "../../../kinds/workspace-view.ts";
import { allScores, familiarScore, scoreText } from "../../../math/score-range.ts";
import { placesOf } from "../../references.ts";

export default rule({
  id: "patch-sla/contradicting-policies",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  summary: "Two policies for the same services and environments have the same deadlines",
  why: "With two deadlines for one flaw everybody picks the one that suits. A policy for everything beside one for a few services is no contradiction: there the narrower one counts.",
  avoid: `
apiVersion: ops/v1
kind: PatchSLA
metadata: {name: web, owner: team-security}
spec:
  appliesTo: {services: [checkout], environment: [prod]}
  score: {sources: [vendor, nvd], unscored: all}
  tiers:
    - {name: all, cvss: 0.0-10.0, fix: 7d}
---
apiVersion: ops/v1
kind: PatchSLA
metadata: {name: payments, owner: team-payments}
spec:
  appliesTo: {services: [checkout, payments], environment: [prod]}
  score: {sources: [vendor, nvd], unscored: all}
  tiers:
    - {name: all, cvss: 0.0-10.0, fix: 30d}
`,
  prefer: `
apiVersion: ops/v1
kind: PatchSLA
metadata: {name: web, owner: team-security}
spec:
  appliesTo: {services: [checkout], environment: [prod]}
  score: {sources: [vendor, nvd], unscored: all}
  tiers:
    - {name: all, cvss: 0.0-10.0, fix: 7d}
---
apiVersion: ops/v1
kind: PatchSLA
metadata: {name: payments, owner: team-payments}
spec:
  appliesTo: {services: [payments], environment: [prod]}
  score: {sources: [vendor, nvd], unscored: all}
  tiers:
    - {name: all, cvss: 0.0-10.0, fix: 30d}
`,
  check(policy, report, { workspace }) {
    const { name } = policy;
    const own = measures(policy);
    if (name === undefined) return;
    for (const other of workspace.names(PATCH_SLA.kinds)) {
      if (other === name) continue;
      for (const entry of workspace.definitions(PATCH_SLA.kinds, other)) {
        const found = contradiction(own, entry);
        if (found) report({ at: ["metadata", "name"], data: { ...found, other }, related: placesOf([entry]) });
      }
    }
  },
  message: ({ other, common, score, fix, otherFix }: Data) =>
    `the policy "${other}" also covers ${common}, and gives CVSS ${score} ${otherFix} where this one gives ${fix}`,
});

interface Data {
  readonly other: string;
  readonly common: string;
  readonly score: string;
  readonly fix: string;
  readonly otherFix: string;
}

/** A score for which two policies of the same reach differ. */
function contradiction(own: PatchSlaMeasures, entry: ObjectEntry): Omit<Data, "other"> | undefined {
  const other = entry.facts.measures as PatchSlaMeasures;
  const services = inCommon(own.services, other.services);
  const environments = inCommon(own.environments, other.environments);
  if (!services || !environments || own.exposure !== other.exposure) return undefined;
  const differing = allScores.filter((score) => {
    const [a, b] = [tierAt(own, score), tierAt(other, score)];
    return a !== undefined && b !== undefined && a.text !== b.text;
  });
  const score = familiarScore(differing);
  const [a, b] = [tierAt(own, score), tierAt(other, score)];
  if (differing.length === 0 || !a || !b) return undefined;
  const common = [...services.map((name) => `"${name}"`), ...environments.map((name) => `in ${name}`)].join(" ");
  return { common: common || "everything", score: scoreText(score), fix: a.text, otherFix: b.text };
}

/** What both name, the first of it; undefined where they have nothing in common or one of them is narrower. */
function inCommon(a: readonly string[], b: readonly string[]): readonly string[] | undefined {
  if (a.length === 0 && b.length === 0) return [];
  const common = a.filter((name) => b.includes(name)).slice(0, 1);
  return common.length > 0 ? common : undefined;
}

function tierAt({ tiers }: PatchSlaMeasures, score: number): PatchSlaTierMeasures | undefined {
  return tiers.find(({ from, to }) => from <= score && score <= to);
}
