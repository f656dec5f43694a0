import { isLater } from "../../../math/time-limit.ts";
import { type FactName, factNames, facts, matches, type Point, pointsOf } from "./facts.ts";
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
  const { rules, scope, overrides } = policy;
  const points = pointsOf([scope, ...rules.map(({ condition }) => condition)], (_, same) => same.at(-1) ?? 0);
  const byKey = new Map(points.filter((point) => matches(scope, point)).map((point) => [keyOf(point), point]));
  const steps = stepsOf(points);
  const found = new Map<PolicyRule, SlowerCase>();
  for (const milder of byKey.values()) {
    const fast = deadlineAt(rules, milder);
    const override = fast && overrides.find(({ path }) => path === fast.rule.path);
    if (!override || found.has(override)) continue;
    for (const fact of factNames) {
      for (const place of steps[fact] ?? []) {
        const worse = place > milder[fact] ? byKey.get(keyOf({ ...milder, [fact]: place })) : undefined;
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

/** The values of each fact that occur. A vendor who says nothing is no step above one who says critical. */
function stepsOf(points: readonly Point[]): Readonly<Partial<Record<FactName, readonly number[]>>> {
  const silent = facts.vendorSeverity.indexOf("not given");
  const steps = factNames
    .filter((name) => name !== "score")
    .map((name) => {
      const values = new Set(points.map((point) => point[name]));
      return [name, [...values].filter((value) => name !== "vendorSeverity" || value !== silent)];
    });
  return Object.fromEntries(steps);
}

function keyOf(point: Point): string {
  return factNames.map((name) => point[name]).join(",");
}
