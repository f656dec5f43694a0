import { closest } from "../../../text/closest.ts";
import type { Span } from "../../../text/span.ts";

/** What can start the clock. */
export const clockEvents = ["detected", "fix-available", "kev-added", "published", "triaged"] as const;

export type ClockEvent = (typeof clockEvents)[number];

/** When the clock starts: with one event, with the first or with the last of some. */
export interface ClockStart {
  readonly which: "only" | "first" | "last";
  readonly events: readonly ClockEvent[];
}

/** A word that cannot stand there: where it stands in the text, and what it probably means. */
export interface ClockProblem {
  readonly span: Span;
  readonly word: string;
  readonly meant: string | undefined;
}

export type ClockResult =
  | { readonly ok: true; readonly start: ClockStart }
  | { readonly ok: false; readonly problem: ClockProblem };

/** Reads `detected`, `first-of [detected, fix-available]`, `last-of [triaged, fix-available]`. */
export function parseClockStart(text: string): ClockResult {
  const list = /^\s*(first-of|last-of)(\s*\[)([^\]]*)\]\s*$/.exec(text);
  if (!list) return single(text);
  const [, which = "", bracket = "", inside = ""] = list;
  let offset = text.indexOf(which) + which.length + bracket.length;
  const events: ClockEvent[] = [];
  for (const part of inside.split(",")) {
    const word = part.trim();
    const start = offset + part.indexOf(word);
    const event = clockEvents.find((each) => each === word);
    if (!event) return wrong({ start, end: start + word.length }, word, text);
    events.push(event);
    offset += part.length + 1;
  }
  return { ok: true, start: { which: which === "first-of" ? "first" : "last", events: [...new Set(events)] } };
}

/** For people: `detection`, `the first of detection and fix`. */
export function clockText({ which, events }: ClockStart): string {
  const names = events.map((event) => eventNames[event]);
  if (names.length === 1) return names[0] ?? "";
  return `the ${which} of ${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** What an event is called in a sentence: "the clock starts at …". */
export const eventNames: Readonly<Record<ClockEvent, string>> = {
  detected: "detection",
  "fix-available": "the release of the fix",
  "kev-added": "the entry in the KEV catalogue",
  published: "publication",
  triaged: "the end of triage",
};

/** Whether a clock never starts after the first of the events: it is one of what starts it, or surely comes before. */
export function startsInTime({ which, events }: ClockStart, first: readonly ClockEvent[]): boolean {
  if (which === "last" && events.length > 1) return false;
  return first.every((event) => events.includes(event) || (event === "triaged" && events.includes("detected")));
}

function single(text: string): ClockResult {
  const word = text.trim();
  const event = clockEvents.find((each) => each === word);
  if (event) return { ok: true, start: { which: "only", events: [event] } };
  const start = text.indexOf(word);
  return wrong({ start, end: start + word.length }, word, text);
}

function wrong(span: Span, word: string, text: string): ClockResult {
  return { ok: false, problem: { span, word, meant: meantEvent(word) ?? meantList(word, text) } };
}

const otherWords: Readonly<Record<string, ClockEvent>> = {
  detection: "detected",
  discovered: "detected",
  discovery: "detected",
  found: "detected",
  release: "fix-available",
  released: "fix-available",
  "patch-available": "fix-available",
  "fix-release": "fix-available",
  "fix-released": "fix-available",
  fix: "fix-available",
  kev: "kev-added",
  publication: "published",
  disclosed: "published",
  triage: "triaged",
  evaluated: "triaged",
};

function meantEvent(word: string): string | undefined {
  const known = otherWords[word.toLowerCase().replace(/[\s_]+/g, "-")];
  return known ?? closest(word, clockEvents);
}

/** `first-of detected, fix-available` without its brackets, or `first of (…)`. */
function meantList(word: string, text: string): string | undefined {
  if (word !== text.trim()) return undefined;
  const match = /^(first|last)[-_ ]?of\W*(.+?)\W*$/i.exec(word);
  const events = match?.[2]?.split(/[\s,]+/).filter((each) => each !== "and" && each !== "or");
  if (!match || !events || events.some((each) => !clockEvents.some((event) => event === each))) return undefined;
  return `${match[1]?.toLowerCase()}-of [${events.join(", ")}]`;
}
