/** Units of OpenSLO's duration shorthand. Note `m` for a minute and `M` for a month. */
export type DurationUnit = "m" | "h" | "d" | "w" | "M" | "Q" | "Y";

export interface Duration {
  /** A whole number, 0 or more. */
  readonly value: number;
  readonly unit: DurationUnit;
}

export type DurationProblem =
  /** Not a number followed by letters. */
  | { readonly reason: "text" }
  /** A bare number, "5"; OpenSLO's text takes it as minutes in `timeSliceWindow`, its Go SDK rejects it. */
  | { readonly reason: "missing-unit"; readonly value: number }
  /** A unit this version does not have; `meant` is the unit it most likely stands for. */
  | { readonly reason: "unit"; readonly value: number; readonly unit: string; readonly meant?: DurationUnit }
  /** "5 m"; OpenSLO's Go SDK happens to accept it, its schema and text do not. */
  | { readonly reason: "space"; readonly value: number; readonly unit: DurationUnit }
  /** "-5m" */
  | { readonly reason: "negative"; readonly value: number; readonly unit: string }
  /** "1.5h" */
  | { readonly reason: "fraction"; readonly value: number; readonly unit: string }
  /** Several parts as in Go and Prometheus, "1h30m"; `meant` is the same length with one unit, when there is one. */
  | { readonly reason: "joined"; readonly meant?: Duration }
  /** Too many digits to be exact. */
  | { readonly reason: "range" };

export type DurationResult =
  | { readonly ok: true; readonly duration: Duration; readonly seconds: number }
  | ({ readonly ok: false } & DurationProblem);

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Length of each unit in seconds. Month, quarter and year are 30, 90 and 365 days as in OpenSLO's Go SDK. */
export const unitSeconds: Readonly<Record<DurationUnit, number>> = {
  m: minute,
  h: hour,
  d: day,
  w: 7 * day,
  M: 30 * day,
  Q: 90 * day,
  Y: 365 * day,
};

/** The units of `openslo/v1`. */
export const unitsV1: readonly DurationUnit[] = ["m", "h", "d", "w", "M", "Q", "Y"];

/** The units of `openslo.com/v2alpha`. */
export const unitsV2alpha: readonly DurationUnit[] = ["m", "h", "d", "w"];

const likelyUnits: Readonly<Record<string, DurationUnit>> = {
  min: "m",
  mins: "m",
  minute: "m",
  minutes: "m",
  hr: "h",
  hrs: "h",
  hour: "h",
  hours: "h",
  day: "d",
  days: "d",
  wk: "w",
  week: "w",
  weeks: "w",
  mo: "M",
  mon: "M",
  month: "M",
  months: "M",
  q: "Q",
  quarter: "Q",
  quarters: "Q",
  y: "Y",
  yr: "Y",
  year: "Y",
  years: "Y",
};

/**
 * Reads OpenSLO's duration shorthand, a whole number and one unit: "28d", "1M". Zero is accepted, as by the Go SDK.
 *
 * `units` are those of the file's version (`unitsV1` by default). Anything else says what is wrong with it, so that a
 * message can name the author's own number and unit; no other notation is silently taken for a duration.
 */
export function parseDuration(text: string, units: readonly DurationUnit[] = unitsV1): DurationResult {
  const match = /^(-?)(\d+)(\.\d+)?\s*([A-Za-zµ]*)$/.exec(text);
  if (!match) return { ok: false, ...joinedOrText(text, units) };
  const [, sign = "", whole = "", fraction = "", unit = ""] = match;
  const value = Number(sign + whole + fraction);
  if (!Number.isSafeInteger(Math.trunc(value) * unitSeconds.Y)) return { ok: false, reason: "range" };
  if (unit === "") return { ok: false, reason: "missing-unit", value };
  const known = units.find((candidate) => candidate === unit);
  if (!known) return { ok: false, reason: "unit", value, unit, meant: likelyUnit(unit, units) };
  if (sign) return { ok: false, reason: "negative", value, unit };
  if (fraction) return { ok: false, reason: "fraction", value, unit };
  if (!text.endsWith(whole + unit)) return { ok: false, reason: "space", value, unit: known };
  const duration = { value, unit: known };
  return { ok: true, duration, seconds: durationSeconds(duration) };
}

