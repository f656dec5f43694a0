import type { WrittenLevel } from "./levels.ts";

/** What a level says of one metric: the values at which an incident has this severity. */
export interface Limits {
  /** `%`, `ms`, …; "" for a plain number. */
  readonly unit: string;
  /** From this value on; undefined where there is no lower limit. */
  readonly from: Limit | undefined;
  /** Up to this value. */
  readonly to: Limit | undefined;
}

export interface Limit {
  readonly value: number;
  /** As it is written: `50%`. */
  readonly text: string;
  /** Whether the value itself belongs to it. */
  readonly included: boolean;
  /** Its place in `criteria`. */
  readonly index: number;
}

/** The limits of a level by metric; a metric whose limits contradict themselves or have several units is left out. */
export function limitsOf({ criteria = [] }: WrittenLevel): ReadonlyMap<string, Limits> {
  const found = new Map<string, Limits>();
  const unclear = new Set<string>();
  for (const [index, written] of criteria.entries()) {
    const { metric, op, value } = written ?? {};
    const read = value === undefined ? undefined : readValue(value);
    if (metric === undefined || op === undefined || read === undefined) continue;
    const limit = { value: read.value, text: String(value), included: op === "gte" || op === "lte", index };
    const side = op === "gte" || op === "gt" ? "from" : "to";
    const before = found.get(metric) ?? { unit: read.unit, from: undefined, to: undefined };
    if (before.unit !== read.unit || before[side] !== undefined) unclear.add(metric);
    found.set(metric, { ...before, [side]: limit });
  }
  for (const metric of unclear) found.delete(metric);
  return found;
}

function readValue(value: string | number): { readonly value: number; readonly unit: string } | undefined {
  if (typeof value === "number") return { value, unit: "" };
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*(%|[a-z]*)\s*$/i.exec(value);
  return match ? { value: Number(match[1]), unit: (match[2] ?? "").toLowerCase() } : undefined;
}
