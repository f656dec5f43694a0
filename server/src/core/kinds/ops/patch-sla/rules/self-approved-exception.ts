import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { exceptionExample } from "../exception-example.ts";
import { exceptionsOf } from "../exceptions.ts";

const entry = [
  "id: CVE-2026-14257",
  "purl: pkg:npm/brace-expansion",
  "decision: accept",
  "reason: no fixed version in the range that npm allows",
];

export default rule({
  id: "patch-sla/self-approved-exception",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  stage: "growth",
  summary: "An exception is approved by somebody other than who has to fix the flaw",
  why: "Who has the work is the last to judge how long it may wait. Auditors call it separation of duties and ask for it by name.",
  avoid: exceptionExample({ entry: [...entry, "approvedBy: team-security", "expires: 2999-12-31"] }),
  prefer: exceptionExample({ entry: [...entry, 'approvedBy: "@ciso"', "expires: 2999-12-31"] }),
  check(policy, report, context) {
    const { owner } = policy.value.metadata ?? {};
    for (const { path, written, tier } of exceptionsOf(policy, context).entries) {
      const approver = written.approvedBy;
      const responsible = tier?.written.owner ?? owner;
      if (approver === undefined || responsible === undefined || !isSame(approver, responsible)) continue;
      report({ at: [...path, "approvedBy"], data: { approver, tier: tier?.written.owner && tier.title } });
    }
  },
  message: ({ approver, tier }: { readonly approver: string; readonly tier: string | undefined }) =>
    `"${approver}" approves an exception for work of their own: they own the ${tier ? `tier "${tier}"` : "policy"}`,
});

/** Whether two handles are one, with or without `@` and in any case. */
function isSame(a: string, b: string): boolean {
  const bare = (handle: string) => handle.trim().replace(/^@/, "").toLowerCase();
  return bare(a) === bare(b);
}
