import type { RelatedPlace } from "../../../findings.ts";
import { type OpsDuration, parseOpsDuration } from "../../../math/ops-duration.ts";
import type { SeverityPolicy } from "../../../schema/generated/types/ops-v1.ts";
import { schemaAt } from "../../../schema/node.ts";
import type { Path } from "../../../text/path.ts";
import type { OpsObject } from "../../object.ts";
import { rangeOf, spanAt } from "../../place.ts";
import type { RuleContext } from "../../rule.ts";

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

/** The severities of a policy as they stand. */
export function readLevels({ value }: OpsObject<SeverityPolicy>): readonly Level[] {
  return (value.spec?.levels ?? []).flatMap((written, index) => {
    if (!written) return [];
    return [
      {
        index,
        written,
        title: written.name ?? (written.level === undefined ? `level ${index + 1}` : `level ${written.level}`),
      },
    ];
  });
}

/** The severities of a policy, worst first: by their numbers and `order`, where all have one, else as they stand. */
export function levelsOf(policy: OpsObject<SeverityPolicy>): readonly Level[] {
  const levels = readLevels(policy);
  if (levels.some(({ written }) => written.level === undefined)) return levels;
  const sign = policy.value.spec?.order === "descending" ? -1 : 1;
  return [...levels].sort((a, b) => sign * ((a.written.level ?? 0) - (b.written.level ?? 0)));
}

/** One of the times as a duration; undefined where it is missing or no duration. */
export function timeOf(level: WrittenLevel, time: Time): OpsDuration | undefined {
  const text = level[time];
  const result = text === undefined ? undefined : parseOpsDuration(text, wordsOf(time));
  return result?.ok ? result.duration : undefined;
}

/** The words that one of the times may be. */
export function wordsOf(time: Time): readonly string[] {
  const field = schemaAt("ops/v1/severity-policy.schema.json", ["spec", "levels", 0, time]);
  return field?.node["x-duration-words"] ?? [];
}

/** The two worst severities, for which people are woken; the mildest of a policy is none of them. */
export function seriousOf(levels: readonly Level[]): readonly Level[] {
  return levels.slice(0, -1).slice(0, 2);
}

/** Where another level says what a finding speaks of; `path` is relative to the level. */
export function levelPlace(
  { document, path }: OpsObject,
  { workspace: { self } }: RuleContext,
  level: Level,
  below: Path,
): RelatedPlace {
  const span = spanAt(document, [...path, "spec", "levels", level.index, ...below]);
  return { ...self, range: rangeOf(document, span), message: level.title };
}
