import { dayAt, parseDate, startOfDay } from "../../../../math/date.ts";
import { days } from "../../../../math/review.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";

export default rule({
  id: "patch-sla/review-overdue",
  on: PATCH_SLA,
  severity: "information",
  authority: "ours",
  summary: "A policy is reviewed by the day that it names",
  why: "Directives change: of the two that most US policies cited in 2025, both were revoked in 2026. An audit asks when somebody last looked.",
  avoid: policyExample({ metadata: "{name: web, owner: team-security, reviewBy: 2026-06-30}" }),
  prefer: policyExample({ metadata: "{name: web, owner: team-security, reviewBy: 2999-06-30}" }),
  check(policy, report, { now, validUntil }) {
    const written = policy.value.metadata?.reviewBy;
    const day = written === undefined ? undefined : parseDate(written);
    if (written === undefined || day === undefined) return;
    // Due today is not overdue.
    const overdue = dayAt(now) - day;
    validUntil(startOfDay(overdue > 0 ? dayAt(now) + 1 : day + 1));
    if (overdue > 0) report({ at: ["metadata", "reviewBy"], data: { written, overdue } });
  },
  message: ({ written, overdue }: { readonly written: string; readonly overdue: number }) =>
    `to be reviewed by ${written}: ${days(overdue)} overdue`,
});
