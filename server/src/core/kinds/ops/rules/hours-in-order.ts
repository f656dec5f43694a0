import { parseClockTime } from "../../../math/work-calendar.ts";
import { rule } from "../../rule.ts";
import { calendarExample } from "../calendar-example.ts";
import { calendarIn, WITH_CALENDAR } from "../calendars.ts";

export default rule({
  id: "calendar/hours-in-order",
  on: WITH_CALENDAR,
  severity: "error",
  authority: "ours",
  summary: "Working hours end after they begin, on the same day",
  why: "Hours that end before they begin are none: those days would be no business days. Work that goes past midnight is two entries, one up to 24:00 and one from 00:00.",
  avoid: calendarExample({ hours: '{days: [mon-fri], from: "17:00", to: "09:00"}' }),
  prefer: calendarExample({ hours: '{days: [mon-fri], from: "09:00", to: "17:00"}' }),
  check(object, report) {
    const { path = [], calendar } = calendarIn(object) ?? {};
    for (const [index, each] of (calendar?.hours ?? []).entries()) {
      const { from = "", to = "" } = each ?? {};
      const [begin, end] = [parseClockTime(from), parseClockTime(to)];
      if (begin === undefined || end === undefined || begin < end) continue;
      report({ at: [...path, "hours", index, "to"], data: { from, to } });
    }
  },
  message: ({ from, to }: { readonly from: string; readonly to: string }) =>
    from === to
      ? `the hours begin and end at ${to}; a whole day is "00:00" to "24:00"`
      : `the hours end at ${to}, before they begin at ${from}; hours past midnight are two entries, one to "24:00" and one from "00:00"`,
});
