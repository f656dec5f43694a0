import { scoreText } from "../../../math/score-range.ts";
import { hasEnd, longestBeside, type TimeLimit } from "../../../math/time-limit.ts";
import { type FactName, factOf, facts, type Point } from "./facts.ts";

export type Exposure = (typeof facts.exposure)[number];

/** A flaw in words, as far as these facts go: `CVSS 7.5, internet-facing, automatable, total impact, not in KEV`. */
export function pointText(point: Point, names: readonly FactName[]): string {
  const shown = order.filter((name) => name === "score" || names.includes(name));
  return shown.map((name) => factText(name, factOf(point, name))).join(", ");
}

const order: readonly FactName[] = [
  "score",
  "exposure",
  "automatable",
  "impact",
  "kev",
  "exploited",
  "vendorSeverity",
  "epss",
  "ssvc",
];

/** One fact in words. */
export function factText(name: FactName, place: number): string {
  const value = facts[name][place];
  switch (name) {
    case "score":
      return `CVSS ${scoreText(place)}`;
    case "exposure":
      return exposureText(facts.exposure[place] ?? "internal");
    case "automatable":
      return value === true ? "automatable" : "not automatable";
    case "impact":
      return `${value} impact`;
    case "kev":
      return value === true ? "in KEV" : "not in KEV";
    case "exploited":
      return value === true ? "exploited" : "not exploited";
    case "vendorSeverity":
      return value === "not given" ? "no severity by the vendor" : `vendor says ${value}`;
    case "epss":
      return `EPSS ${place / 1000}`;
    case "ssvc":
      return `SSVC ${value}`;
  }
}

/** From where something is reached, as an adjective. */
export function exposureText(exposure: Exposure): string {
  return exposure === "internet" ? "internet-facing" : exposure;
}

/** `7 d > 3 d`; says why where the two numbers alone do not: `2 d (up to 72 h) > 48 h`, `30 d > 1 month (can be 28 d)`. */
export function laterText(limit: TimeLimit | undefined, bound: TimeLimit): string {
  if (limit === undefined) return `no deadline, where ${bound.text} is asked for`;
  const longest = longestBeside(limit, bound);
  const isClose = hasEnd(limit) && limit.longest <= bound.longest;
  const month = bound.months > 0 && isClose ? ` (can be ${bound.shortest / 86_400} d)` : "";
  return `${limit.text}${upTo(limit, isClose ? longest : limit.longest)} > ${bound.text}${month}`;
}

/** How long a limit can be where its text does not say it. */
function upTo(limit: TimeLimit, longest: number): string {
  if (longest > limit.longest) return ` (up to ${longest / 3600} h)`;
  return limit.isBusiness && Number.isFinite(longest) ? ` (up to ${Math.ceil(longest / 86_400)} d)` : "";
}
