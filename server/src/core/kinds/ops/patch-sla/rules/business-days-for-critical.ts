import { dayAt, startOfDay } from "../../../../math/date.ts";
import { longestWait } from "../../../../math/longest-wait.ts";
import { dayText } from "../../../../math/moment-text.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import { policyOf } from "../policy.ts";
import { policyClock } from "../policy-clock.ts";
import { lengthOf } from "../written-durations.ts";

const clock = '{calendar: {timezone: Europe/London, holidays: ["2026-12-25", "2026-12-28", "2999-12-25"]}}';
const others = "{name: others, cvss: 0.0-8.9, fix: 30d}";
const score = "{sources: [vendor, nvd], unscored: others}";

export default rule({
  id: "patch-sla/business-days-for-critical",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  summary: "The deadline of critical flaws does not wait for the weekend to pass",
  why: "Attackers do not keep office hours, and many strike on the evening before a holiday. One or two business days read like 48 hours and are nearly a week at Easter or Christmas.",
  avoid: policyExample({ score, clock, tiers: ['{name: critical, cvss: ">=9.0", fix: 2bd}', others] }),
  prefer: policyExample({ score, clock, tiers: ['{name: critical, cvss: ">=9.0", fix: 48h}', others] }),
  check(policy, report, { workspace, now, validUntil }) {
    const counted = policyClock(policy, workspace);
    if (!counted.calendar) return;
    for (const { path, written, range } of policyOf(policy).tiers) {
      if (!range || range.to < CRITICAL) continue;
      for (const key of ["mitigate", "fix"] as const) {
        const length = lengthOf(written[key]);
        const count = length && businessDaysOf(length.parts, counted.countsBusinessDays);
        if (!length || count === undefined || count > SHORT) continue;
        const longest = longestWait(length, counted, dayAt(now));
        validUntil(startOfDay(dayAt(now) + 1));
        if (!longest || longest.days <= count) continue;
        report({ at: [...path, key], data: { count, ...longest } });
      }
    }
  },
  message: ({ count, days, from, to }: Data) =>
    `${count === 1 ? "1 business day" : `${count} business days`} can take ${days} days: from ${dayText(from)} to ${dayText(to)}`,
});

/** From this score on a flaw is critical: FIRST, CVSS v3.1 and v4.0. */
const CRITICAL = 90;

/** So many days read like hours. */
const SHORT = 2;

interface Data {
  readonly count: number;
  readonly days: number;
  readonly from: number;
  readonly to: number;
}

/** How many business days a length is, where it is nothing else. */
function businessDaysOf(
  parts: readonly { readonly count: number; readonly unit: string }[],
  countsBusinessDays: boolean,
): number | undefined {
  const isBusiness = (unit: string) => unit === "bd" || (unit === "d" && countsBusinessDays);
  return parts.every(({ unit }) => isBusiness(unit)) ? parts.reduce((sum, { count }) => sum + count, 0) : undefined;
}
