import { hasEnd, parseTimeLimit, type TimeLimit } from "../../../../math/time-limit.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import { policyOf } from "../policy.ts";

export default rule({
  id: "patch-sla/warn-after-deadline",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "The warning comes between the start and the deadline",
  why: "`warn` is how long before the deadline people are told, or the share of the time that has passed by then. As long as the fix itself, it warns at the start or never.",
  avoid: policyExample({
    tiers: ['{name: critical, cvss: ">=9.0", fix: 48h, warn: 7d}', "{name: others, cvss: 0.0-8.9, fix: 30d}"],
  }),
  prefer: policyExample({
    score: "{sources: [vendor, nvd], unscored: others}",
    tiers: ['{name: critical, cvss: ">=9.0", fix: 48h, warn: 12h}', "{name: others, cvss: 0.0-8.9, fix: 30d}"],
  }),
  check(policy, report) {
    const { tiers, overrides } = policyOf(policy);
    for (const { written, fix, path } of [...tiers, ...overrides]) {
      if (written.warn === undefined || fix === undefined || !isTooLong(written.warn, fix)) continue;
      report({ at: [...path, "warn"], data: { warn: written.warn, fix: fix.text } });
    }
  },
  message: ({ warn, fix }: { readonly warn: string; readonly fix: string }) =>
    warn.endsWith("%")
      ? `"warn" is ${warn} of the time: by then the deadline has passed`
      : `"warn" is ${warn} before the deadline, but the whole time for the fix is ${fix}`,
});

function isTooLong(warn: string, fix: TimeLimit): boolean {
  if (warn.endsWith("%")) return Number(warn.slice(0, -1)) >= 100;
  const ahead = parseTimeLimit(warn);
  return ahead !== undefined && hasEnd(fix) && !fix.isDueDate && ahead.shortest >= fix.longest;
}
