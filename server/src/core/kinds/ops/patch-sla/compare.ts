import { bandOf } from "../../../math/cvss-bands.ts";
import { familiarScore, type ScoreRange } from "../../../math/score-range.ts";
import { holdsWithin, parseTimeLimit, type TimeLimit } from "../../../math/time-limit.ts";
import { clockDoubt, lengthDoubt } from "./doubts.ts";
import {
  type Condition,
  type FactName,
  factNames,
  factOf,
  facts,
  matches,
  on,
  type Point,
  pointsOf,
  tellApart,
} from "./facts.ts";
import type { Framework, Level, Requirement } from "./framework.ts";
import { type DeadlineKey, deadlineAt, type Policy, type PolicyRule, type Tier } from "./policy.ts";
import { laterText, pointText } from "./words.ts";

/** What can be shown of a policy and a framework. */
export type Comparison =
  | { readonly result: "meets" }
  | Failure
  /** Neither can be shown from the file. */
  | { readonly result: "not provable"; readonly reason: string }
  /** The framework says nothing of what the policy covers. */
  | { readonly result: "not concerned" };

export interface Failure {
  readonly result: "fails";
  readonly level: Level;
  /** A flaw for which the policy is too slow: `CVSS 7.5, internet-facing, …: 7 d > 3 d`. */
  readonly counterExample: string;
  /** What sets the deadline that is too late; undefined for a flaw without one. */
  readonly rule: PolicyRule | undefined;
  readonly requirement: Requirement;
}

/**
 * Compares a policy with a framework, for every flaw that the two can tell apart; with `tier` only for its scores.
 * Undefined for a policy that cannot be read in full.
 */
export function compare(policy: Policy, framework: Framework, tier?: Tier): Comparison | undefined {
  if (!policy.isReadable) return undefined;
  const all = casesOf(policy, framework);
  const range = tier?.range;
  const cases = range ? all.filter(({ point }) => holds(range, factOf(point, "score"))) : all;
  if (cases.length === 0) return { result: "not concerned" };
  const worst = firstOf(cases.filter(({ answer }) => answer === "no"));
  if (worst) return failure(worst, policy);
  const unclear = cases.find(({ answer }) => answer === "unclear");
  return unclear ? { result: "not provable", reason: reasonOf(unclear, policy, framework) } : { result: "meets" };
}

function holds({ from, to }: ScoreRange, score: number): boolean {
  return from <= score && score <= to;
}

/** What the policy is too slow for: each requirement that it fails, with the tiers of its flaws. */
export function failuresOf(policy: Policy, framework: Framework) {
  const failing = casesOf(policy, framework).filter(({ answer }) => answer === "no");
  const failed = new Set(failing.map(({ compiled }) => compiled.requirement));
  return framework.requirements
    .filter((requirement) => failed.has(requirement))
    .map((requirement) => {
      const points = failing.filter(({ compiled }) => compiled.requirement === requirement).map(({ point }) => point);
      const isSlow = ({ condition }: Tier) => points.some((point) => condition && matches(condition, point));
      return { requirement, tiers: policy.tiers.filter(isSlow) };
    });
}

type Answer = "yes" | "no" | "unclear";

/** A requirement with what it takes to judge it, the same for every flaw. */
interface Compiled {
  readonly requirement: Requirement;
  readonly condition: Condition;
  readonly bound: TimeLimit;
  /** For each rule of the policy whether its own deadline is short enough; undefined where it has none. */
  readonly answers: readonly (Answer | undefined)[];
  /** Why a deadline that is short enough may still end too late. */
  readonly doubt: string | undefined;
}

/** A flaw and a requirement for it. */
interface Case {
  readonly compiled: Compiled;
  readonly point: Point;
  readonly answer: Answer;
}

function casesOf(policy: Policy, framework: Framework): readonly Case[] {
  const ofPolicy = cache.get(policy) ?? new Map<Framework, readonly Case[]>();
  cache.set(policy, ofPolicy);
  const known = ofPolicy.get(framework);
  if (known) return known;
  const found = enumerate(policy, framework);
  ofPolicy.set(framework, found);
  return found;
}

const cache = new WeakMap<Policy, Map<Framework, readonly Case[]>>();

function enumerate(policy: Policy, framework: Framework): readonly Case[] {
  const { scope, rules } = policy;
  const requirements = framework.requirements.map((requirement) => compile(requirement, policy, framework));
  const groups = tellApart(
    policy.groups,
    requirements.map(({ condition }) => condition),
  );
  const points = pointsOf(groups, shown);
  const cases: Case[] = [];
  for (const point of points) {
    if (!matches(scope, point)) continue;
    const own = rules.flatMap(({ condition }, place) => (matches(condition, point) ? [place] : []));
    for (const compiled of requirements) {
      if (matches(compiled.condition, point)) cases.push({ compiled, point, answer: judge(compiled, own) });
    }
  }
  return cases;
}

