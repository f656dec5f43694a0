import { durationUnit, readDurationPhrase } from "./duration-phrases.ts";

/** Units of durations in `ops/v1`: `m` is a minute and `mo` a month; `bd` is a business day. */
export type OpsUnit = "s" | "m" | "h" | "d" | "w" | "mo" | "y" | "bd";

/** Words that stand for a length of time where a field allows them. */
export type DurationWord =
  | "immediate"
  | "business-hours"
  | "next-business-day"
  | "next-sprint"
  | "next-upgrade"
  | "best-effort"
  | "kev-due-date"
  | "never"
  | "none";

export interface DurationPart {
  /** A whole number, 0 or more. */
  readonly count: number;
  readonly unit: OpsUnit;
}

export interface OpsLength {
  readonly type: "length";
  readonly parts: readonly DurationPart[];
  /** The length with months of 30 days, years of 365 days, and business days of one day. */
  readonly seconds: number;
  /** Whether months, years or business days make the length depend on when it begins. */
  readonly depends: boolean;
}

export type OpsDuration = OpsLength | { readonly type: "word"; readonly word: DurationWord };

export type OpsDurationProblem =
  /** A bare number, "5". */
  | { readonly reason: "missing-unit"; readonly count: number }
  | { readonly reason: "unit"; readonly unit: string; readonly meant: string | undefined }
  | { readonly reason: "negative" }
  | { readonly reason: "fraction"; readonly meant: string | undefined }
  /** A word that exists but not in this field. */
  | { readonly reason: "word"; readonly word: DurationWord }
  /** Too many digits to be exact. */
  | { readonly reason: "range" }
  /** Something else; `meant` where the sentence can be read, as in "within 30 minutes". */
  | { readonly reason: "text"; readonly meant: string | undefined };

export type OpsDurationResult =
  | { readonly ok: true; readonly duration: OpsDuration }
  | ({ readonly ok: false } & OpsDurationProblem);

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Length of each unit in seconds; a month is 30 days, a year 365, as FORMATS of `ops/v1` counts where no start is known. */
export const opsUnitSeconds: Readonly<Record<OpsUnit, number>> = {
  s: 1,
  m: MINUTE,
  h: HOUR,
  d: DAY,
  w: 7 * DAY,
  mo: 30 * DAY,
  y: 365 * DAY,
  bd: DAY,
};

export const durationWords: readonly DurationWord[] = [
  "immediate",
  "business-hours",
  "next-business-day",
  "next-sprint",
  "next-upgrade",
  "best-effort",
  "kev-due-date",
  "never",
  "none",
];

/** The longest length that is taken: a thousand years. */
const LONGEST = 1000 * 365 * DAY;

/**
 * Reads a duration of `ops/v1`: `30s`, `5m`, `1h30m`, `2d`, `1w`, `3mo`, `1y`, `5bd`, ISO 8601 (`PT48H`, `P1M`), and the
 * words in `words`. Whatever else stands there is told apart, so that a message can name the author's own number.
 */
export function parseOpsDuration(text: string, words: readonly string[] = []): OpsDurationResult {
  const word = durationWords.find((each) => each === text);
  if (word)
    return words.includes(word) ? { ok: true, duration: { type: "word", word } } : { ok: false, reason: "word", word };
  const parts = shorthand(text) ?? iso(text);
  if (!parts) return { ok: false, ...problemOf(text, words) };
  const seconds = parts.reduce((sum, { count, unit }) => sum + count * opsUnitSeconds[unit], 0);
  if (!(seconds <= LONGEST)) return { ok: false, reason: "range" };
  const depends = parts.some(({ unit }) => unit === "mo" || unit === "y" || unit === "bd");
  return { ok: true, duration: { type: "length", parts, seconds, depends } };
}

/** The length that a text is; undefined for words and for what is no duration. */
export function opsLength(text: string | undefined): OpsLength | undefined {
  const result = text === undefined ? undefined : parseOpsDuration(text);
  return result?.ok && result.duration.type === "length" ? result.duration : undefined;
}

/** The same in seconds. */
export function opsSeconds(text: string | undefined): number | undefined {
  return opsLength(text)?.seconds;
}

/** How long people wait at the most, in seconds: a length means one such time, a word at least and at most so much. */
interface Wait {
  readonly least: number;
  readonly most: number;
}

/**
 * Whether somebody who is promised `a` surely waits longer than somebody who is promised `b`. Words have an order among
 * themselves, but beside a length no exact one: the next business day is one to four days away, and `1bd` is no shorter.
 * `best-effort` and `none` have no end; of the KEV due date nobody can say.
 */
