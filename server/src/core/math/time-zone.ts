/** A date and time on a wall clock, without a time zone: milliseconds since 1970-01-01 00:00:00 on that same clock. */
export type WallClock = number;

const dayMilliseconds = 86_400_000;

// The last instant a JavaScript date can hold, less a margin for zone offsets.
const lastInstant = 8.64e15 - 2 * dayMilliseconds;

/**
 * Whether a name is one of the IANA Time Zone Database, in its own spelling: "Europe/London", "UTC", "US/Eastern".
 *
 * Asked of `Intl`, so an old host does not know the newest names. False for "" and "Local", which Go would accept
 * silently, for offsets ("+01:00"), for another letter case ("europe/london" fails where the names are files), and
 * for ICU's own abbreviations ("PST"), which IANA does not have.
 */
export function isTimeZone(name: string): boolean {
  return timeZoneSpelling(name) === name;
}

/**
 * The IANA spelling of a time zone written in any letter case: "america/new_york" -> "America/New_York". Undefined
 * for what is no time zone. Old names stay as they are, they are not replaced by their successor.
 */
export function timeZoneSpelling(name: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name) || isOnlyKnownToIcu(name)) return undefined;
  const resolved = formatterFor(name)?.resolvedOptions().timeZone;
  if (resolved === undefined) return undefined;
  if (resolved.toLowerCase() === name.toLowerCase()) return resolved;
  // Intl answers an old name with its successor, so its letter case cannot be asked. All IANA names begin each part
  // in upper case.
  return name.replace(/(^|\/)[a-z]/g, (start) => start.toUpperCase()).replace(/^us\//i, "US/");
}

/**
 * The wall clock of a zone at an instant (epoch milliseconds). Undefined when the zone is unknown or the instant out
 * of range.
 */
export function wallClockAt(instant: number, timeZone: string): WallClock | undefined {
  if (!(Math.abs(instant) <= lastInstant)) return undefined;
  const parts = formatterFor(timeZone)?.formatToParts(instant);
  if (!parts) return undefined;
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const beforeChrist = parts.some((part) => part.type === "era" && part.value.startsWith("B"));
  const year = beforeChrist ? 1 - number("year") : number("year");
  const millisecond = ((instant % 1000) + 1000) % 1000;
  return (
    wallClock(year, number("month"), number("day"), number("hour"), number("minute"), number("second")) + millisecond
  );
}

/**
 * The instant (epoch milliseconds) at which a zone's clocks show a date and time.
 *
 * A time that happens twice when clocks go back means the first; one that is skipped when they go forward means the
 * same time after the start of daylight saving (02:30 becomes 03:30), as in iCalendar (RFC 5545, 3.3.5) and Temporal.
 * Undefined when the zone is unknown or the date out of range.
 */
export function instantOf(wall: WallClock, timeZone: string): number | undefined {
  const dayBefore = offsetAt(wall - dayMilliseconds, timeZone);
  const dayAfter = offsetAt(wall + dayMilliseconds, timeZone);
  if (dayBefore === undefined || dayAfter === undefined) return undefined;
  const candidates = [wall - dayBefore, wall - dayAfter].filter((instant) => wallClockAt(instant, timeZone) === wall);
  return candidates.length > 0 ? Math.min(...candidates) : wall - dayBefore;
}

/** A date and time as `WallClock`; months count from 1, and years below 100 are meant as written. */
export function wallClock(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): WallClock {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime();
}

/**
 * Reads `calendar.startTime` in the layout OpenSLO asks for, `2006-01-02 15:04:05`, strictly: two digits each, a
 * date that exists (no 30 February), 24-hour clock without leap seconds. Undefined for everything else.
 */
export function parseStartTime(text: string): WallClock | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const wall = wallClock(year, month, day, hour, minute, second);
  const date = new Date(wall);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? wall : undefined;
}

// Three-letter names of ICU (PST, IST, ...) and its SystemV zones are accepted by Intl but are no IANA names.
const threeLetterNames = ["CET", "EET", "EST", "GMT", "HST", "MET", "MST", "PRC", "ROC", "ROK", "UCT", "UTC", "WET"];

function isOnlyKnownToIcu(name: string): boolean {
  const upper = name.toUpperCase();
  return upper.startsWith("SYSTEMV/") || (/^[A-Z]{3}$/.test(upper) && !threeLetterNames.includes(upper));
}

function offsetAt(instant: number, timeZone: string): number | undefined {
  const wall = wallClockAt(instant, timeZone);
  return wall === undefined ? undefined : wall - instant;
}

// Making a formatter costs about a hundred times what using it does. Only zones that exist are kept, so it stays small.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat | undefined {
  const known = formatters.get(timeZone);
  if (known) return known;
  try {
    const formatter = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formatters.set(timeZone, formatter);
    return formatter;
  } catch {
    return undefined;
  }
}
