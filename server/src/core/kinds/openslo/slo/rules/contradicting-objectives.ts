import { compare, toText } from "../../../../math/decimal.ts";
import { formatPercent } from "../../../../math/format.ts";
import type { Path } from "../../../../text/path.ts";
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
    const { objectives } = sloView(slo);
    const judged = new Set<number>();
    for (const [position, second] of objectives.entries()) {
      for (const first of objectives.slice(0, position)) {
        const found = conflict(first, second);
        if (!found || judged.has(found.weaker.index)) continue;
        judged.add(found.weaker.index);
        const { weaker, stronger, reason, at } = found;
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
        report({ at, data, related: [{ range, message: `objective ${stronger.index + 1}` }] });
      }
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
  readonly at: Path;
}

/** What is wrong with two objectives, the first one earlier in the text. */
function conflict(first: ObjectiveView, second: ObjectiveView): Conflict | undefined {
  if (!isTargeted(first) || !isTargeted(second) || measured(first) !== measured(second)) return undefined;
  const targets = compare(first.target.ratio, second.target.ratio);
  const strictness = compareLimits(first, second);
  if (strictness === 0) {
    const at = second.target.path;
    if (targets === 0) return { reason: "same", weaker: second, stronger: first, at };
    // A ratio has no limit: several targets for it are grades of the same promise.
    return first.value === undefined ? undefined : { reason: "otherTarget", weaker: second, stronger: first, at };
  }
  if (strictness === undefined || targets === 0 || targets > 0 !== strictness > 0) return undefined;
  const [stronger, weaker] = strictness > 0 ? [first, second] : [second, first];
  return { reason: "implied", weaker, stronger, at: weaker.target.path };
}

function isTargeted(objective: ObjectiveView): objective is Targeted {
  return objective.target !== undefined;
}

/** What an objective judges and how; objectives are comparable only where this is the same. */
function measured({ indicator, timeSliceTarget, timeSliceWindow, index }: ObjectiveView): string {
  const own = indicator.hasInline ? index : (indicator.reference?.name ?? "");
  return JSON.stringify([own, timeSliceTarget && toText(timeSliceTarget), timeSliceWindow?.text]);
}

/** Above 0 where the first limit is the stricter one, 0 where both are the same; undefined where neither is. */
function compareLimits(first: ObjectiveView, second: ObjectiveView): number | undefined {
  if (first.value === undefined && second.value === undefined) {
    return first.op === undefined && second.op === undefined ? 0 : undefined;
  }
  if (!first.value || !second.value || !first.op || !second.op) return undefined;
  if (first.op.startsWith("l") !== second.op.startsWith("l")) return undefined;
  const values = compare(first.value, second.value);
  if (values !== 0) return first.op.startsWith("l") ? -values : values;
  const inclusive = (op: string) => (op.endsWith("e") ? 1 : 0);
  return inclusive(second.op) - inclusive(first.op);
}

const signs: Readonly<Record<string, string>> = { lte: "≤", lt: "<", gte: "≥", gt: ">" };

function limitOf({ op, value }: ObjectiveView): string | undefined {
  return op !== undefined && value ? `${signs[op] ?? op} ${toText(value)}` : undefined;
}
