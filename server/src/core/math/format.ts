import type { CalendarPeriod } from "./calendar-window.ts";
import type { Decimal } from "./decimal.ts";
import {
  compare,
  floorTo,
  fromBigInt,
  fromNumber,
  hundred,
  roundTo,
  shift,
  toNumber,
  toText,
  zero,
} from "./decimal.ts";
import type { Duration } from "./duration.ts";
import { durationSeconds, parseDuration } from "./duration.ts";
import type { WallClock } from "./time-zone.ts";

/**
 * A length of time for people: "40 m 19 s", "6 h 43 m 12 s", "1 d 9 h 36 m", "43.2 s".
 *
 * The rule: the largest unit of days, hours, minutes and seconds that fits and the two after it, zeros left out;
 * below one minute seconds with up to two decimals. What is smaller is cut off, never rounded up, so that an error
 * budget is not shown larger than it is (99.95 % of 28 d is 20 m 9.6 s, shown as "20 m 9 s"). Months and years are
 * not used, their length varies.
 *
 * 0 is "0 s"; less than a hundredth of a second is "< 0.01 s"; a negative length, an overspent budget, has a minus sign
 * before the whole ("-21 m 36 s"); Infinity is "never", NaN "unknown".
 */
export function formatDuration(seconds: number): string {
  if (Number.isNaN(seconds)) return "unknown";
  if (!Number.isFinite(seconds)) return "never";
  if (seconds < 0) return `-${formatDuration(-seconds)}`;
  if (seconds < 60) return formatSeconds(seconds);
  const whole = Math.floor(seconds);
  const units: readonly (readonly [number, string])[] = [
    [Math.floor(whole / 86_400), "d"],
    [Math.floor(whole / 3600) % 24, "h"],
    [Math.floor(whole / 60) % 60, "m"],
    [whole % 60, "s"],
  ];
  const largest = units.findIndex(([count]) => count > 0);
  return units
    .slice(largest, largest + 3)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${formatCount(count)} ${unit}`)
    .join(" ");
}

/**
 * A ratio as a percentage: "0.1 %", "99.95 %".
 *
 * A `Decimal` is shown in full, for it is what somebody wrote or follows exactly from it. A `number` is a measured or
 * divided value and is rounded to two decimals, or three significant digits below 0.1 % ("2.08 %", "0.0864 %"), with
 * more digits where it would otherwise read as 100 % without being it. Infinity is "∞ %", NaN "unknown".
 */
export function formatPercent(ratio: Decimal | number): string {
  if (typeof ratio !== "number") return `${grouped(shift(ratio, 2))} %`;
  const exact = fromNumber(ratio);
  if (!exact) return Number.isNaN(ratio) ? "unknown" : `${ratio < 0 ? "-" : ""}∞ %`;
  const percent = shift(exact, 2);
  const magnitude = Math.abs(toNumber(percent));
  const places = magnitude === 0 || magnitude >= 0.1 ? 2 : 2 - Math.floor(Math.log10(magnitude));
  const rounded = roundTo(percent, places);
  const misleading = compare(rounded, hundred) === 0 && compare(percent, hundred) < 0;
  return `${grouped(misleading ? floorTo(percent, leadingNines(percent) + 1) : rounded)} %`;
}

/**
 * A number of things with thousands separators, whatever the locale: "40,320". At most two decimals, the rest is cut
 * off towards zero: 40.329 bad slices are "40.32". Infinity is "∞", NaN "unknown".
 */
export function formatCount(count: number | bigint): string {
  const exact = typeof count === "bigint" ? fromBigInt(count) : fromNumber(count);
  if (!exact) return Number.isNaN(count) ? "unknown" : `${count < 0 ? "-" : ""}∞`;
  if (exact.digits < 0n) return grouped(negated(floorTo(negated(exact), 2)));
  return grouped(floorTo(exact, 2));
}

/**
 * The name of a time window, always with its length in days where the unit alone does not tell it.
 *
 * Rolling or of unknown start: "28 d", "4 w (28 d)", "month (30 d)", "2 quarters (180 d)". With its current calendar
 * period: "November 2026 (30 d)", "Q4 2026 (92 d)", "2026 (365 d)", and "2026-11-15 to 2026-12-14 (30 d)" where it
 * begins on another day. Text that is no OpenSLO duration comes back unchanged.
 */
export function formatWindow(window: Duration | string, period?: CalendarPeriod): string {
  const parsed = typeof window === "string" ? parseDuration(window) : undefined;
  const duration = typeof window === "string" ? parsed?.ok && parsed.duration : window;
  if (!duration) return String(window);
  if (!period) return windowName(duration);
  if (duration.unit === "m" || duration.unit === "h") return windowName(duration);
  return `${periodName(duration, period)} (${formatCount(period.days)} d)`;
}

/** A date on a wall clock: "2026-11-22"; "unknown" outside the years a date can hold. */
export function formatDate(wall: WallClock): string {
  if (!(Math.abs(wall) <= 8.64e15)) return "unknown";
  return new Date(wall).toISOString().replace(/T.*/, "");
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function windowName(duration: Duration): string {
  const { value, unit } = duration;
  if (unit === "m" || unit === "h" || unit === "d") return `${formatCount(value)} ${unit}`;
  const days = formatCount(durationSeconds(duration) / 86_400);
  if (unit === "w") return `${formatCount(value)} w (${days} d)`;
  const name = { M: "month", Q: "quarter", Y: "year" }[unit];
  return value === 1 ? `${name} (${days} d)` : `${formatCount(value)} ${name}s (${days} d)`;
}

function periodName({ value, unit }: Duration, { startWall, endWall }: CalendarPeriod): string {
  const start = new Date(startWall);
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth();
  const firstOfMonth = start.getUTCDate() === 1 && startWall % 86_400_000 === 0;
  const monthCount = value * ({ M: 1, Q: 3, Y: 12 }[unit as "M" | "Q" | "Y"] ?? 0);
  if (firstOfMonth && monthCount === 1) return `${months[month]} ${year}`;
  if (firstOfMonth && monthCount === 3 && month % 3 === 0) return `Q${month / 3 + 1} ${year}`;
  if (firstOfMonth && monthCount === 12 && month === 0) return String(year);
  // The end is exclusive, so the last day is the one on which the last millisecond falls.
  const first = formatDate(startWall);
  const last = formatDate(endWall - 1);
  return first === last ? first : `${first} to ${last}`;
}

function formatSeconds(seconds: number): string {
  const hundredths = floorTo(fromNumber(seconds) ?? zero, 2);
  return hundredths.digits === 0n && seconds > 0 ? "< 0.01 s" : `${toText(hundredths)} s`;
}

function grouped(value: Decimal): string {
  const [whole = "", fraction] = toText(value).split(".");
  const withSeparators = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? withSeparators : `${withSeparators}.${fraction}`;
}

function negated({ digits, scale }: Decimal): Decimal {
  return { digits: -digits, scale };
}

function leadingNines(percent: Decimal): number {
  return /^99\.(9*)/.exec(toText(percent))?.[1]?.length ?? 0;
}
