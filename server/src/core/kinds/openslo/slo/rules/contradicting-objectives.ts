import { compare, toText } from "../../../../math/decimal.ts";
import { formatPercent } from "../../../../math/format.ts";
import { rangeOf, spanAt } from "../../../place.ts";
import { rule } from "../../../rule.ts";
import { SLO } from "../../names.ts";
import { type ObjectiveView, sloView, type TargetView } from "../../views/slo.ts";

interface Data {
  readonly reason: "same" | "otherTarget" | "implied";
  /** The objective at fault and the other one, for people: numbered from 1. */
  readonly number: number;
  readonly other: number;
  readonly limit: string | undefined;
  readonly target: string;
  readonly otherLimit: string | undefined;
  readonly otherTarget: string;
}

export default rule({
  id: "openslo/contradicting-objectives",
  on: SLO,
  severity: "warning",
  authority: "ours",
  summary: "The objectives of one SLO each ask for something of their own",
  why: "Several objectives of one SLO judge the same measurement. Two targets for the same limit contradict each other, and an objective that is always met when another one is can never fail first: usually its limit or its target is mistyped.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - op: lte
      value: 0.2
      target: 0.99
    - op: lte
      value: 0.5
      target: 0.9
`,
  prefer: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - op: lte
      value: 0.2
      target: 0.9
    - op: lte
      value: 0.5
      target: 0.99
`,
  check(slo, report) {
    for (const { reason, weaker, stronger } of conflicts(sloView(slo).objectives)) {
      const range = rangeOf(slo.document, spanAt(slo.document, [...slo.path, ...stronger.target.path]));
      const data: Data = {
        reason,
        number: weaker.index + 1,
        other: stronger.index + 1,
        limit: limitOf(weaker),
        target: formatPercent(weaker.target.ratio),
        otherLimit: limitOf(stronger),
        otherTarget: formatPercent(stronger.target.ratio),
      };
      report({ at: weaker.target.path, data, related: [{ range, message: `objective ${stronger.index + 1}` }] });
    }
  },
  message: ({ reason, number, other, limit, target, otherLimit, otherTarget }: Data) => {
    const each = (name: number, ratio: string, text: string | undefined) =>
      `objective ${name} (${ratio}${text === undefined ? "" : ` ${text}`})`;
    if (reason === "same") return `${each(number, target, limit)} says the same as objective ${other}`;
    if (reason === "otherTarget") {
      return `objectives ${other} and ${number} give the same limit (${limit}) two targets, ${otherTarget} and ${target}`;
    }
    return `${each(number, target, limit)} is always met when ${each(other, otherTarget, otherLimit)} is; were the targets swapped?`;
  },
});

type Targeted = ObjectiveView & { readonly target: TargetView };

interface Conflict {
  readonly reason: Data["reason"];
  readonly weaker: Targeted;
  readonly stronger: Targeted;
}

/** Each objective that is at fault, once, with the one that it contradicts. */
function conflicts(objectives: readonly ObjectiveView[]): readonly Conflict[] {
  const groups = new Map<string, Targeted[]>();
  for (const objective of objectives) {
    if (!isTargeted(objective)) continue;
    const key = measured(objective);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(objective);
    else groups.set(key, [objective]);
  }
  return [...groups.values()].flatMap((group) => (group[0]?.value ? conflictsOfLimits(group) : repetitions(group)));
}

/** Objectives for a ratio have no limit: several targets are grades of the same promise, but each is given once. */
function repetitions(group: readonly Targeted[]): readonly Conflict[] {
  const byTarget = new Map<string, Targeted>();
  return group.flatMap((weaker) => {
    const target = toText(weaker.target.ratio);
    const stronger = byTarget.get(target);
    if (stronger) return [{ reason: "same" as const, weaker, stronger }];
    byTarget.set(target, weaker);
    return [];
  });
}

/** Sorted by their limits, one look at each objective is enough, however many there are. */
function conflictsOfLimits(group: readonly Targeted[]): readonly Conflict[] {
  const found: Conflict[] = [];
  /** The first with the limit looked at, and the highest target of all stricter limits. */
  let same: Targeted | undefined;
  let highest: Targeted | undefined;
  for (const weaker of [...group].sort((a, b) => strictness(b, a) || a.index - b.index)) {
    if (same && strictness(same, weaker) === 0) {
      const reason = compare(same.target.ratio, weaker.target.ratio) === 0 ? "same" : "otherTarget";
      found.push({ reason, weaker, stronger: same });
      continue;
    }
    if (same && (!highest || compare(same.target.ratio, highest.target.ratio) > 0)) highest = same;
    same = weaker;
    if (highest && compare(highest.target.ratio, weaker.target.ratio) > 0) {
      found.push({ reason: "implied", weaker, stronger: highest });
    }
  }
  return found;
}

function isTargeted(objective: ObjectiveView): objective is Targeted {
  return objective.target !== undefined;
}

/**
 * What an objective judges and in which direction; objectives are comparable only where this is the same. Undefined
 * where only a half of the limit is given.
 */
function measured(objective: ObjectiveView): string | undefined {
  const { indicator, timeSliceTarget, timeSliceWindow, index, op, value } = objective;
  if ((op === undefined) !== (value === undefined)) return undefined;
  const own = indicator.hasInline ? index : (indicator.reference?.name ?? "");
  return JSON.stringify([own, timeSliceTarget && toText(timeSliceTarget), timeSliceWindow?.text, op?.startsWith("l")]);
}

/** Above 0 where the first limit is the stricter one, 0 where both are the same; both have the same direction. */
function strictness(first: ObjectiveView, second: ObjectiveView): number {
  const isUpper = first.op?.startsWith("l");
  const values = first.value && second.value ? compare(first.value, second.value) : 0;
  if (values !== 0) return isUpper ? -values : values;
  const inclusive = (op: string | undefined) => (op?.endsWith("e") ? 1 : 0);
  return inclusive(second.op) - inclusive(first.op);
}

const signs: Readonly<Record<string, string>> = { lte: "≤", lt: "<", gte: "≥", gt: ">" };

function limitOf({ op, value }: ObjectiveView): string | undefined {
  return op !== undefined && value ? `${signs[op] ?? op} ${toText(value)}` : undefined;
}