/** Of values that nothing tells apart, the one that a reader expects: a score that is often seen, what is inside the network. */
function shown(name: FactName, same: readonly number[]): number {
  if (name === "score") return familiarScore(same);
  const internal = facts.exposure.indexOf("internal");
  return name === "exposure" && same.includes(internal) ? internal : (same[0] ?? 0);
}

function compile(requirement: Requirement, policy: Policy, framework: Framework): Compiled {
  // The frameworks are ours and every duration in them can be read, which a test holds.
  const bound = parseTimeLimit(requirement.within) as TimeLimit;
  const keys = keysBy[requirement.by];
  const answers = policy.rules.map((rule) => {
    const own = keys.flatMap((key) => (rule[key] ? [holdsWithin(rule[key], bound)] : []));
    return own.includes("yes") ? "yes" : own.includes("unclear") ? "unclear" : own[0];
  });
  return {
    requirement,
    condition: conditionOf(requirement, policy),
    bound,
    answers,
    doubt: clockDoubt(policy, framework, requirement),
  };
}

function conditionOf({ when }: Requirement, policy: Policy): Condition {
  const { score, kev, exploited, exposure, automatable, impact, vendorSeverity } = when;
  const range = score === "critical" ? ownCritical(policy) : score && { from: score.from, to: score.to ?? 100 };
  const equals = (wanted: unknown) => (wanted === undefined ? undefined : (value: unknown) => value === wanted);
  return [
    ...on("score", range && ((value) => range.from <= value && value <= range.to)),
    ...on("kev", equals(kev)),
    ...on("exploited", equals(exploited)),
    ...on("exposure", exposure && ((value) => exposure.includes(value))),
    ...on("automatable", equals(automatable)),
    ...on("impact", equals(impact)),
    ...on("vendorSeverity", vendorSeverity && ((value) => vendorSeverity.includes(value))),
  ];
}

/** The scores that the policy itself ranks as critical. */
function ownCritical({ tiers }: Policy): ScoreRange {
  const own = tiers.find(({ title }) => bandOf(title)?.name === "critical");
  return own?.range ?? { from: 90, to: 100 };
}

const keysBy: Readonly<Record<Requirement["by"], readonly DeadlineKey[]>> = {
  fix: ["fix"],
  mitigation: ["mitigate", "fix"],
  triage: ["triage"],
};

/** The earliest deadline wins, so one that is short enough is enough. */
function judge({ requirement, answers, doubt }: Compiled, own: readonly number[]): Answer {
  let best: Answer | undefined;
  for (const place of own) {
    const answer = answers[place];
    if (answer === "yes") return doubt === undefined ? "yes" : "unclear";
    if (answer === "unclear" || best === undefined) best = answer;
  }
  const isOpen = requirement.onlyIf !== undefined || (requirement.by === "triage" && best === undefined);
  return isOpen ? "unclear" : (best ?? "no");
}

function reasonOf({ compiled, point }: Case, policy: Policy, framework: Framework): string {
  const { requirement, bound, doubt, answers } = compiled;
  const own = policy.rules.flatMap(({ condition }, place) => (matches(condition, point) ? [answers[place]] : []));
  if (doubt !== undefined && own.includes("yes")) return doubt;
  const limit = deadline(policy, requirement, point)?.limit;
  if (limit === undefined && requirement.by === "triage") {
    return `the policy has no time for triage, where ${framework.short} has ${bound.text}`;
  }
  if (own.includes("unclear")) return lengthDoubt(limit, bound);
  return `${requirement.onlyIf} (${laterText(limit, bound)})`;
}

function deadline(policy: Policy, { by }: Requirement, point: Point) {
  const found = keysBy[by].flatMap((key) => deadlineAt(policy.rules, point, key) ?? []);
  return found.sort((a, b) => a.limit.longest - b.limit.longest)[0];
}

function failure({ compiled: { requirement, bound }, point }: Case, policy: Policy): Failure {
  const found = deadline(policy, requirement, point);
  const names = Object.keys(requirement.when) as FactName[];
  return {
    result: "fails",
    level: requirement.level,
    counterExample: `${pointText(point, names)}: ${laterText(found?.limit, bound)}`,
    rule: found?.rule,
    requirement,
  };
}

/** What must be before what should be, high scores before low ones, then the shortest time, then the plainest flaw. */
function firstOf(cases: readonly Case[]): Case | undefined {
  return cases.reduce<Case | undefined>(
    (first, each) => (first && byWeight(first, each) <= 0 ? first : each),
    undefined,
  );
}

function byWeight(a: Case, b: Case): number {
  const must = ({ compiled }: Case) => Number(compiled.requirement.level === "must");
  return (
    must(b) - must(a) ||
    factOf(b.point, "score") - factOf(a.point, "score") ||
    a.compiled.bound.shortest - b.compiled.bound.shortest ||
    oddity(a.point) - oddity(b.point)
  );
}

/** How much stands out about a flaw beside its score: 0 for one of which nothing is known. */
function oddity(point: Point): number {
  return factNames.reduce((sum, name) => {
    return sum + (name === "score" ? 0 : factOf(point, name) / (facts[name].length - 1));
  }, 0);
}