export function waitsLonger(a: OpsDuration, b: OpsDuration): boolean {
  const [own, other] = [waitOf(a), waitOf(b)];
  if (!own || !other) return false;
  return own.least > (a.type === b.type ? other.least : other.most);
}

/** Whether a duration promises an end at all. */
export function hasEnd(duration: OpsDuration): boolean {
  return (waitOf(duration)?.least ?? 0) < Number.POSITIVE_INFINITY;
}

function waitOf(duration: OpsDuration): Wait | undefined {
  if (duration.type === "length") return { least: duration.seconds, most: duration.seconds };
  switch (duration.word) {
    case "immediate":
      return { least: 0, most: 0 };
    case "business-hours":
      return { least: 8 * HOUR, most: 3 * DAY };
    case "next-business-day":
      return { least: DAY, most: 4 * DAY };
    case "next-sprint":
      return { least: 7 * DAY, most: 28 * DAY };
    case "kev-due-date":
      return undefined;
    default:
      return { least: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY };
  }
}

/** A duration for people, in the author's own units: `1 h 30 m`, `3 months`, `5 business days`, `next business day`. */
export function formatOpsDuration(duration: OpsDuration): string {
  if (duration.type === "word")
    return duration.word === "kev-due-date" ? "KEV due date" : duration.word.replaceAll("-", " ");
  return duration.parts.map(partText).join(" ") || "0 s";
}

function partText({ count, unit }: DurationPart): string {
  if (unit === "mo") return count === 1 ? "1 month" : `${count} months`;
  if (unit === "y") return count === 1 ? "1 year" : `${count} years`;
  if (unit === "bd") return count === 1 ? "1 business day" : `${count} business days`;
  return `${count} ${unit}`;
}

function shorthand(text: string): readonly DurationPart[] | undefined {
  if (!/^(?:\d+(?:mo|bd|[smhdwy]))+$/.test(text)) return undefined;
  return [...text.matchAll(/(\d+)(mo|bd|[smhdwy])/g)].map(([, count, unit]) => ({
    count: Number(count),
    unit: unit as OpsUnit,
  }));
}

/** ISO 8601-1:2019, 5.5.2: whole numbers, weeks alone or with the rest. */
function iso(text: string): readonly DurationPart[] | undefined {
  const match =
    /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (!match) return undefined;
  const units: readonly OpsUnit[] = ["y", "mo", "w", "d", "h", "m", "s"];
  return units.flatMap((unit, index) => {
    const count = match[index + 1];
    return count === undefined ? [] : [{ count: Number(count), unit }];
  });
}

function problemOf(text: string, words: readonly string[]): OpsDurationProblem {
  const trimmed = text.trim();
  const number = /^([-+]?)(\d+)(\.\d+)?\s*(.*)$/.exec(trimmed);
  if (!number) return { reason: "text", meant: meantBySentence(trimmed, words) };
  const [, sign, whole = "", fraction, unit = ""] = number;
  if (sign === "-") return { reason: "negative" };
  if (fraction !== undefined) return { reason: "fraction", meant: withoutFraction(Number(whole + fraction), unit) };
  if (unit === "") return { reason: "missing-unit", count: Number(whole) };
  const meant = unitOf(unit);
  if (meant) return { reason: "unit", unit, meant: `${whole}${meant}` };
  if (/^[a-zµ]+$/i.test(unit)) return { reason: "unit", unit, meant: undefined };
  return { reason: "text", meant: meantBySentence(trimmed, words) };
}

/** A unit in words, behind a space or in capitals; `M` alone may be either, so nobody guesses. */
function unitOf(unit: string): OpsUnit | undefined {
  return unit === "M" ? undefined : durationUnit(unit);
}

/** "within 30 minutes", "every 30 min", "< 5 min", "[5 min]"; a word of the field in another spelling. */
function meantBySentence(text: string, words: readonly string[]): string | undefined {
  const spelt = text.toLowerCase().replace(/[\s_]+/g, "-");
  const meant = words.find((word) => word === spelt) ?? readDurationPhrase(text);
  const isWord = durationWords.some((word) => word === meant);
  return meant === undefined || (isWord && !words.includes(meant)) ? undefined : meant;
}

function withoutFraction(count: number, unit: string): string | undefined {
  const own = unitOf(unit);
  const smaller = { w: "d", d: "h", h: "m", m: "s" } as const;
  const next = own && smaller[own as keyof typeof smaller];
  if (!own || !next) return undefined;
  const whole = (count * opsUnitSeconds[own]) / opsUnitSeconds[next];
  return Number.isInteger(whole) ? `${whole}${next}` : undefined;
}
