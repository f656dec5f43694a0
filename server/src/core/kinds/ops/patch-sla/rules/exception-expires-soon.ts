import { dateText } from "../../../../math/date.ts";
import { distanceText } from "../../../../math/moment-text.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { exceptionExample } from "../exception-example.ts";
import { exceptionsOf, firstEnd } from "../exceptions.ts";

/** So many days before the end somebody should look. */
const SOON = 14;

export default rule({
  id: "patch-sla/exception-expires-soon",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  summary: "An exception that expires within two weeks is looked at",
  why: "A fix takes days to be built, tested and rolled out, and a renewal needs somebody who agrees. On the day after the last one it is too late for both.",
  avoid: exceptionExample({
    entry: ["id: CVE-2026-14257", "purl: pkg:npm/brace-expansion", "decision: transfer", "expires: 2026-12-01"],
  }),
  prefer: exceptionExample({
    entry: ["id: CVE-2026-14257", "purl: pkg:npm/brace-expansion", "decision: transfer", "expires: 2999-12-01"],
  }),
  check(policy, report, context) {
    const { entries, clock, today } = exceptionsOf(policy, context);
    const coming = entries.flatMap(({ expires = -1 }) => (expires >= today ? expires : []));
    const changes = coming.map((date) => Math.max(date - SOON - 1, today));
    context.validUntil(firstEnd(changes, clock));
    for (const { path, title, expires = -1 } of entries) {
      const left = expires - today;
      if (left < 0 || left > SOON) continue;
      report({ at: [...path, "expires"], data: { title, date: dateText(expires) ?? "", left } });
    }
  },
  message: ({ title, date, left }: { readonly title: string; readonly date: string; readonly left: number }) =>
    `the exception for ${title} expires ${distanceText(left)}, with the end of ${date}`,
});
