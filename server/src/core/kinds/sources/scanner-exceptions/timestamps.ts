import { meantDate } from "../../../math/date.ts";

/** A date or an instant as exception files write it; without an offset it is taken for UTC. */
export interface Timestamp {
  /** Epoch milliseconds. */
  readonly instant: number;
  readonly hasTime: boolean;
  /** Between date and time: `T`, `t`, or white space. */
  readonly separator: string;
  readonly hasOffset: boolean;
  /** Whether every number has its leading zeros. */
  readonly isPadded: boolean;
}

const FORM =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:([Tt]|[ \t]+)(\d\d?):(\d\d?):(\d\d?)(?:\.(\d*))?[ \t]*(Z|z|[-+]\d\d?(?::?\d\d)?)?)?$/;

/** Reads `2026-11-22`, `2026-11-22T10:00:00Z` and what lies near; undefined for other texts and for days that do not exist. */
export function parseTimestamp(text: string): Timestamp | undefined {
  const match = FORM.exec(text);
  if (!match) return undefined;
  const [, year, month, day, separator = "", hour, minute, second, fraction, offset] = match;
  const start = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(start);
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  if (Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return undefined;
  const seconds = Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0);
  const milliseconds = Math.floor(Number(`0.${fraction || 0}`) * 1000);
  return {
    instant: start + seconds * 1000 + milliseconds - offsetOf(offset),
    hasTime: hour !== undefined,
    separator,
    hasOffset: offset !== undefined,
    isPadded: [month, day, hour, minute, second].every((part) => part === undefined || part.length === 2),
  };
}

/** `2026-11-22T10:00:00Z`, with nothing left out: what Go takes for an instant in quotation marks. */
export function parseInstant(text: string): number | undefined {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)$/.test(text)
    ? parseTimestamp(text)?.instant
    : undefined;
}

/** The date that the text can only mean, in quotation marks or in another order; undefined where there is none. */
export function plainDate(text: string): string | undefined {
  const found = parseTimestamp(text);
  return found && !found.hasTime && found.isPadded ? text : meantDate(text.trim());
}

function offsetOf(offset: string | undefined): number {
  const match = /^([-+])(\d\d?):?(\d\d)?$/.exec(offset ?? "");
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === "-" ? -minutes : minutes) * 60_000;
}
