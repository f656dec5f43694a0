import { countsBusiness } from "../../../../math/deadline.ts";
import { replaceValue, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import { writtenDeadlines, writtenLimits } from "../written-durations.ts";

const tiers = ['{name: critical, cvss: ">=9.0", fix: 48h}', "{name: others, cvss: 0.0-8.9, fix: 10bd}"];
const score = "{sources: [vendor, nvd], unscored: others}";

export default rule({
  id: "patch-sla/business-days-without-calendar",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "Business days are counted by a calendar",
  why: "Which days are business days differs from country to country, and so does when they end. Without a calendar ten business days are 12 days to one reader and 19 to the next.",
  avoid: policyExample({ score, tiers }),
  prefer: policyExample({ score, tiers, clock: '{calendar: {timezone: Europe/London, holidays: ["2999-12-25"]}}' }),
  check(policy, report) {
    const { clock } = policy.value.spec ?? {};
    if (clock?.calendar !== undefined) return;
    const counted = clock?.days === "business";
    const durations = [...writtenDeadlines(policy), ...writtenLimits(policy)];
    // The one word that makes all days business days is told once, not at each of them.
    if (counted && durations.some(({ length }) => countsBusiness(length, true))) {
      const at = ["spec", "clock", "days"];
      report({ at, data: {}, fixes: suggestion("Count calendar days", replaceValue(policy, at, "calendar")) });
      return;
    }
    for (const { at, written, length } of durations) {
      if (!countsBusiness(length, false)) continue;
      const plain = written.replaceAll("bd", "d");
      const fixes = suggestion(`Change to ${plain}, calendar days`, replaceValue(policy, at, plain));
      report({ at, data: { written }, fixes });
    }
  },
  message: ({ written }: { readonly written?: string }) =>
    `${written ?? "business days"} cannot be counted: the clock has no "calendar" with a time zone and holidays`,
});
