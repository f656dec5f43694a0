import type { Fix, RangeEdit } from "../../../findings.ts";
import { scoreText } from "../../../math/score-range.ts";
import { parseTimeLimit } from "../../../math/time-limit.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import { insertEntry, suggestion } from "../../fix.ts";
import type { OpsObject } from "../../object.ts";
import { failuresOf } from "./compare.ts";
import { addItems } from "./edits.ts";
import type { Framework, Requirement } from "./framework.ts";
import { policyOf } from "./policy.ts";

/** More overrides than this are no repair but another policy. */
const MOST_OVERRIDES = 10;

/**
 * Makes a policy meet the deadlines of a framework, all of them at once. What hangs on the score alone tightens tiers;
 * what hangs on more than that becomes an override, so that all other flaws keep their time.
 */
export function tighten(object: OpsObject<PatchSla>, framework: Framework): readonly Fix[] {
  const times: NewTime[] = [];
  const overrides: NewOverride[] = [];
  const fixesToo = framework.requirements.some(({ by }) => by === "fix");
  for (const { requirement, tiers } of failuresOf(policyOf(object), framework)) {
    const { by, within } = requirement;
    const when = whenParts(requirement);
    // Where a framework asks for a mitigation first and a fix later, the fix keeps its time.
    const key = by === "mitigation" && fixesToo ? "mitigate" : "fix";
    if (by === "triage") continue;
    if (when.length === 0) for (const { index } of tiers) keepShorter(times, { index, key, within });
    else overrides.push({ when: withScore(when, requirement), within });
  }
  const items = withoutImplied(overrides).map(({ when, within }) => `{when: {${when.join(", ")}}, fix: ${within}}`);
  if (items.length > MOST_OVERRIDES) return [];
  const edits: (RangeEdit | undefined)[] = times.map(({ index, key, within }) =>
    insertEntry(object, ["spec", "tiers", index], key, within),
  );
  if (items.length > 0) edits.push(addItems(object, ["spec", "overrides"], items));
  return suggestion(`Tighten to ${framework.short}`, ...edits);
}

/** A deadline that a tier gets. */
interface NewTime {
  readonly index: number;
  readonly key: "fix" | "mitigate";
  readonly within: string;
}

/** Of two requirements for one tier the shorter one counts. */
function keepShorter(times: NewTime[], time: NewTime): void {
  const place = times.findIndex(({ index, key }) => index === time.index && key === time.key);
  const known = times[place];
  if (known === undefined) times.push(time);
  else if (length(time) < length(known)) times[place] = time;
}

function length({ within }: NewTime): number {
  return parseTimeLimit(within)?.shortest ?? Number.POSITIVE_INFINITY;
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
