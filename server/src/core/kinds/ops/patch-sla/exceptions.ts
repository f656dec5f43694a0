import { cvssScore } from "../../../math/cvss-score.ts";
import { type Day, parseDate } from "../../../math/date.ts";
import { type Clock, dayIn, endOfDay, lastDayOf } from "../../../math/deadline.ts";
import type { OpsLength } from "../../../math/ops-duration.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import type { Path } from "../../../text/path.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import type { WorkspaceView } from "../../workspace-view.ts";
import { type PolicyRule, policyOf, type Tier } from "./policy.ts";
import { policyClock } from "./policy-clock.ts";
import { lengthOf, lengthText } from "./written-durations.ts";

type WrittenExceptions = NonNullable<NonNullable<OpsObject<PatchSla>["value"]["spec"]>["exceptions"]>;

export type WrittenException = NonNullable<NonNullable<WrittenExceptions["entries"]>[number]>;

/** How long exceptions may last: those of a tier, or those for what is known to be exploited. */
export interface ExceptionLimit {
  readonly path: Path;
  /** For sentences: `"critical"`, `flaws in KEV`. */
  readonly name: string;
  readonly length: OpsLength;
}

/** A limit as it holds for one exception. */
export interface OwnLimit extends ExceptionLimit {
  /** From which day it counts, and what happened then; undefined where nobody knows when the flaw was detected. */
  readonly from: { readonly day: Day; readonly event: string } | undefined;
  /** Its length for people: `30 d`. */
  readonly text: string;
  /** The last day that it allows; for an exception that is made today where `from` is undefined. */
  readonly last: Day;
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
  /** The limit that ends first. */
  readonly limit: OwnLimit | undefined;
  readonly detected: Day | undefined;
  /** The last day on which it holds. */
  readonly expires: Day | undefined;
}

export interface Exceptions {
  readonly entries: readonly Exception[];
  readonly clock: Clock;
  readonly today: Day;
}

/** The exceptions of a policy. The rules of one run, which share their context, share the answer. */
export function exceptionsOf(object: OpsObject<PatchSla>, context: RuleContext): Exceptions {
  const known = answers.get(context);
  if (known?.object === object) return known.exceptions;
  const exceptions = readExceptions(object, context);
  answers.set(context, { object, exceptions });
  return exceptions;
}

const answers = new WeakMap<RuleContext, { readonly object: OpsObject; readonly exceptions: Exceptions }>();

function readExceptions(object: OpsObject<PatchSla>, { workspace, now }: RuleContext): Exceptions {
  const { entries = [], limits = {} } = object.value.spec?.exceptions ?? {};
  if (entries.length === 0) return { entries: [], clock: utc, today: 0 };
  const clock = policyClock(object, workspace);
  const today = dayIn(now, clock.timeZone) ?? 0;
  const surroundings = { tiers: policyOf(object, workspace).tiers, limits, clock, today, workspace };
  return {
    entries: entries.flatMap((written, index) => (written ? [exceptionOf(written, index, surroundings)] : [])),
    clock,
    today,
  };
}

/** The instant (epoch milliseconds) at which the first of some days is over on the policy's clock; infinite for none. */
export function firstEnd(days: readonly Day[], { timeZone }: Clock): number {
  return endOfDay(
    days.reduce((first, day) => Math.min(first, day), Number.POSITIVE_INFINITY),
    timeZone,
  );
}

/** The tier that a CVSS score belongs to. */
function tierOfVector(tiers: readonly Tier[], vector: string | undefined): Tier | undefined {
  const score = vector === undefined ? undefined : cvssScore(vector)?.base;
  if (score === undefined) return undefined;
  return tiers.find(({ range }) => range && range.from <= score && score <= range.to);
}

/** How long exceptions of a tier may last; undefined where no limit is set, or none that can be read. */
export function limitOf({ title }: PolicyRule, limits: WrittenExceptions["limits"]): ExceptionLimit | undefined {
  return notTiers.includes(title) ? undefined : readLimit(title, `"${title}"`, limits);
}

/** The keys among the limits that are no names of tiers. */
export const notTiers: readonly string[] = ["kev", "maxRenewals"];

const utc: Clock = { timeZone: "UTC", calendar: undefined, countsBusinessDays: false };

interface Surroundings {
  readonly tiers: readonly Tier[];
  readonly limits: WrittenExceptions["limits"];
  readonly clock: Clock;
  readonly today: Day;
  readonly workspace: WorkspaceView;
}

function exceptionOf(written: WrittenException, index: number, surroundings: Surroundings): Exception {
  const { tiers } = surroundings;
  const tier = tierOfVector(tiers, written.cvss) ?? tiers.find(({ title }) => title === written.tier);
  const isTolerated = written.decision !== "false-positive" && written.decision !== "not-affected";
  return {
    path: ["spec", "exceptions", "entries", index],
    index,
    written,
    title: written.id ?? `exception ${index + 1}`,
    isTolerated,
    tier,
    limit: isTolerated ? firstLimit(written, tier, surroundings) : undefined,
    detected: parseDate(written.detected ?? ""),
    expires: parseDate(written.expires ?? ""),
  };
}

/** Of the limit of its tier and that for what is known to be exploited, the one that ends first. */
function firstLimit(written: WrittenException, tier: Tier | undefined, around: Surroundings): OwnLimit | undefined {
  const { limits, clock, today, workspace } = around;
  const detected = parseDate(written.detected ?? "");
  const own = tier && limitOf(tier, limits);
  const known = readLimit("kev", "flaws in KEV", limits);
  const entered = known && dayInKev(written, workspace);
  const found: OwnLimit[] = [];
  const add = (limit: ExceptionLimit, from: OwnLimit["from"]) => {
    const last = lastDayOf(from?.day ?? today, limit.length, clock);
    if (last !== undefined) found.push({ ...limit, from, last, text: lengthText(limit.length, clock) });
  };
  if (own) add(own, detected === undefined ? undefined : { day: detected, event: "the detection" });
  // Nobody could keep to it before the flaw was known to be exploited.
  if (known && entered !== undefined && detected !== undefined) {
    const isLater = entered > detected;
    add(known, { day: isLater ? entered : detected, event: isLater ? "its entry in KEV" : "the detection" });
  } else if (known && entered !== undefined) add(known, undefined);
  return found.sort((a, b) => a.last - b.last)[0];
}

/** Since which day a flaw is in CISA's catalogue of known exploited vulnerabilities, as far as anybody knows here. */
function dayInKev({ id, aliases = [] }: WrittenException, workspace: WorkspaceView): Day | undefined {
  const days = [id, ...aliases].flatMap((each) => {
    const { kev } = each === undefined ? {} : workspace.vulnerability(each);
    return parseDate(kev?.dateAdded ?? "") ?? [];
  });
  return days.length === 0 ? undefined : Math.min(...days);
}

function readLimit(key: string, name: string, limits: WrittenExceptions["limits"]): ExceptionLimit | undefined {
  const written = limits && Object.hasOwn(limits, key) ? limits[key] : undefined;
  const length = typeof written === "string" ? lengthOf(written) : undefined;
  return length && { path: ["spec", "exceptions", "limits", key], name, length };
}
