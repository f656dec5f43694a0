import type { RelatedPlace } from "../../findings.ts";
import { type ReachingSlo, slosReaching } from "../../kinds/openslo/alert-condition/slo-reach.ts";
import { ALERT_CONDITION } from "../../kinds/openslo/names.ts";
import { rule } from "../../kinds/rule.ts";
import { highestBurnRate, isThresholdReachable } from "../../math/burn-rate.ts";
import { compare, divide, fromNumber, multiply, one, subtract, toNumber } from "../../math/decimal.ts";
import { type Target, targetFromRatio } from "../../math/error-budget.ts";
import { formatCount, formatPercent } from "../../math/format.ts";

interface Data {
  readonly threshold: string;
  readonly slo: string;
  readonly others: number;
  readonly target: string;
  /** The error budget times the threshold, 1 or more. */
  readonly errorRatio: string;
  readonly isAbove: boolean;
  readonly isExactlyOne: boolean;
  readonly highest: string;
  readonly minimalTarget: string | undefined;
}

export default rule({
  id: "openslo/unreachable-burn-rate",
  on: ALERT_CONDITION,
  severity: "warning",
  authority: "ours",
  summary: "The burn rate that fires an alert can be reached",
  why: "When everything fails the burn rate is 1 / (1 − target) and cannot grow further: 10 with a target of 90 %. An alert that waits for more never fires, not even in a full outage. The usual thresholds are made for targets of 99 % and above.",
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
    - target: 0.9
  alertPolicies:
    - alertPolicyRef: burn
---
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: burn
spec:
  alertWhenBreaching: true
  conditions:
    - conditionRef: burn
  notificationTargets:
    - targetRef: on-call
---
apiVersion: openslo/v1
kind: AlertNotificationTarget
metadata:
  name: on-call
spec:
  target: pager
---
apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: burn
spec:
  severity: page
  condition:
    kind: burnrate
    op: gte
    threshold: 14.4
    lookbackWindow: 1h
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
    - target: 0.9
  alertPolicies:
    - alertPolicyRef: burn
---
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: burn
spec:
  alertWhenBreaching: true
  conditions:
    - conditionRef: burn
  notificationTargets:
    - targetRef: on-call
---
apiVersion: openslo/v1
kind: AlertNotificationTarget
metadata:
  name: on-call
spec:
  target: pager
---
apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: burn
spec:
  severity: page
  condition:
    kind: burnrate
    op: gte
    threshold: 6
    lookbackWindow: 1h
`,
  check(condition, report, { workspace }) {
    const { threshold, op } = condition.value.spec?.condition ?? {};
    if (threshold === undefined || threshold <= 0 || op === "lt" || op === "lte") return;
    const found = slosReaching(condition, workspace).flatMap((slo) => unreachable(threshold, slo));
    const [worst, ...others] = [...found].sort((a, b) => compare(b.target.errorBudget, a.target.errorBudget));
    const exact = fromNumber(threshold);
    if (!worst || !exact) return;
    const errorRatio = multiply(exact, worst.target.errorBudget);
    // Rounded up, so that a target above it is enough: the budget of one over the threshold is cut off.
    const largestBudget = divide(one, exact, 4);
    const data: Data = {
      threshold: String(threshold),
      slo: worst.slo.name ?? "this SLO",
      others: new Set(others.map(({ slo }) => slo).filter((slo) => slo !== worst.slo)).size,
      target: formatPercent(worst.target.ratio),
      errorRatio: formatPercent(errorRatio),
      isAbove: op === "gt",
      isExactlyOne: compare(errorRatio, one) === 0 && op !== "gt",
      highest: formatCount(highestBurnRate(worst.target)),
      minimalTarget:
        largestBudget && toNumber(largestBudget) > 0 ? formatPercent(subtract(one, largestBudget)) : undefined,
    };
    report({
      at: ["spec", "condition", "threshold"],
      data,
      related: [worst, ...others].slice(0, 5).map(({ place }) => place),
    });
  },
  message: ({ threshold, slo, others, target, errorRatio, isAbove, isExactlyOne, highest, minimalTarget }: Data) => {
    const whom = `"${slo}" (target ${target})${others === 0 ? "" : ` and ${others} more`}`;
    const remedy = `needs a threshold below ${highest}${minimalTarget ? ` or a target above ${minimalTarget}` : ""}`;
    const rate = isAbove ? `above ${threshold} would need more than` : `of ${threshold} would need`;
    return isExactlyOne
      ? `fires for ${whom} only when every event of the whole lookback window fails; it ${remedy}`
      : `can never fire for ${whom}: a burn rate ${rate} ${errorRatio} bad events; it ${remedy}`;
  },
});

interface Unreachable {
  readonly slo: ReachingSlo;
  readonly target: Target;
  readonly place: RelatedPlace;
}

function unreachable(threshold: number, slo: ReachingSlo): readonly Unreachable[] {
  const { objectives, budgetingMethod } = slo.measures;
  // The shortfalls of several ratios add up to more than 1 there.
  if (budgetingMethod === "RatioTimeslices" && objectives.length > 1) return [];
  return objectives.flatMap((objective) => {
    const result = objective.target === undefined ? undefined : targetFromRatio(objective.target);
    if (!result?.ok || isThresholdReachable(threshold, result.target)) return [];
    const message = `the target of ${slo.name === undefined ? "this SLO" : `"${slo.name}"`}`;
    const place = { uri: slo.uri, document: slo.document, range: objective.range, message };
    return [{ slo, target: result.target, place }];
  });
}
