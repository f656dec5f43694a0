import { clockTimeText, parseClockTime } from "../../../math/work-calendar.ts";
import { replaceValue, safeFix } from "../../fix.ts";
import { rule } from "../../rule.ts";
import { calendarExample } from "../calendar-example.ts";
import { calendarIn, WITH_CALENDAR } from "../calendars.ts";

export default rule({
  id: "calendar/unreadable-time",
  on: WITH_CALENDAR,
  severity: "error",
  authority: "ours",
  summary: "A time of the day is written with two digits each, 24 hours: 09:00, 17:30",
  why: "A deadline in business days ends when work ends. Where that cannot be read, it ends at midnight, hours after everybody has gone home.",
  avoid: calendarExample({ hours: "{days: [mon-fri], from: 9am, to: 5pm}" }),
  prefer: calendarExample({ hours: '{days: [mon-fri], from: "09:00", to: "17:00"}' }),
  check(object, report) {
    const { path = [], calendar } = calendarIn(object) ?? {};
    for (const [index, each] of (calendar?.hours ?? []).entries()) {
      for (const key of ["from", "to"] as const) {
        const text = each?.[key];
        if (text === undefined || text === "" || parseClockTime(text) !== undefined) continue;
        const at = [...path, "hours", index, key];
        const meant = meantTime(text);
        const fixes = meant ? safeFix(`Change to ${meant}`, replaceValue(object, at, `"${meant}"`)) : [];
        report({ at, data: { text, meant }, fixes });
      }
    }
  },
  message: ({ text, meant }: { readonly text: string; readonly meant: string | undefined }) =>
    meant
      ? `"${text}" is not how a time is written; did you mean "${meant}"?`
      : `"${text}" is no time of the day; write hours and minutes: "09:00"`,
});

/** `9:00`, `9am`, `5:30 pm`, `17.30`, `0900`, `09:00:00`. */
function meantTime(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.h]?(\d\d))?(?::00)?\s*(am|pm|a\.m\.|p\.m\.)?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, hour = "", minute = "00", half] = match;
  const isHalf = half !== undefined;
  if (isHalf && (Number(hour) < 1 || Number(hour) > 12)) return undefined;
  const hours = isHalf ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  const written = `${String(hours).padStart(2, "0")}:${minute}`;
  const minutes = parseClockTime(written);
  return minutes === undefined ? undefined : clockTimeText(minutes);
}
