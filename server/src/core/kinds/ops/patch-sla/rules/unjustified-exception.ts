import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { exceptionExample } from "../exception-example.ts";
import { exceptionsOf } from "../exceptions.ts";

export default rule({
  id: "patch-sla/unjustified-exception",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "An exception for a flaw that cannot be used says why, in VEX's words",
  why: "OpenVEX, CSAF and CycloneDX want a justification with not_affected, since it is a claim that somebody must be able to check. Without one it cannot be exported, and nobody knows when it stops being true.",
  avoid: exceptionExample({
    entry: ["id: CVE-2026-14257", "purl: pkg:npm/brace-expansion", "decision: not-affected"],
  }),
  prefer: exceptionExample({
    entry: [
      "id: CVE-2026-14257",
      "purl: pkg:npm/brace-expansion",
      "decision: not-affected",
      "justification: vulnerable_code_not_in_execute_path",
    ],
  }),
  check(policy, report, context) {
    for (const { path, title, written } of exceptionsOf(policy, context).entries) {
      if (written.decision !== "not-affected" || written.justification !== undefined) continue;
      report({ at: [...path, "decision"], path: [...path, "justification"], data: { title } });
    }
  },
  message: ({ title }: { readonly title: string }) =>
    `${title} is said not to affect, but not why; add a "justification" such as vulnerable_code_not_in_execute_path`,
});
