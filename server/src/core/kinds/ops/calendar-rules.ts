import type { Rule } from "../rule.ts";
import hoursInOrder from "./rules/hours-in-order.ts";
import pastHolidays from "./rules/past-holidays.ts";
import repeatedHoliday from "./rules/repeated-holiday.ts";
import unknownTimeZone from "./rules/unknown-time-zone.ts";
import unreadableDays from "./rules/unreadable-days.ts";
import unreadableTime from "./rules/unreadable-time.ts";

/** The rules about a calendar, for the kinds that hold one; see `calendarIn`. */
export const calendarRules: readonly Rule[] = [
  unknownTimeZone,
  unreadableDays,
  unreadableTime,
  hoursInOrder,
  repeatedHoliday,
  pastHolidays,
];
