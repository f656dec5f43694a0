import { isLater } from "../../../math/time-limit.ts";
import { factOf, matches } from "./facts.ts";
import { deadlineAt, type Override, type Policy } from "./policy.ts";
import { factText } from "./words.ts";

/** What an override does to the deadlines of its flaws; `by` says in words what comes before it. */
export type Effect =
  | { readonly type: "tightens" }
  | { readonly type: "loosens"; readonly by: string }
  /** Nothing: it is never the first, or (without `by`) it is for no flaw. */
  | { readonly type: "none"; readonly by: string | undefined };

/** What an override does; undefined where that cannot be told, or where it sets no deadline. */
export function effectOf(policy: Policy, override: Override): Effect | undefined {
  const { rules, tiers } = policy;
  const { condition, fix } = override;
  if (!policy.isReadable || condition === undefined) return undefined;
  const own = policy.points.filter((point) => matches(condition, point));
  if (own.length === 0) return { type: "none", by: undefined };
  if (!fix || fix.isDueDate) return undefined;
  const others = rules.filter(({ path }) => path !== override.path);
  const earlier = own.map((point) => {
    // Of two overrides that say the same the later one is too much.
    const rivals = others.filter((rule) => {
      const comesAfter = rule.path[1] === "overrides" && rule.index > override.index;
      return !comesAfter || (rule.fix && isLater(fix, rule.fix));
    });
    return { point, first: deadlineAt(rivals, point) };
  });
  if (earlier.some(({ first }) => !first || first.limit.longest > fix.shortest)) return { type: "tightens" };
  const ofTiers = own.map((point) =>
    deadlineAt(
      rules.filter(({ path }) => path[1] === "tiers"),
      point,
    ),
  );
  const worst = earlier.reduce((a, b) => ((b.first?.limit.longest ?? 0) > (a.first?.limit.longest ?? 0) ? b : a));
  if (worst.first === undefined) return { type: "tightens" };
  const { rule, limit } = worst.first;
  const text = `${factText("score", factOf(worst.point, "score"))} is fixed within ${limit.text} by "${rule.title}"`;
  const isLoose = tiers.length > 0 && ofTiers.every((tier) => tier !== undefined && isLater(fix, tier.limit));
  return isLoose ? { type: "loosens", by: text } : { type: "none", by: text };
}
