import { type Day, dayAt } from "./date.ts";
import { days } from "./review.ts";
import { wallClockAt } from "./time-zone.ts";
import { clockTimeText, weekdayAt } from "./work-calendar.ts";

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day for people: `Tue 24 Nov 2026`. */
export function dayText(day: Day): string {
  const date = new Date(day * 86_400_000);
  return `${weekdays[weekdayAt(day)]} ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** How far away a day is, in whole days: `in 3 days`, `today`, `2 days ago`. */
export function distanceText(count: number): string {
  if (count === 0) return "today";
  return count > 0 ? `in ${days(count)}` : `${days(-count)} ago`;
}

/** A day in the coming months: `Tue 24 Nov`, as nobody asks for its year; `Tue 24 Nov 2027` where it is further away. */
export function nearDayText(day: Day, today: Day): string {
  const text = dayText(day);
  return day >= today && day - today < NEAR_DAYS ? text.slice(0, text.lastIndexOf(" ")) : text;
}

/** Days for which a day without its year can only be the next one of its name. */
const NEAR_DAYS = 300;

/**
 * An instant (epoch milliseconds) on the clocks of a time zone, with the name that the zone has then: `Tue 24 Nov 2026
 * 20:04 CET`. Seconds are cut off. `textOfDay` says the day. Undefined where the zone is unknown or the instant out of range.
 */
export function momentText(instant: number, timeZone: string, textOfDay = dayText): string | undefined {
  const wall = wallClockAt(instant, timeZone);
  if (wall === undefined) return undefined;
  const day = dayAt(wall);
  const minutes = Math.floor((wall - day * 86_400_000) / 60_000);
  return `${textOfDay(day)} ${clockTimeText(minutes)} ${zoneName(instant, timeZone)}`;
}

/**
 * The short name of a zone at an instant: `CET`, `BST`, `EST`; `GMT+9` where it has none that a locale of English knows.
 */
export function zoneName(instant: number, timeZone: string): string {
  const names = locales.map((locale) => shortName(instant, timeZone, locale));
  return names.find((name) => !/^(?:GMT|UTC)[+-]/.test(name)) ?? names[0] ?? timeZone;
}

// Each knows the names of its own part of the world.
const locales = ["en-GB", "en-US", "en-AU", "en-IN", "en-ZA"];

function shortName(instant: number, timeZone: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "short" });
  return format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}
