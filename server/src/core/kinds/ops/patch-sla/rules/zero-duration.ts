import { parseTimeLimit } from "../../../../math/time-limit.ts";
import type { Path } from "../../../../text/path.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";

const keys = ["triage", "mitigate", "fix", "warn"] as const;

export default rule({
  id: "patch-sla/zero-duration",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "A deadline is longer than nothing",
  why: "Nobody fixes a flaw in no time, so every one of them would be overdue the moment it is found. Some tools even take 0 for no deadline at all.",
  avoid: policyExample({
    tiers: ['{name: critical, cvss: ">=9.0", fix: 0h}', "{name: others, cvss: 0.0-8.9, fix: 30d}"],
  }),
  prefer: policyExample({
    score: "{sources: [vendor, nvd], unscored: others}",
    tiers: ['{name: critical, cvss: ">=9.0", fix: 24h}', "{name: others, cvss: 0.0-8.9, fix: 30d}"],
  }),
  check(policy, report) {
    const { tiers, overrides } = policy.value.spec ?? {};
    const look = (written: { readonly [Key in (typeof keys)[number]]?: string } | undefined, path: Path) => {
      for (const key of keys) {
        const text = written?.[key];
        if (text === undefined || (parseTimeLimit(text)?.longest !== 0 && !/^0+%$/.test(text))) continue;
        report({ at: [...path, key], data: { key, text } });
      }
    };
    for (const [index, tier] of (tiers ?? []).entries()) look(tier, ["spec", "tiers", index]);
    for (const [index, override] of (overrides ?? []).entries()) look(override, ["spec", "overrides", index]);
  },
  message: ({ key, text }: { readonly key: string; readonly text: string }) =>
    key === "fix"
      ? `"fix" is ${text}; for no deadline write best-effort or never`
      : `"${key}" is ${text}, which is no time`,
});
