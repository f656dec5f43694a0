import { CompletionItemKind } from "vscode-languageserver-types";
import { type DurationUnit, parseDuration, unitSeconds } from "../../math/duration.ts";
import { errorBudgetSeconds, targetFromPercent, targetFromRatio } from "../../math/error-budget.ts";
import { formatDuration, formatPercent, formatWindow } from "../../math/format.ts";
import { type Offer, scalarText } from "./edit.ts";
import { isSubsequence } from "./keys.ts";
import type { KnownRequest } from "./request.ts";

/** The values that the schema knows for the place of the cursor. */
export function valueOffers(request: KnownRequest): readonly Offer[] {
  const { node } = request.node;
  if (node.const !== undefined) return [offer(request, node.const, CompletionItemKind.EnumMember)];
  if (node.enum) return node.enum.map((value) => enumOffer(request, value));
  if (node.type === "boolean") return booleans(request);
  if (node["x-format"] === "time-zone") return timeZones(request);
  if (node["x-format"] === "openslo-start-time") return startTimes(request);
  return (node["x-suggest"] ?? []).map((value) =>
    node["x-enum-descriptions"]?.[String(value)] === undefined
      ? offer(request, value, CompletionItemKind.Value, detailOf(request, value))
      : enumOffer(request, value),
  );
}

/** The values that the object around the cursor makes known, as its kind tells. */
export function ownOffers(request: KnownRequest): readonly Offer[] {
  const { object, objectKind, path, context } = request;
  const known = object && objectKind?.completeValue?.(object, path.slice(object.path.length), context);
  return (known ?? []).map(({ label, detail }) => offer(request, label, CompletionItemKind.Reference, detail));
}

function offer({ cursor }: KnownRequest, value: unknown, kind: CompletionItemKind, detail?: string): Offer {
  return { label: String(value), kind, text: scalarText(value, cursor), ...(detail === undefined ? {} : { detail }) };
}

function enumOffer(request: KnownRequest, value: unknown): Offer {
  const { kind, path } = request;
  const about = { type: "value", schema: kind.schema, path, value: String(value) } as const;
  return { ...offer(request, value, CompletionItemKind.EnumMember), about };
}

function booleans(request: KnownRequest): readonly Offer[] {
  const { default: preset } = request.node.node;
  return [true, false].map((value) =>
    offer(request, value, CompletionItemKind.Value, value === preset ? "default" : undefined),
  );
}

/** Error budget of a target, length of a duration; undefined where the number says everything. */
function detailOf(request: KnownRequest, value: unknown): string | undefined {
  const { node } = request.node;
  if (node["x-format"] === "openslo-duration") return durationInWords(String(value));
  return node["x-rule"] === "openslo/target-range" ? budgetOf(request, String(value)) : undefined;
}

/** `0.1 % = 40 m 19 s per 28 d`, in the window of the SLO around the cursor; the share alone while it has no window. */
function budgetOf({ object, objectKind, path }: KnownRequest, text: string): string | undefined {
  const result = path.at(-1) === "targetPercent" ? targetFromPercent(text) : targetFromRatio(text);
  if (!result.ok) return undefined;
  const share = formatPercent(result.target.errorBudget);
  const window = object && objectKind?.budget?.(object)?.window;
  if (!window) return `error budget ${share}`;
  const budget = formatDuration(errorBudgetSeconds(result.target, window.seconds));
  return `${share} = ${budget} per ${window.duration ? formatWindow(window.duration) : formatDuration(window.seconds)}`;
}

const unitNames: Readonly<Record<DurationUnit, string>> = {
  m: "minute",
  h: "hour",
  d: "day",
  w: "week",
  M: "month",
  Q: "quarter",
  Y: "year",
};

/** "28d" → "28 days", "1M" → "1 month (30 days)"; undefined for what is no duration. */
export function durationInWords(text: string): string | undefined {
  const result = parseDuration(text);
  if (!result.ok) return undefined;
  const { value, unit } = result.duration;
  const words = `${value} ${unitNames[unit]}${value === 1 ? "" : "s"}`;
  return "wMQY".includes(unit) ? `${words} (${result.seconds / unitSeconds.d} days)` : words;
}

/** The schema's usual time zones first, then all that the host knows, as far as they hold what has been typed. */
function timeZones(request: KnownRequest): readonly Offer[] {
  const usual = (request.node.node["x-suggest"] ?? []).map(String);
  const zones = [...new Set([...usual, ...Intl.supportedValuesOf("timeZone")])];
  const typed = request.typed.replace(/^["']/, "").toLowerCase();
  return zones
    .filter((zone) => isSubsequence(typed, zone.toLowerCase()))
    .map((zone) => offer(request, zone, CompletionItemKind.Value));
}

/** The starts of the current year, quarter and month (UTC), as OpenSLO writes them. */
function startTimes(request: KnownRequest): readonly Offer[] {
  const today = new Date(request.now);
  if (Number.isNaN(today.getTime())) return [];
  const year = today.getUTCFullYear();
  const month = today.getUTCMonth();
  const starts = new Map<string, string>();
  const add = (of: number, detail: string) => {
    const text = `${year}-${String(of + 1).padStart(2, "0")}-01 00:00:00`;
    if (!starts.has(text)) starts.set(text, detail);
  };
  add(0, "start of the year");
  add(month - (month % 3), "start of the quarter");
  add(month, "start of the month");
  return [...starts].map(([text, detail]) => offer(request, text, CompletionItemKind.Value, detail));
}
