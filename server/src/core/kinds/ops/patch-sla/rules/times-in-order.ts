import { isLater } from "../../../../math/time-limit.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import { type DeadlineKey, policyOf } from "../policy.ts";

export default rule({
  id: "patch-sla/times-in-order",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "A flaw is judged, mitigated and fixed in this order",
  why: "A mitigation that may come after the fix is none, and nobody fixes what nobody has judged yet. One of the two times is a slip.",
  avoid: policyExample({
    tiers: ['{name: critical, cvss: ">=9.0", mitigate: 7d, fix: 48h}', "{name: others, cvss: 0.0-8.9, fix: 30d}"],
  }),
  prefer: policyExample({
    score: "{sources: [vendor, nvd], unscored: others}",
    tiers: ['{name: critical, cvss: ">=9.0", mitigate: 24h, fix: 48h}', "{name: others, cvss: 0.0-8.9, fix: 30d}"],
  }),
  check(policy, report) {
    const { tiers, overrides } = policyOf(policy);
    for (const each of [...tiers, ...overrides]) {
      for (const [earlier, later] of pairs) {
        const [first, second] = [each[earlier], each[later]];
        if (!first || !second || !isLater(first, second)) continue;
        report({ at: [...each.path, earlier], data: { earlier, first: first.text, later, second: second.text } });
      }
    }
  },
  message: ({ earlier, first, later, second }: Data) => `"${earlier}" (${first}) is longer than "${later}" (${second})`,
});

const pairs: readonly (readonly [DeadlineKey, DeadlineKey])[] = [
  ["triage", "mitigate"],
  ["mitigate", "fix"],
  ["triage", "fix"],
];

interface Data {
  readonly earlier: DeadlineKey;
  readonly first: string;
  readonly later: DeadlineKey;
  readonly second: string;
}
