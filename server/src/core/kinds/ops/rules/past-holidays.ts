import { dateText, parseDate } from "../../../math/date.ts";
import { dayIn, endOfDay } from "../../../math/deadline.ts";
import { isTimeZone } from "../../../math/time-zone.ts";
import { rule } from "../../rule.ts";
import { calendarExample } from "../calendar-example.ts";
import { calendarIn, WITH_CALENDAR } from "../calendars.ts";

export default rule({
  id: "calendar/past-holidays",
  on: WITH_CALENDAR,
  severity: "information",
  authority: "ours",
  summary: "A calendar that lists holidays lists some that are still to come",
  why: "Holidays are entered for a year or two and then forgotten. Business days are counted as if there were none from then on, so deadlines end earlier than people expect.",
  avoid: calendarExample({ holidays: "[2025-12-25, 2026-01-01]" }),
  prefer: calendarExample({ holidays: "[2025-12-25, 2026-01-01, 2999-12-25]" }),
  check(object, report, { now, validUntil }) {
    const { path = [], calendar } = calendarIn(object) ?? {};
    const { timezone = "UTC", holidays = [] } = calendar ?? {};
    const days = holidays.flatMap((date) => parseDate(date ?? "") ?? []);
    const zone = isTimeZone(timezone) ? timezone : "UTC";
    const today = dayIn(now, zone);
    if (days.length === 0 || today === undefined) return;
    const last = Math.max(...days);
    validUntil(endOfDay(last, zone));
    if (last < today) report({ at: [...path, "holidays"], part: "key", data: { last: dateText(last) ?? "" } });
  },
  message: ({ last }: { readonly last: string }) =>
    `all holidays are over, the last was ${last}; business days are counted as if there were none any more`,
});
