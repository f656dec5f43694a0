import { dateText } from "../../../../math/date.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { exceptionExample } from "../exception-example.ts";
import { exceptionsOf, firstEnd, type OwnLimit } from "../exceptions.ts";

export default rule({
  id: "patch-sla/exception-cannot-cure",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "An exception is given while its limit has not passed",
  why: "An exception that is written after the longest time that it may last only hides that the flaw is overdue. What helps is the fix, or a limit that the owners of the risk change.",
  avoid: exceptionExample({
    limits: "{high: 30d}",
    entry: [
      "id: CVE-2026-14257",
      "purl: pkg:npm/brace-expansion",
      "tier: high",
      "decision: transfer",
      "detected: 2026-07-29",
      "expires: 2027-01-31",
    ],
  }),
  prefer: exceptionExample({
    limits: "{high: 30d}",
    entry: [
      "id: CVE-2026-14257",
      "purl: pkg:npm/brace-expansion",
      "tier: high",
      "decision: transfer",
      "detected: 2026-11-20",
      "expires: 2026-12-20",
    ],
  }),
  check(policy, report, context) {
    const { entries, clock, today } = exceptionsOf(policy, context);
    const ends = entries.flatMap(({ limit }) => (limit?.from && limit.last >= today ? limit.last : []));
    context.validUntil(firstEnd(ends, clock));
    for (const { path, expires, limit } of entries) {
      if (!limit?.from || limit.last >= today || (expires !== undefined && expires < today)) continue;
      report({ at: [...path, "detected"], data: { ...limit, from: limit.from } });
    }
  },
  message: ({ name, text, from, last }: OwnLimit & { readonly from: NonNullable<OwnLimit["from"]> }) =>
    `the limit for ${name} is ${text} from ${from.event} on ${dateText(from.day)}: that ended on ${dateText(last)}, and no exception is allowed any more`,
});
