import { valueSpan } from "../../../syntax/query.ts";
import { removeEntry, safeFix } from "../../fix.ts";
import { rangeOf } from "../../place.ts";
import { rule } from "../../rule.ts";
import { calendarExample } from "../calendar-example.ts";
import { calendarIn, WITH_CALENDAR } from "../calendars.ts";

export default rule({
  id: "calendar/repeated-holiday",
  on: WITH_CALENDAR,
  severity: "information",
  authority: "ours",
  summary: "A holiday is listed once",
  why: "The second one changes nothing. Often another date was meant, such as the day after.",
  avoid: calendarExample({ holidays: "[2026-12-25, 2026-12-25]" }),
  prefer: calendarExample({ holidays: "[2026-12-25, 2026-12-26]" }),
  check(object, report) {
    const { path = [], calendar } = calendarIn(object) ?? {};
    const seen = new Map<string, number>();
    for (const [index, date] of (calendar?.holidays ?? []).entries()) {
      if (date === undefined) continue;
      const first = seen.get(date);
      if (first === undefined) seen.set(date, index);
      else {
        const at = [...path, "holidays", index];
        const span = valueSpan(object.document, [...object.path, ...path, "holidays", first]);
        const related = span ? [{ message: "listed here", range: rangeOf(object.document, span) }] : [];
        const fixes = safeFix("Remove it", removeEntry(object, at));
        report({ at, data: { date }, related, fixes, unnecessary: true });
      }
    }
  },
  message: ({ date }: { readonly date: string }) => `${date} is listed twice`,
});
