import { hasEnd, parseTimeLimit } from "../../../math/time-limit.ts";
import { type Comparison, compare } from "./compare.ts";
import type { Framework } from "./framework.ts";
import { frameworks, isInForce } from "./frameworks/all.ts";
import type { Policy, Tier } from "./policy.ts";

/** A framework and what can be shown of it. */
export interface Standing {
  readonly framework: Framework;
  readonly comparison: Comparison;
}

/**
 * How a policy, or one tier of it, stands to all frameworks that are in force on a day (`YYYY-MM-DD`), what must be
 * before what should be, strictest first.
 */
export function standingsOf(policy: Policy, today: string, tier?: Tier): readonly Standing[] {
  const inForce = frameworks.filter((framework) => isInForce(framework, today));
  const found = inForce.flatMap((framework) => {
    const comparison = compare(policy, framework, tier);
    return comparison && comparison.result !== "not concerned" ? [{ framework, comparison }] : [];
  });
  return found.sort(
    (a, b) =>
      binding(b.framework) - binding(a.framework) || strictness(a.framework, tier) - strictness(b.framework, tier),
  );
}

function binding({ requirements }: Framework): number {
  return Number(requirements.some(({ level }) => level === "must"));
}

/** The shortest time in seconds that a framework asks for, of a tier's scores or at all. */
function strictness({ requirements }: Framework, tier: Tier | undefined): number {
  const own = requirements.filter(({ when: { score } }) => {
    if (!tier?.range || typeof score !== "object") return true;
    return score.from <= tier.range.to && (score.to ?? 100) >= tier.range.from;
  });
  const limits = own.flatMap(({ within, by }) => (by === "triage" ? [] : (parseTimeLimit(within) ?? [])));
  return Math.min(...limits.filter((limit) => hasEnd(limit) && !limit.isDueDate).map(({ longest }) => longest));
}

/** The shortest time that a framework asks for, in words: `14 d`. */
export function shortestText(framework: Framework): string {
  const seconds = strictness(framework, undefined);
  const found = framework.requirements
    .flatMap(({ within }) => parseTimeLimit(within) ?? [])
    .find(({ longest }) => longest === seconds);
  return found?.text ?? "KEV due date";
}
