import { isLater } from "../../../math/time-limit.ts";
import { type ConditionPart, type FactName, factNames, factOf, NOT_GIVEN, type Point } from "./facts.ts";
import { deadlineAt, type Policy, type PolicyRule } from "./policy.ts";
import { pointText } from "./words.ts";

/** Two flaws of which the one that is worse in one fact has the later deadline. */
export interface SlowerCase {
  /** The override that makes the milder one faster. */
  readonly rule: PolicyRule;
  readonly worse: string;
  readonly slow: string;
  readonly milder: string;
  readonly fast: string;
}

/**
 * Overrides that make a milder flaw faster than one that is worse in one fact and alike in all others, each with its
 * first counter-example. Tiers among themselves are compared by their ranges, so scores are left out here.
 */
export function slowerCases(policy: Policy): readonly SlowerCase[] {
  const { rules, points } = policy;
  const overrides = policy.overrides.filter(({ condition }) => condition?.some(isForMilder));
  if (overrides.length === 0) return [];
  const byKey = new Map(points.map((point) => [point.join(), point]));
  const steps = stepsOf(points);
  const found = new Map<PolicyRule, SlowerCase>();
  for (const milder of byKey.values()) {
    const fast = deadlineAt(rules, milder);
    const override = fast && overrides.find(({ path }) => path === fast.rule.path);
    if (!override || found.has(override)) continue;
    for (const [place, fact] of factNames.entries()) {
      for (const value of steps[place] ?? []) {
        const worse = value > factOf(milder, fact) ? byKey.get(milder.with(place, value).join()) : undefined;
        const slow = worse && deadlineAt(rules, worse);
        if (!worse || !slow || !isLater(slow.limit, fast.limit) || found.has(override)) continue;
        const names: readonly FactName[] = [...(override.condition ?? []).map((part) => part.fact), fact];
        found.set(override, {
          rule: override,
          worse: `a flaw (${pointText(worse, names)})`,
          slow: slow.limit.text,
          milder: `one (${pointText(milder, names)})`,
          fast: fast.limit.text,
        });
      }
    }
  }
  return [...found.values()];
}

/** Whether a condition leaves out values that are worse than one it means, as `kev: false` does. */
function isForMilder({ fact, meant }: ConditionPart): boolean {
  const values = fact === "vendorSeverity" ? meant.slice(0, NOT_GIVEN) : meant;
  return values.includes(true) && values.lastIndexOf(true) < values.length - 1;
}

/** The values of each fact that occur; none of scores, which the tiers have in order. */
function stepsOf(points: readonly Point[]): readonly (readonly number[])[] {
  return factNames.map((name) => {
    if (name === "score") return [];
    const values = [...new Set(points.map((point) => factOf(point, name)))];
    return name === "vendorSeverity" ? values.filter((value) => value !== NOT_GIVEN) : values;
  });
}
