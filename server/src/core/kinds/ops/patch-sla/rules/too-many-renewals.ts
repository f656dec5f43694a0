import { valueSpan } from "../../../../syntax/query.ts";
import { rangeOf } from "../../../place.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { exceptionExample } from "../exception-example.ts";

const entry = ["id: CVE-2026-14257", "purl: pkg:npm/brace-expansion", "decision: transfer", "expires: 2999-12-31"];

export default rule({
  id: "patch-sla/too-many-renewals",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  summary: "An exception is renewed no more often than the policy allows",
  why: "An exception that is renewed again and again is a decision not to fix, which nobody has taken. The limit is there so that somebody does.",
  avoid: exceptionExample({ limits: "{maxRenewals: 1}", entry: [...entry, "renewals: 3"] }),
  prefer: exceptionExample({ limits: "{maxRenewals: 1}", entry: [...entry, "renewals: 1"] }),
  check(policy, report) {
    const { limits, entries = [] } = policy.value.spec?.exceptions ?? {};
    const allowed = limits?.maxRenewals;
    if (allowed === undefined) return;
    const span = valueSpan(policy.document, [...policy.path, "spec", "exceptions", "limits", "maxRenewals"]);
    const related = span ? [{ message: "the limit", range: rangeOf(policy.document, span) }] : [];
    for (const [index, each] of entries.entries()) {
      const renewals = each?.renewals;
      if (renewals === undefined || renewals <= allowed) continue;
      report({ at: ["spec", "exceptions", "entries", index, "renewals"], data: { renewals, allowed }, related });
    }
  },
  message: ({ renewals, allowed }: { readonly renewals: number; readonly allowed: number }) =>
    `renewed ${times(renewals)}, but the policy allows ${allowed === 0 ? "no renewal" : times(allowed)}`,
});

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}
