import { cvssScore } from "../../../math/cvss-score.ts";
import { type Day, parseDate } from "../../../math/date.ts";
import { type Clock, dayIn, lastDayOf } from "../../../math/deadline.ts";
import { type OpsLength, parseOpsDuration } from "../../../math/ops-duration.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import type { Path } from "../../../text/path.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { type PolicyRule, policyOf, type Tier } from "./policy.ts";
import { policyClock } from "./policy-clock.ts";

type WrittenExceptions = NonNullable<NonNullable<OpsObject<PatchSla>["value"]["spec"]>["exceptions"]>;

export type WrittenException = NonNullable<NonNullable<WrittenExceptions["entries"]>[number]>;

/** How long exceptions of a tier may last. */
export interface ExceptionLimit {
  readonly path: Path;
  readonly tier: string;
  readonly written: string;
  readonly length: OpsLength;
}

/** An exception as rules, hints and hovers see it. Days are those of the policy's clock. */
export interface Exception {
  readonly path: Path;
  readonly index: number;
  readonly written: WrittenException;
  /** Its id, else its place. */
  readonly title: string;
  /** Whether the flaw stays a danger while the exception holds; a false positive or what cannot be used is none. */
  readonly isTolerated: boolean;
  /** The tier by the score of its vector, else the one that it names. */
  readonly tier: Tier | undefined;
  readonly limit: ExceptionLimit | undefined;
  readonly detected: Day | undefined;
  /** The last day on which it holds. */
  readonly expires: Day | undefined;
  /** The last day on which the limit lets it hold, counted from its detection. */
  readonly latest: Day | undefined;
}

export interface Exceptions {
  readonly entries: readonly Exception[];
  readonly clock: Clock;
  readonly today: Day;
}

/** The exceptions of a policy. */
export function exceptionsOf(object: OpsObject<PatchSla>, context: Pick<RuleContext, "workspace" | "now">): Exceptions {
  const { entries = [], limits = {} } = object.value.spec?.exceptions ?? {};
  if (entries.length === 0) return { entries: [], clock: utc, today: 0 };
  const clock = policyClock(object, context.workspace);
  const { tiers } = policyOf(object);
  return {
    entries: entries.flatMap((written, index) =>
      written ? [exceptionOf(written, index, { tiers, limits, clock })] : [],
    ),
    clock,
    today: dayIn(context.now, clock.timeZone) ?? 0,
  };
}

/** The last day on which an exception can hold that is made now: by its limit from its detection, else from today. */
export function latestExpiry({ limit, latest }: Exception, { clock, today }: Exceptions): Day | undefined {
  return latest ?? (limit && lastDayOf(today, limit.length, clock));
}

/** The tier that a CVSS score belongs to. */
export function tierOfVector(tiers: readonly Tier[], vector: string | undefined): Tier | undefined {
  const score = vector === undefined ? undefined : cvssScore(vector)?.base;
  if (score === undefined) return undefined;
  return tiers.find(({ range }) => range && range.from <= score && score <= range.to);
}

/** How long exceptions of a tier may last; undefined where no limit is set, or none that can be read. */
export function limitOf({ title }: PolicyRule, limits: WrittenExceptions["limits"]): ExceptionLimit | undefined {
  if (limits === undefined || !Object.hasOwn(limits, title) || notTiers.includes(title)) return undefined;
  const written = limits[title];
  const result = typeof written === "string" ? parseOpsDuration(written) : undefined;
  if (typeof written !== "string" || !result?.ok || result.duration.type !== "length") return undefined;
  return { path: ["spec", "exceptions", "limits", title], tier: title, written, length: result.duration };
}

/** The keys among the limits that are no names of tiers. */
export const notTiers: readonly string[] = ["kev", "maxRenewals"];

const utc: Clock = { timeZone: "UTC", calendar: undefined, countsBusinessDays: false };

interface Surroundings {
  readonly tiers: readonly Tier[];
  readonly limits: WrittenExceptions["limits"];
  readonly clock: Clock;
}

function exceptionOf(written: WrittenException, index: number, { tiers, limits, clock }: Surroundings): Exception {
  const tier = tierOfVector(tiers, written.cvss) ?? tiers.find(({ title }) => title === written.tier);
  const isTolerated = written.decision !== "false-positive" && written.decision !== "not-affected";
  const limit = isTolerated && tier ? limitOf(tier, limits) : undefined;
  const detected = parseDate(written.detected ?? "");
  return {
    path: ["spec", "exceptions", "entries", index],
    index,
    written,
    title: written.id ?? `exception ${index + 1}`,
    isTolerated,
    tier,
    limit,
    detected,
    expires: parseDate(written.expires ?? ""),
    latest: limit && detected !== undefined ? lastDayOf(detected, limit.length, clock) : undefined,
  };
}
