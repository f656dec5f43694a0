import { type Day, parseDate } from "./date.ts";
import { isTimeZone } from "./time-zone.ts";

/** Days of the week in the order of the calendar, Sunday first: their places are those of `Date.getUTCDay`. */
export const weekdayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** A calendar as its author wrote it; what is missing or cannot be read is undefined. */
export interface WrittenCalendar {
  readonly timezone?: string | undefined;
  readonly hours?: readonly (WrittenHours | undefined)[] | undefined;
  readonly holidays?: readonly (string | undefined)[] | undefined;
}

export interface WrittenHours {
  readonly days?: readonly (string | undefined)[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A stretch of a day in minutes since midnight on the wall clock, `from` before `to`; the end of a day is 1440. */
export interface DayHours {
  readonly from: number;
  readonly to: number;
}

/** When people work. */
export interface WorkCalendar {
  /** IANA name. */
  readonly timeZone: string;
  /** The working hours of each day of the week, Sunday first; a day without any is no business day. */
  readonly week: readonly (readonly DayHours[])[];
  readonly holidays: ReadonlySet<Day>;
}

const WHOLE_DAY: DayHours = { from: 0, to: 1440 };

/**
 * Reads a calendar. Without readable hours Monday to Friday are worked, all day. Undefined without a time zone that
 * exists, since nobody knows then when a day ends.
 */
export function readCalendar({ timezone, hours, holidays }: WrittenCalendar): WorkCalendar | undefined {
  if (timezone === undefined || !isTimeZone(timezone)) return undefined;
  const week: DayHours[][] = weekdayNames.map(() => []);
  for (const { days, from, to } of (hours ?? []).filter((each) => each !== undefined)) {
    const stretch = { from: parseClockTime(from ?? "") ?? 0, to: parseClockTime(to ?? "") ?? 1440 };
    if (stretch.from >= stretch.to) continue;
    for (const day of new Set((days ?? []).flatMap((each) => parseWeekdays(each ?? "") ?? [])))
      week[day]?.push(stretch);
  }
  const isEmpty = week.every((day) => day.length === 0);
  return {
    timeZone: timezone,
    week: isEmpty ? weekdayNames.map((_, day) => (day === 0 || day === 6 ? [] : [WHOLE_DAY])) : week,
    holidays: new Set((holidays ?? []).flatMap((date) => parseDate(date ?? "") ?? [])),
  };
}

/** Reads `mon`, `mon-fri`, `sat-mon` (which goes round the weekend) as places in `weekdayNames`; undefined for anything else. */
export function parseWeekdays(text: string): readonly number[] | undefined {
  const [first = "", last = first, ...more] = text.split("-");
  const [from, to] = [weekdayOf(first), weekdayOf(last)];
  if (from < 0 || to < 0 || more.length > 0) return undefined;
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => (from + step) % 7);
}

function weekdayOf(word: string): number {
  return (weekdayNames as readonly string[]).indexOf(word);
}

/** Reads `09:00` or `24:00` as minutes since midnight; undefined for anything else. */
export function parseClockTime(text: string): number | undefined {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text);
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= 1440 ? minutes : undefined;
}

/** `09:00`. */
export function clockTimeText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The day of the week of a day: 0 is Sunday. */
export function weekdayAt(day: Day): number {
  // 1970-01-01 was a Thursday.
  return (((day + 4) % 7) + 7) % 7;
}

export function isBusinessDay({ week, holidays }: WorkCalendar, day: Day): boolean {
  return (week[weekdayAt(day)]?.length ?? 0) > 0 && !holidays.has(day);
}

/** When work ends on a day, in minutes since midnight: the end of the day where nobody works. */
export function closingTime({ week }: WorkCalendar, day: Day): number {
  const ends = (week[weekdayAt(day)] ?? []).map(({ to }) => to);
  return ends.length === 0 ? 1440 : Math.max(...ends);
}

/** The hours of a week in minutes; hours that overlap count once. */
export function minutesPerWeek({ week }: WorkCalendar): number {
  return week.reduce((sum, day) => sum + minutesOf(day), 0);
}

function minutesOf(day: readonly DayHours[]): number {
  let [sum, end] = [0, 0];
  for (const { from, to } of [...day].sort((a, b) => a.from - b.from)) {
    sum += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return sum;
}

/**
 * The business day that comes so many business days after a day, which itself is not counted. Undefined where hardly
 * any day is one.
 */
export function addBusinessDays(calendar: WorkCalendar, start: Day, count: number): Day | undefined {
  let day = start;
  const last = start + 8 * count + 400;
  for (let left = count; left > 0; ) {
    day++;
    if (day > last) return undefined;
    if (isBusinessDay(calendar, day)) left--;
  }
  return day;
}
