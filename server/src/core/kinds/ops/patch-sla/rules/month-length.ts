import { daysOfMonths } from "../../../../math/time-limit.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import { requiredOf } from "../required.ts";
import { writtenDeadlines } from "../written-durations.ts";

const score = "{sources: [vendor, nvd], unscored: all}";

export default rule({
  id: "patch-sla/month-length",
  on: PATCH_SLA,
  severity: "information",
  authority: "ours",
  summary: "A deadline in months is as long as those months are",
  why: "One month has 28 to 31 days, by when it begins. Tools that only know days make 30 of it: for a flaw of February that is too late, for one of March too early. Where a framework itself speaks of months they are right.",
  avoid: policyExample({ score, tiers: ["{name: all, cvss: 0.0-10.0, fix: 1mo}"] }),
  prefer: policyExample({ score, tiers: ["{name: all, cvss: 0.0-10.0, fix: 28d}"] }),
  check(policy, report, { workspace }) {
    const asked = requiredOf(policy, workspace).flatMap(({ framework }) => framework.requirements);
    if (asked.some(({ within }) => within.endsWith("mo"))) return;
    for (const { at, length } of writtenDeadlines(policy)) {
      const months = length.parts.reduce((sum, { count, unit }) => sum + (unit === "mo" ? count : 0), 0);
      if (months === 0 || length.parts.length > 1) continue;
      report({ at, data: { months, ...daysOfMonths(months) } });
    }
  },
  message: ({ months, shortest, longest }: Data) =>
    `${months === 1 ? "1 month is" : `${months} months are`} ${shortest} to ${longest} days, by when they begin`,
});

interface Data {
  readonly months: number;
  readonly shortest: number;
  readonly longest: number;
}
