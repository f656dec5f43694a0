import { dateText } from "../../../../math/date.ts";
import { insertEntry, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { exceptionExample } from "../exception-example.ts";
import { exceptionsOf } from "../exceptions.ts";

export default rule({
  id: "patch-sla/exception-without-expiry",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "An exception for a flaw that stays dangerous has an end",
  why: "A risk that was taken once and never looked at again is taken for ever, by people who no longer know of it. What is no danger at all, a false positive or a flaw that cannot be used, needs no end.",
  avoid: exceptionExample({
    limits: "{high: 30d}",
    entry: ["id: CVE-2026-14257", "purl: pkg:npm/brace-expansion", "tier: high", "decision: transfer"],
  }),
  prefer: exceptionExample({
    limits: "{high: 30d}",
    entry: [
      "id: CVE-2026-14257",
      "purl: pkg:npm/brace-expansion",
      "tier: high",
      "decision: transfer",
      "expires: 2026-12-20",
    ],
  }),
  check(policy, report, context) {
    const { entries, today } = exceptionsOf(policy, context);
    for (const { path, title, written, isTolerated, limit } of entries) {
      if (written.expires !== undefined || !isTolerated) continue;
      const date = limit !== undefined && limit.last >= today ? dateText(limit.last) : undefined;
      const fixes = date
        ? suggestion(`Add expires: ${date}, the end of the limit`, insertEntry(policy, path, "expires", date))
        : [];
      report({ at: [...path, "expires"], data: { title }, fixes });
    }
  },
  message: ({ title }: { readonly title: string }) => `the exception for ${title} never expires; add "expires"`,
});
