import { isTimeZone, timeZoneSpelling } from "../../../math/time-zone.ts";
import { replaceValue, safeFix } from "../../fix.ts";
import { rule } from "../../rule.ts";
import { calendarExample } from "../calendar-example.ts";
import { calendarIn, WITH_CALENDAR } from "../calendars.ts";

export default rule({
  id: "calendar/unknown-time-zone",
  on: WITH_CALENDAR,
  severity: "error",
  authority: "ours",
  summary: "The time zone of a calendar is a name of the IANA Time Zone Database",
  why: "A deadline ends at midnight somewhere. Names such as Europe/London say where and know the daylight saving there; abbreviations are ambiguous (IST is three zones) and offsets are wrong for half of the year.",
  avoid: calendarExample({ timezone: "GMT+1" }),
  prefer: calendarExample({ timezone: "Europe/Berlin" }),
  check(object, report) {
    const { path = [], calendar } = calendarIn(object) ?? {};
    const text = calendar?.timezone;
    if (text === undefined || text === "" || isTimeZone(text)) return;
    const at = [...path, "timezone"];
    const meant = timeZoneSpelling(text.trim().replaceAll(" ", "_"));
    const fixes = meant ? safeFix(`Change to ${meant}`, replaceValue(object, at, meant)) : [];
    report({ at, data: { text, meant }, fixes });
  },
  message: ({ text, meant }: { readonly text: string; readonly meant: string | undefined }) =>
    meant
      ? `"${text}" is not a time zone; did you mean "${meant}"?`
      : `"${text}" is not a time zone; use a name of the IANA database, such as Europe/London or UTC`,
});
