import { type Day, dateText } from "../../../../math/date.ts";
import { valueSpan } from "../../../../syntax/query.ts";
import { replaceValue, suggestion } from "../../../fix.ts";
import { rangeOf } from "../../../place.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { exceptionExample } from "../exception-example.ts";
import { exceptionsOf, firstEnd, type OwnLimit } from "../exceptions.ts";

export default rule({
  id: "patch-sla/exception-too-long",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "An exception ends within the limit of its tier, counted from the detection of the flaw",
  why: "The limit is what the owners of the risk agreed to. An exception that lasts longer is one that nobody was allowed to give.",
  avoid: exceptionExample({
    limits: "{high: 30d}",
    entry: [
      "id: CVE-2026-14257",
      "purl: pkg:npm/brace-expansion",
      "cvss: CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
      "decision: transfer",
      "detected: 2026-11-10",
      "expires: 2027-02-10",
    ],
  }),
  prefer: exceptionExample({
    limits: "{high: 30d}",
    entry: [
      "id: CVE-2026-14257",
      "purl: pkg:npm/brace-expansion",
      "cvss: CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
      "decision: transfer",
      "detected: 2026-11-10",
      "expires: 2026-12-10",
    ],
  }),
  check(policy, report, context) {
    const { entries, clock, today } = exceptionsOf(policy, context);
    const ends: Day[] = [];
    for (const { path, expires, limit } of entries) {
      // What has expired, or could not be given any more, is told by rules of their own.
      if (!limit || expires === undefined || expires < today || limit.last < today) continue;
      // A limit from today moves with today.
      ends.push(limit.from ? Math.min(limit.last, expires) : today);
      if (expires <= limit.last) continue;
      const at = [...path, "expires"];
      const date = dateText(limit.last) ?? "";
      const span = valueSpan(policy.document, [...policy.path, ...limit.path]);
      const related = span ? [{ message: "the limit", range: rangeOf(policy.document, span) }] : [];
      const fixes = suggestion(`Change to ${date}, the end of the limit`, replaceValue(policy, at, date));
      report({ at, data: { expires, limit }, related, fixes });
    }
    context.validUntil(firstEnd(ends, clock));
  },
  message: ({ expires, limit }: Data) => {
    const { name, text, from, last } = limit;
    const since = from ? `${from.event} on ${dateText(from.day)}` : "today";
    return `expires on ${dateText(expires)}, but the limit for ${name} is ${text} from ${since}: ${dateText(last)} at the latest`;
  },
});

interface Data {
  readonly expires: Day;
  readonly limit: OwnLimit;
}
