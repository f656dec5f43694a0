import { rangeOf, spanAt } from "../../../place.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import type { Level } from "../framework.ts";
import { requiredOf, severityOf } from "../required.ts";
import { tighten } from "../tighten.ts";

export default rule({
  id: "patch-sla/framework-not-met",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "A policy is at least as fast as the frameworks that it must meet",
  why: "Every CVSS score and everything else that the framework goes by is tried, and the message names a flaw for which the policy is too slow. What a framework only recommends (should) is a warning, and one that was revoked asks for nothing any more.",
  avoid: policyExample({
    clock: '{start: "first-of [detected, fix-available]"}',
    mustMeet: "[cyber-essentials-3.3]",
  }),
  prefer: policyExample({
    clock: '{start: "first-of [detected, fix-available]"}',
    overrides: ['{when: {vendorSeverity: ">=high"}, fix: 14d}'],
    mustMeet: "[cyber-essentials-3.3]",
  }),
  check(policy, report, context) {
    const { workspace } = context;
    for (const { at, framework, comparison } of requiredOf(policy, workspace)) {
      if (comparison?.result !== "fails") continue;
      const { level, counterExample, rule: slow } = comparison;
      const place = slow && [...policy.path, ...slow.path, "fix"];
      report({
        at,
        data: { short: framework.short, level, counterExample },
        severity: severityOf(framework, level === "should" ? "warning" : "error", context),
        ...(place && {
          related: [
            {
              range: rangeOf(policy.document, spanAt(policy.document, place)),
              message: "the deadline that is too late",
            },
          ],
        }),
        fixes: tighten(policy, framework, workspace),
      });
    }
  },
  message: ({ short, level, counterExample }: Data) =>
    level === "must"
      ? `this policy fails ${short}: ${counterExample}`
      : `slower than ${short} recommends: ${counterExample}`,
});

interface Data {
  readonly short: string;
  readonly level: Level;
  readonly counterExample: string;
}
