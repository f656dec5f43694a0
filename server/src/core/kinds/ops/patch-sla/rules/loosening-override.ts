import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { effectOf } from "../effect.ts";
import { policyExample } from "../examples.ts";
import { policyOf } from "../policy.ts";

export default rule({
  id: "patch-sla/loosening-override",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "An override only tightens",
  why: "The earliest of all deadlines wins, so a later one changes nothing, although it reads as if these flaws had more time. Who wants more time for some of them makes a policy of its own for what it covers, or an exception.",
  avoid: policyExample({
    tiers: ['{name: critical, cvss: ">=9.0", fix: 48h}', "{name: others, cvss: 0.0-8.9, fix: 30d}"],
    overrides: ["{when: {exposure: internal}, fix: 60d}"],
  }),
  prefer: policyExample({
    score: "{sources: [vendor, nvd], unscored: others}",
    tiers: ['{name: critical, cvss: ">=9.0", fix: 48h}', "{name: others, cvss: 0.0-8.9, fix: 60d}"],
    overrides: ["{when: {exposure: internet}, fix: 30d}"],
  }),
  check(policy, report) {
    const view = policyOf(policy);
    for (const override of view.overrides) {
      const effect = effectOf(view, override);
      if (effect?.type !== "loosens") continue;
      report({ at: [...override.path, "fix"], data: { fix: override.fix?.text ?? "", by: effect.by } });
    }
  },
  message: ({ fix, by }: { readonly fix: string; readonly by: string }) =>
    `an override can only tighten, and ${fix} is later than every tier: ${by}`,
});
