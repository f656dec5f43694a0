import type { PatchSlaMeasures, PatchSlaTierMeasures } from "../../../facts.ts";
import { PATCH_SLA } from "../../../kinds/ops/names.ts";
import { measures } from "../../../kinds/ops/patch-sla/measures.ts";
import { exposureText } from "../../../kinds/ops/patch-sla/words.ts";
import { rule } from "../../../kinds/rule.ts";
import type { ObjectEntry } from "../../../kinds/workspace-view.ts";
import { allScores, familiarScore, scoreText } from "../../../math/score-range.ts";
import { isSame } from "../../../math/time-limit.ts";
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
    const others = workspace.names(PATCH_SLA.kinds).filter((other) => other !== name);
    const found = others.flatMap((other) =>
      workspace.definitions(PATCH_SLA.kinds, other).flatMap((entry) => {
        const data = contradiction(own, entry);
        return data ? [{ entry, data: { ...data, other } }] : [];
      }),
    );
    const [first, ...more] = found;
    if (!first) return;
    report({
      at: ["metadata", "name"],
      data: { ...first.data, more: more.length },
      related: placesOf(found.map(({ entry }) => entry)),
    });
  },
  message: ({ other, common, score, fix, otherFix, more }: Data) => {
    const rest = more === 0 ? "" : more === 1 ? ", as does another one" : `, as do ${more} others`;
    return `the policy "${other}" also covers ${common}${rest}, and gives CVSS ${score} ${otherFix} where this one gives ${fix}`;
  },
});

interface Contradiction {
  readonly common: string;
  readonly score: string;
  readonly fix: string;
  readonly otherFix: string;
}

interface Data extends Contradiction {
  readonly other: string;
  /** How many policies beside it contradict this one. */
  readonly more: number;
}

/** A score for which two policies of the same reach differ. */
function contradiction(own: PatchSlaMeasures, entry: ObjectEntry): Contradiction | undefined {
  const other = entry.facts.measures as PatchSlaMeasures;
  const services = inCommon(own.services, other.services);
  const environments = inCommon(own.environments, other.environments);
  if (!services || !environments || own.exposure !== other.exposure) return undefined;
  const differing = allScores.filter((score) => {
    const [a, b] = [tierAt(own, score), tierAt(other, score)];
    return a !== undefined && b !== undefined && !isSame(a.fix, b.fix);
  });
  const score = familiarScore(differing);
  const [a, b] = [tierAt(own, score), tierAt(other, score)];
  if (differing.length === 0 || !a || !b) return undefined;
  const [service] = services;
  const where = own.exposure && `${service === undefined ? "that" : "where it"} is ${exposureText(own.exposure)}`;
  const common = [
    service === undefined ? "everything" : `"${service}"`,
    ...(where ? [where] : []),
    ...environments.map((name) => `in ${name}`),
  ];
  return { common: common.join(" "), score: scoreText(score), fix: a.fix.text, otherFix: b.fix.text };
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
