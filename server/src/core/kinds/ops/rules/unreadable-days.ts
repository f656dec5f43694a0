import { parseWeekdays, weekdayNames } from "../../../math/work-calendar.ts";
import { replaceValue, safeFix } from "../../fix.ts";
import { rule } from "../../rule.ts";
import { calendarExample } from "../calendar-example.ts";
import { calendarIn, WITH_CALENDAR } from "../calendars.ts";

export default rule({
  id: "calendar/unreadable-days",
  on: WITH_CALENDAR,
  severity: "error",
  authority: "ours",
  summary: "Days of the week are written mon, tue, wed, thu, fri, sat, sun, or from one to another: mon-fri",
  why: "A day that nobody can read is no business day, and every deadline in business days ends later than anybody thinks.",
  avoid: calendarExample({ hours: '{days: [Mo-Fr], from: "09:00", to: "17:00"}' }),
  prefer: calendarExample({ hours: '{days: [mon-fri], from: "09:00", to: "17:00"}' }),
  check(object, report) {
    const { path = [], calendar } = calendarIn(object) ?? {};
    for (const [index, each] of (calendar?.hours ?? []).entries()) {
      for (const [place, text] of (each?.days ?? []).entries()) {
        if (text === undefined || text === "" || parseWeekdays(text)) continue;
        const at = [...path, "hours", index, "days", place];
        const meant = meantDays(text);
        const fixes = meant ? safeFix(`Change to ${meant}`, replaceValue(object, at, meant)) : [];
        report({ at, data: { text, meant }, fixes });
      }
    }
  },
  message: ({ text, meant }: { readonly text: string; readonly meant: string | undefined }) =>
    meant
      ? `"${text}" is not how days are written; did you mean ${meant}?`
      : `"${text}" is no day of the week; write ${weekdayNames.join(", ")}, or from one to another: mon-fri`,
});

/** `Monday`, `Mon–Fri`, `monday to friday`, `weekdays`. Two letters are taken where no other day begins with them. */
function meantDays(text: string): string | undefined {
  const lower = text.trim().toLowerCase();
  if (/^(?:weekdays|workdays|business days)$/.test(lower)) return "mon-fri";
  if (/^weekends?$/.test(lower)) return "sat-sun";
  if (/^(?:daily|every day|all)$/.test(lower)) return "mon-sun";
  const names = lower.split(/\s*(?:-|–|—|\bto\b|\.\.)\s*/).map(meantDay);
  if (names.length > 2 || names.some((name) => name === undefined)) return undefined;
  return names.join("-");
}

const fullNames = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

function meantDay(word: string): string | undefined {
  const name = word.replace(/\.$/, "");
  const place = fullNames.findIndex((each) => name.length >= 2 && (each.startsWith(name) || `${each}s` === name));
  return place < 0 ? undefined : weekdayNames[place];
}
