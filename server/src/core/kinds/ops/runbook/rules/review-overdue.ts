import { days } from "../../../../math/review.ts";
import { rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";
import { reviewOf } from "../review.ts";
import { runbookOf } from "../view.ts";

export default rule({
  id: "runbook/review-overdue",
  on: RUNBOOKS,
  severity: "warning",
  authority: "ours",
  summary: "A runbook is reviewed as often as it says",
  why: "Systems change and runbooks do not follow by themselves. A runbook that nobody has tried for longer than its own interval may send a tired engineer the wrong way.",
  avoid: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  service: checkout
  owner: team-checkout
  lastReviewed: 2020-01-01
  reviewInterval: 90d
`,
  prefer: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  service: checkout
  owner: team-checkout
  lastReviewed: 2026-11-01
  reviewInterval: 90d
`,
  check(object, report, { now, validUntil }) {
    const view = runbookOf(object);
    const { fields, shared } = view;
    const review = reviewOf(view, now);
    if (!review || shared.status === "deprecated") return;
    const { age, dueIn, until } = review;
    validUntil(until);
    if (dueIn >= 0) return;
    const data = { age, overdue: -dueIn, interval: shared.reviewInterval ?? "" };
    report({ at: [...fields, "lastReviewed"], data });
  },
  message: ({
    age,
    overdue,
    interval,
  }: {
    readonly age: number;
    readonly overdue: number;
    readonly interval: string;
  }) => `last reviewed ${days(age)} ago, but the interval is ${interval}: ${days(overdue)} overdue`,
});
