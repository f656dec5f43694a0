import type { Duration, DurationUnit } from "../../math/duration.ts";
import { durationSeconds } from "../../math/duration.ts";
import { formatCount } from "../../math/format.ts";
import { formatInstant } from "./budget/window.ts";

const words: Readonly<Record<DurationUnit, string>> = {
  m: "minute",
  h: "hour",
  d: "day",
  w: "week",
  M: "month",
  Q: "quarter",
  Y: "year",
};

/** A duration in words: `28 days`, `1 month, counted as 30 days`. */
export function durationInWords({ value, unit }: Duration): string {
  const text = `${formatCount(value)} ${words[unit]}${value === 1 ? "" : "s"}`;
  const days = durationSeconds({ value, unit }) / 86_400;
  return "MQY".includes(unit) ? `${text}, counted as ${formatCount(days)} days` : text;
}

/** A duration as hover text: its length, and when it ends if it starts now (epoch milliseconds). */
export function durationHover(duration: Duration, now: number): string {
  const end = formatInstant(now + durationSeconds(duration) * 1000, "UTC");
  return `**${durationInWords(duration)}**\n\nFrom now until ${end}.`;
}
