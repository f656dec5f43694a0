import { dateText } from "../../../../math/date.ts";
import { days } from "../../../../math/review.ts";
import { replaceValue, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { exceptionExample } from "../exception-example.ts";
import { exceptionsOf, firstEnd } from "../exceptions.ts";

export default rule({
  id: "patch-sla/exception-expired",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "An exception is renewed, or removed with its flaw, before it expires",
  why: "From the day after its last one an exception holds no longer: the flaw is overdue, while a glance at the list still says that it is tolerated. The day counts whole, in the time zone of the clock.",
  avoid: exceptionExample({
    entry: ["id: CVE-2026-14257", "purl: pkg:npm/brace-expansion", "decision: transfer", "expires: 2026-08-28"],
  }),
  prefer: exceptionExample({
    entry: ["id: CVE-2026-14257", "purl: pkg:npm/brace-expansion", "decision: transfer", "expires: 2999-08-28"],
  }),
  check(policy, report, context) {
    const { entries, clock, today } = exceptionsOf(policy, context);
    const dates = entries.flatMap(({ expires }) => expires ?? []);
    context.validUntil(
      firstEnd(
        dates.map((date) => Math.max(date, today)),
        clock,
      ),
    );
    for (const { path, title, expires, limit } of entries) {
      if (expires === undefined || expires >= today) continue;
      const at = [...path, "expires"];
      const until = limit === undefined || limit.last < today ? undefined : dateText(limit.last);
      const fixes = until
        ? suggestion(`Renew until ${until}, the end of the limit`, replaceValue(policy, at, until))
        : [];
      report({ at, data: { title, date: dateText(expires) ?? "", ago: today - expires }, fixes });
    }
  },
  message: ({ title, date, ago }: { readonly title: string; readonly date: string; readonly ago: number }) =>
    `the exception for ${title} expired on ${date}, ${days(ago)} ago`,
});
