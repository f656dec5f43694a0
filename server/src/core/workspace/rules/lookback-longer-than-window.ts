import { alertConditionMeasures } from "../../kinds/openslo/alert-condition/measures.ts";
import { slosReaching } from "../../kinds/openslo/alert-condition/slo-reach.ts";
import { ALERT_CONDITION } from "../../kinds/openslo/names.ts";
import { rule } from "../../kinds/rule.ts";
import { formatWindow } from "../../math/format.ts";

interface Data {
  readonly lookback: string;
  readonly window: string;
  readonly slo: string;
}

export default rule({
  id: "openslo/lookback-longer-than-window",
  on: ALERT_CONDITION,
  severity: "warning",
  authority: "ours",
  summary: "An alert looks back over less than the time window of its SLO",
  why: "The burn rate says how fast the error budget of the time window is used. Taken over more than the window, the alert speaks of errors that no longer count, and comes after the budget is gone.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  timeWindow:
    - duration: 1d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.99
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
    threshold: 1
    lookbackWindow: 3d
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
    - target: 0.99
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
    threshold: 1
    lookbackWindow: 3d
`,
  check(condition, report, { workspace }) {
    const { lookbackSeconds } = alertConditionMeasures(condition);
    const text = condition.value.spec?.condition?.lookbackWindow;
    if (lookbackSeconds === undefined || text === undefined) return;
    const shorter = slosReaching(condition, workspace).filter(
      ({ measures }) => measures.window && measures.window.seconds > 0 && measures.window.seconds < lookbackSeconds,
    );
    const [first] = shorter;
    if (!first?.measures.window) return;
    const data: Data = {
      lookback: formatWindow(text),
      window: formatWindow(first.measures.window.text),
      slo: first.name ?? "this SLO",
    };
    const related = shorter.slice(0, 3).flatMap(({ uri, document, measures, name }) => {
      const range = measures.objectives[0]?.range;
      return range ? [{ uri, document, range, message: `an objective of "${name ?? "this SLO"}"` }] : [];
    });
    report({ at: ["spec", "condition", "lookbackWindow"], data, related });
  },
  message: ({ lookback, window, slo }: Data) =>
    `looks back over ${lookback}, more than the time window of ${window} of "${slo}"`,
});
