import { dateText } from "../../../../math/date.ts";
import { distanceText } from "../../../../math/moment-text.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { exceptionExample } from "../exception-example.ts";
import { type Exception, exceptionsOf, firstEnd } from "../exceptions.ts";

/** So many days before the end somebody should look. */
const SOON = 14;

export default rule({
  id: "patch-sla/exception-expires-soon",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  summary: "An exception that expires within two weeks is looked at",
  why: "A fix takes days to be built, tested and rolled out, and a renewal needs somebody who agrees. On the day after the last one it is too late for both. An exception for less than four weeks is told of when half of its time is over.",
  avoid: exceptionExample({
    entry: ["id: CVE-2026-14257", "purl: pkg:npm/brace-expansion", "decision: transfer", "expires: 2026-12-01"],
  }),
  prefer: exceptionExample({
    entry: ["id: CVE-2026-14257", "purl: pkg:npm/brace-expansion", "decision: transfer", "expires: 2999-12-01"],
  }),
  check(policy, report, context) {
    const { entries, clock, today } = exceptionsOf(policy, context);
    const coming = entries.flatMap((exception) => {
      const { expires } = exception;
      return expires !== undefined && expires >= today ? [{ ...exception, expires, notice: noticeOf(exception) }] : [];
    });
    const changes = coming.map(({ expires, notice }) => Math.max(expires - notice - 1, today));
    context.validUntil(firstEnd(changes, clock));
    for (const { path, title, expires, notice } of coming) {
      const left = expires - today;
      if (left <= notice) report({ at: [...path, "expires"], data: { title, date: dateText(expires) ?? "", left } });
    }
  },
  message: ({ title, date, left }: { readonly title: string; readonly date: string; readonly left: number }) =>
    `the exception for ${title} expires ${distanceText(left)}, with the end of ${date}`,
});

/** How many days before the end of an exception: of a short one not before half of its time is over. */
function noticeOf({ detected, expires = 0 }: Exception): number {
  const half = detected === undefined ? SOON : Math.floor((expires - detected) / 2);
  return Math.max(0, Math.min(SOON, half));
}
