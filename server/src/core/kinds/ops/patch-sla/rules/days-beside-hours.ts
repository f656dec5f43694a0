import type { OpsLength } from "../../../../math/ops-duration.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import { policyOf } from "../policy.ts";
import { lengthOf } from "../written-durations.ts";

const others = "{name: others, cvss: 0.0-8.9, fix: 30d}";
const score = "{sources: [vendor, nvd], unscored: others}";

export default rule({
  id: "patch-sla/days-beside-hours",
  on: PATCH_SLA,
  severity: "information",
  authority: "ours",
  summary: "Deadlines that follow each other are counted in one unit",
  why: "Hours pass from the start on, days end with their last second: 2d from Monday morning end on Wednesday at midnight, 48h on Wednesday morning. Written side by side, what comes first on paper comes last in time.",
  avoid: policyExample({ score, tiers: ['{name: critical, cvss: ">=9.0", mitigate: 2d, fix: 48h}', others] }),
  prefer: policyExample({ score, tiers: ['{name: critical, cvss: ">=9.0", mitigate: 24h, fix: 48h}', others] }),
  check(policy, report) {
    const { tiers, overrides } = policyOf(policy);
    for (const { path, written } of [...tiers, ...overrides]) {
      for (const [earlier, later] of pairs) {
        const [first, second] = [lengthOf(written[earlier]), lengthOf(written[later])];
        if (!first || !second || !endsWithDays(first) || !endsWithHours(second)) continue;
        // Where the earlier one is longer by its number alone, times-in-order says so.
        if (first.seconds !== second.seconds) continue;
        const data = { earlier, first: written[earlier] ?? "", later, second: written[later] ?? "" };
        report({ at: [...path, earlier], data });
      }
    }
  },
  message: ({ earlier, first, later, second }: Data) =>
    `"${earlier}" (${first}) ends with the last second of its day, up to 24 h after "${later}" (${second})`,
});

const pairs = [
  ["triage", "mitigate"],
  ["mitigate", "fix"],
  ["triage", "fix"],
] as const;

function endsWithDays({ parts }: OpsLength): boolean {
  return parts.every(({ unit }) => unit === "d" || unit === "w");
}

function endsWithHours({ parts }: OpsLength): boolean {
  return parts.every(({ unit }) => unit === "h" || unit === "m" || unit === "s");
}

interface Data {
  readonly earlier: string;
  readonly first: string;
  readonly later: string;
  readonly second: string;
}
