import { type OpsDuration, parseOpsDuration, waitSeconds } from "../../../math/ops-duration.ts";
import type { SeverityPolicy } from "../../../schema/generated/types/ops-v1.ts";
import type { SchemaNode } from "../../../schema/node.ts";
import { schemaAt } from "../../../schema/node.ts";
import type { OpsObject } from "../../object.ts";

/** The times of a severity, in the order in which they pass. */
export const times = ["acknowledge", "response", "update", "resolution"] as const;

export type Time = (typeof times)[number];

export type WrittenLevel = NonNullable<
  NonNullable<NonNullable<OpsObject<SeverityPolicy>["value"]["spec"]>["levels"]>[number]
>;

export interface Level {
  /** Its place in the list. */
  readonly index: number;
  readonly written: WrittenLevel;
  /** `SEV-1`, else its number, else its place. */
  readonly title: string;
}

/** The severities of a policy, worst first: by their numbers and `order`, where all have one, else as they stand. */
export function levelsOf({ value }: OpsObject<SeverityPolicy>): readonly Level[] {
  const levels = (value.spec?.levels ?? []).flatMap((written, index) => {
    if (!written) return [];
    return [
      {
        index,
        written,
        title: written.name ?? (written.level === undefined ? `level ${index + 1}` : `level ${written.level}`),
      },
    ];
  });
  if (levels.some(({ written }) => written.level === undefined)) return levels;
  const sign = value.spec?.order === "descending" ? -1 : 1;
  return [...levels].sort((a, b) => sign * ((a.written.level ?? 0) - (b.written.level ?? 0)));
}

/** One of the times as a duration; undefined where it is missing or no duration. */
export function timeOf(level: WrittenLevel, time: Time): OpsDuration | undefined {
  const text = level[time];
  const result = text === undefined ? undefined : parseOpsDuration(text, wordsOf(time));
  return result?.ok ? result.duration : undefined;
}

/** How long people wait for it at the most, in seconds. */
export function waitOf(level: WrittenLevel, time: Time): number | undefined {
  const duration = timeOf(level, time);
  return duration && waitSeconds(duration);
}

function wordsOf(time: Time): readonly string[] {
  const node: SchemaNode | undefined = schemaAt("ops/v1/severity-policy.schema.json", [
    "spec",
    "levels",
    0,
    time,
  ])?.node;
  const words = node?.["x-duration-words"];
  return Array.isArray(words) ? words.map(String) : [];
}

/** Whether a severity is one of the two worst, for which people are woken. */
export function isSerious(levels: readonly Level[], level: Level): boolean {
  return levels.length > 1 && levels.indexOf(level) < Math.min(2, levels.length - 1);
}
