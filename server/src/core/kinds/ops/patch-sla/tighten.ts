import type { Fix, RangeEdit } from "../../../findings.ts";
import { scoreText } from "../../../math/score-range.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import { replaceValue, suggestion } from "../../fix.ts";
import type { OpsObject } from "../../object.ts";
import { failuresOf } from "./compare.ts";
import { addItems } from "./edits.ts";
import type { Framework, Requirement } from "./framework.ts";
import { policyOf } from "./policy.ts";

/** More overrides than this are no repair but another policy. */
const MOST_OVERRIDES = 8;

/**
 * Makes a policy meet the deadlines of a framework, all of them at once. What hangs on the score alone tightens tiers;
 * what hangs on more than that becomes an override, so that all other flaws keep their time.
 */
export function tighten(object: OpsObject<PatchSla>, framework: Framework): readonly Fix[] {
  const policy = policyOf(object);
  const tiers = new Map<number, string>();
  const overrides: NewOverride[] = [];
  for (const { requirement, rules } of failuresOf(policy, framework)) {
    const when = whenParts(requirement);
    if (requirement.by === "triage") continue;
    if (when.length === 0) for (const { index } of rules) keepShorter(tiers, index, requirement.within);
    else overrides.push({ when: withScore(when, requirement), within: requirement.within });
  }
  const items = withoutImplied(overrides).map(({ when, within }) => `{when: {${when.join(", ")}}, fix: ${within}}`);
  if (items.length > MOST_OVERRIDES) return [];
  const edits: (RangeEdit | undefined)[] = [...tiers].map(([index, within]) =>
    replaceValue(object, ["spec", "tiers", index, "fix"], within),
  );
  if (items.length > 0) edits.push(addItems(object, ["spec", "overrides"], items));
  return suggestion(`Tighten to ${framework.short}`, ...edits);
}

/** Requirements stand with the shortest times first wherever two of them meet one tier. */
function keepShorter(tiers: Map<number, string>, index: number, within: string): void {
  if (!tiers.has(index)) tiers.set(index, within);
}

interface NewOverride {
  /** The entries of its condition: `kev: true`. */
  readonly when: readonly string[];
  readonly within: string;
}

/** Leaves out what a wider override with the same time says already. */
function withoutImplied(overrides: readonly NewOverride[]): readonly NewOverride[] {
  return overrides.filter(({ when, within }, place) => {
    return !overrides.some((other, otherPlace) => {
      const isWider = other.within === within && other.when.every((part) => when.includes(part));
      return isWider && (other.when.length < when.length || otherPlace < place);
    });
  });
}

/** The facts that an override for a requirement names; none where the score alone decides. */
function whenParts({ when }: Requirement): readonly string[] {
  const { kev, exploited, exposure, automatable, impact, vendorSeverity } = when;
  const word = vendorSeverity?.includes("critical") && !vendorSeverity.includes("high") ? "critical" : '">=high"';
  return [
    ...(kev ? ["kev: true"] : []),
    ...(exploited ? ["exploited: true"] : []),
    ...(exposure?.length === 1 ? [`exposure: ${exposure[0]}`] : []),
    ...(automatable ? ["automatable: true"] : []),
    ...(impact === "total" ? ["impact: total"] : []),
    ...(vendorSeverity ? [`vendorSeverity: ${word}`] : []),
  ];
}

function withScore(when: readonly string[], { when: { score } }: Requirement): readonly string[] {
  return typeof score === "object" && score.from > 1 ? [...when, `cvss: ">=${scoreText(score.from)}"`] : when;
}
