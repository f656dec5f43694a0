import { dateText, parseDate } from "../../math/date.ts";
import { dayIn } from "../../math/deadline.ts";
import { formatDuration } from "../../math/format.ts";
import { dayText, distanceText, momentText } from "../../math/moment-text.ts";
import { days } from "../../math/review.ts";
import {
  clockTimeText,
  minutesPerWeek,
  readCalendar,
  type WorkCalendar,
  type WrittenCalendar,
  weekdayNames,
} from "../../math/work-calendar.ts";
import type { Path } from "../../text/path.ts";
import type { Hint, HoverPart } from "../kind-features.ts";
import type { OpsObject } from "../object.ts";
import type { RuleContext } from "../rule.ts";
import { calendarIn } from "./calendars.ts";

/** Behind the time zone of a calendar its hours a week and the next holiday. */
export function calendarHints(object: OpsObject, { now }: RuleContext): readonly Hint[] {
  const placed = calendarIn(object);
  const calendar = placed && readCalendar(placed.calendar);
  if (!calendar) return [];
  const next = nextHoliday(calendar, now);
  const holiday = next === undefined ? undefined : `next holiday ${dayText(next)}`;
  const text = [hoursText(placed.calendar), holiday].filter((part) => part !== undefined).join(" · ");
  const tooltip = `${weekTable(calendar)}\n\nNow: ${momentText(now, calendar.timeZone)}`;
  return [{ at: [...placed.path, "timezone"], text, tooltip, group: "patchSla" }];
}

/** On the time zone the time there; on a holiday its day of the week. */
export function calendarHover(object: OpsObject, path: Path, { now }: RuleContext): readonly HoverPart[] {
  const placed = calendarIn(object);
  const calendar = placed && readCalendar(placed.calendar);
  if (!calendar || path.length <= placed.path.length) return [];
  const [key, index] = path.slice(placed.path.length);
  if (key === "timezone") {
    return [
      { markdown: `**${calendar.timeZone}**: now ${momentText(now, calendar.timeZone)}\n\n${weekTable(calendar)}` },
    ];
  }
  const date = key === "holidays" && typeof index === "number" ? placed.calendar.holidays?.[index] : undefined;
  const day = date === undefined ? undefined : parseDate(date);
  const today = dayIn(now, calendar.timeZone);
  if (day === undefined || today === undefined) return [];
  return [{ markdown: `**${dayText(day)}**: ${distanceText(day - today)}` }];
}

/** `40 h a week`; undefined where the calendar cannot be read. */
export function hoursText(written: WrittenCalendar): string | undefined {
  const calendar = readCalendar(written);
  if (!calendar) return undefined;
  const worked = calendar.week.filter((day) => day.length > 0).length;
  const hasHours = calendar.week.some((day) => day.some(({ from, to }) => to - from < 1440));
  return hasHours ? `${inHours(minutesPerWeek(calendar))} a week` : `${days(worked)} a week`;
}

function inHours(minutes: number): string {
  return minutes % 60 === 0
    ? `${minutes / 60} h`
    : `${Math.floor(minutes / 60)} h ${formatDuration((minutes % 60) * 60)}`;
}

function nextHoliday({ holidays, timeZone }: WorkCalendar, now: number): number | undefined {
  const today = dayIn(now, timeZone) ?? 0;
  const coming = [...holidays].filter((day) => day >= today);
  return coming.length === 0 ? undefined : Math.min(...coming);
}

/** The week as a table, Monday first. */
function weekTable({ week, holidays }: WorkCalendar): string {
  const rows = [1, 2, 3, 4, 5, 6, 0].map((day) => {
    const hours = (week[day] ?? []).map(({ from, to }) => `${clockTimeText(from)}–${clockTimeText(to)}`);
    return `| ${weekdayNames[day]} | ${hours.join(", ") || "–"} |`;
  });
  const listed = [...holidays].sort((a, b) => a - b).map((day) => dateText(day));
  const tail = listed.length === 0 ? "No holidays are listed." : `Holidays: ${listed.join(", ")}.`;
  return `| day | hours |\n| --- | --- |\n${rows.join("\n")}\n\n${tail}`;
}
