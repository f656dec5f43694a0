import type { Clock } from "../../../math/deadline.ts";
import { formatOpsDuration, type OpsLength, parseOpsDuration } from "../../../math/ops-duration.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import type { Path } from "../../../text/path.ts";
import type { OpsObject } from "../../object.ts";
import { deadlineKeys, policyOf } from "./policy.ts";

/** A length of time as it stands in a policy. */
export interface WrittenDuration {
  readonly at: Path;
  readonly key: string;
  readonly written: string;
  readonly length: OpsLength;
}

/** The deadlines of all tiers and overrides that are lengths of time, not words. */
export function writtenDeadlines(object: OpsObject<PatchSla>): readonly WrittenDuration[] {
  const { tiers, overrides } = policyOf(object);
  return [...tiers, ...overrides].flatMap(({ path, written }) =>
    deadlineKeys.flatMap((key) => lengthAt([...path, key], key, written[key])),
  );
}

/** The limits of exceptions. */
export function writtenLimits(object: OpsObject<PatchSla>): readonly WrittenDuration[] {
  const limits = Object.entries(object.value.spec?.exceptions?.limits ?? {});
  return limits.flatMap(([key, written]) =>
    lengthAt(["spec", "exceptions", "limits", key], key, typeof written === "string" ? written : undefined),
  );
}

/** A text as a length of time; undefined for words and for what is no duration. */
export function lengthOf(written: string | undefined): OpsLength | undefined {
  const result = written === undefined ? undefined : parseOpsDuration(written);
  return result?.ok && result.duration.type === "length" ? result.duration : undefined;
}

/** A length for people; says of days that they are business days where the clock counts those. */
export function lengthText(length: OpsLength, { countsBusinessDays }: Clock): string {
  if (!countsBusinessDays) return formatOpsDuration(length);
  const parts = length.parts.map((part) => (part.unit === "d" ? { ...part, unit: "bd" as const } : part));
  return formatOpsDuration({ ...length, parts });
}

function lengthAt(at: Path, key: string, written: string | undefined): readonly WrittenDuration[] {
  const length = lengthOf(written);
  return written !== undefined && length ? [{ at, key, written, length }] : [];
}