/** The length in seconds; months, quarters and years as 30, 90 and 365 days. */
export function durationSeconds({ value, unit }: Duration): number {
  return value * unitSeconds[unit];
}

/** The shorthand: "28d". */
export function durationText({ value, unit }: Duration): string {
  return `${value}${unit}`;
}

/**
 * The largest unit in which a number of seconds is whole, of minutes to weeks: 86400 is 1 d, 90 minutes stay minutes.
 * Undefined when it is not a positive, whole number of minutes.
 */
export function durationOf(seconds: number, units: readonly DurationUnit[] = ["m", "h", "d"]): Duration | undefined {
  if (!(seconds > 0)) return undefined;
  const unit = [...units].reverse().find((candidate) => seconds % unitSeconds[candidate] === 0);
  return unit && { value: seconds / unitSeconds[unit], unit };
}

/** Units of a time window in `openslo/v1alpha` (`unit` beside `count`), in seconds; month 30 d, quarter 90 d. */
export const windowUnitSeconds = {
  Second: 1,
  Day: day,
  Week: 7 * day,
  Month: unitSeconds.M,
  Quarter: unitSeconds.Q,
} as const;

export type WindowUnit = keyof typeof windowUnitSeconds;

export function isWindowUnit(unit: string): unit is WindowUnit {
  return Object.hasOwn(windowUnitSeconds, unit);
}

/**
 * The length in seconds of a v1alpha time window, `count` times `unit`. Undefined when the unit is not one of Second,
 * Day, Week, Month and Quarter (in this case of letters), or the count is not a whole number above 0.
 */
export function windowSeconds(unit: string, count: number): number | undefined {
  if (!isWindowUnit(unit) || !Number.isSafeInteger(count) || count <= 0) return undefined;
  return count * windowUnitSeconds[unit];
}

/**
 * A v1alpha time window as a duration, so that one function names both; seconds have no shorthand and give undefined.
 */
export function windowDuration(unit: string, count: number): Duration | undefined {
  const shorthand = { Day: "d", Week: "w", Month: "M", Quarter: "Q" } as const;
  if (windowSeconds(unit, count) === undefined || !Object.hasOwn(shorthand, unit)) return undefined;
  return { value: count, unit: shorthand[unit as keyof typeof shorthand] };
}

function likelyUnit(unit: string, units: readonly DurationUnit[]): DurationUnit | undefined {
  const exact = unitsV1.find((candidate) => candidate === unit);
  const likely =
    exact ?? likelyUnits[unit.toLowerCase()] ?? unitsV1.find((candidate) => candidate === unit.toLowerCase());
  return likely && units.includes(likely) ? likely : undefined;
}

// Go and Prometheus write one hour and a half as 1h30m; their seconds and milliseconds have no counterpart here.
function joinedOrText(text: string, units: readonly DurationUnit[]): DurationProblem {
  if (!/^(?:\d+(?:ms|[smhdwy])){2,}$/.test(text)) return { reason: "text" };
  const goUnits: Readonly<Record<string, number>> = {
    ms: 0.001,
    s: 1,
    m: minute,
    h: hour,
    d: day,
    w: 7 * day,
    y: unitSeconds.Y,
  };
  const parts = [...text.matchAll(/(\d+)(ms|[smhdwy])/g)];
  const seconds = parts.reduce((sum, [, count, unit = ""]) => sum + Number(count) * (goUnits[unit] ?? Number.NaN), 0);
  return {
    reason: "joined",
    meant: durationOf(
      seconds,
      units.filter((unit) => "mhd".includes(unit)),
    ),
  };
}
