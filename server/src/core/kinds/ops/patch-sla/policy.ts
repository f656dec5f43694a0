import { longestBusinessDays } from "../../../math/longest-business-days.ts";
import { parseScoreRange, type ScoreRange } from "../../../math/score-range.ts";
import { hasEnd, parseTimeLimit, type TimeLimit } from "../../../math/time-limit.ts";
import type { WorkCalendar } from "../../../math/work-calendar.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import type { Path } from "../../../text/path.ts";
import type { OpsObject } from "../../object.ts";
import type { WorkspaceView } from "../../workspace-view.ts";
import { calendarOf } from "../calendars.ts";
import { type ClockStart, parseClockStart } from "./clock.ts";
import { conditionOf, type WrittenOverride } from "./conditions.ts";
import {
  type Condition,
  countPoints,
  type Groups,
  matches,
  mostUrgent,
  on,
  oneGroup,
  type Point,
  pointsOf,
  tellApart,
} from "./facts.ts";

type Spec = NonNullable<OpsObject<PatchSla>["value"]["spec"]>;

export type WrittenTier = NonNullable<NonNullable<Spec["tiers"]>[number]>;

/** What is done by when, in the order in which it happens. */
export const deadlineKeys = ["triage", "mitigate", "fix"] as const;

export type DeadlineKey = (typeof deadlineKeys)[number];

/** A tier or an override: for which flaws it is, and its deadlines. */
export interface PolicyRule {
  readonly path: Path;
  readonly index: number;
  readonly title: string;
  /** Which flaws it is for; undefined where that cannot be read. */
  readonly condition: Condition | undefined;
  readonly triage: TimeLimit | undefined;
  readonly mitigate: TimeLimit | undefined;
  readonly fix: TimeLimit | undefined;
}

export interface Tier extends PolicyRule {
  readonly written: WrittenTier;
  readonly range: ScoreRange | undefined;
}

export interface Override extends PolicyRule {
  readonly written: WrittenOverride;
}

/** A policy as the engine sees it. */
export interface Policy {
  readonly tiers: readonly Tier[];
  readonly overrides: readonly Override[];
  /** The tiers and overrides that can be read: the earliest of those that match a flaw is its deadline. */
  readonly rules: readonly (PolicyRule & { readonly condition: Condition })[];
  /** Which flaws the policy covers at all. */
  readonly scope: Condition;
  /** Undefined where it cannot be read; detection where nothing is written. */
  readonly start: ClockStart | undefined;
  readonly stopsWhenMitigated: boolean;
  /** What the policy tells apart. */
  readonly groups: Groups;
  /** One flaw for every case that the policy covers and tells apart, as urgent as it can be; none of what is not readable. */
  readonly points: readonly Point[];
  /** Whether every tier can be read, and all cases tried in a moment, so that something can be said of the whole. */
  readonly isReadable: boolean;
}

/** The policy of an object; read once. With a workspace business days are counted by the calendar that it names. */
export function policyOf(object: OpsObject<PatchSla>, workspace?: WorkspaceView): Policy {
  const spec = object.value.spec ?? {};
  const written = spec.clock?.calendar;
  const calendar = workspace ? calendarOf(written, workspace) : undefined;
  const known = policies.get(object);
  const found = known?.find((each) => each.calendar === calendar)?.policy;
  if (found) return found;
  const policy = readPolicy(spec, calendar);
  policies.set(object, [...(known ?? []), { calendar, policy }]);
  return policy;
}

const policies = new WeakMap<
  OpsObject<PatchSla>,
  readonly { readonly calendar: WorkCalendar | undefined; readonly policy: Policy }[]
>();

/** The deadline of a flaw by one of the keys, with the rule that sets it: the earliest of all that match. */
export function deadlineAt(
  rules: readonly PolicyRule[],
  point: Point,
  key: DeadlineKey = "fix",
): { readonly rule: PolicyRule; readonly limit: TimeLimit } | undefined {
  let first: { readonly rule: PolicyRule; readonly limit: TimeLimit } | undefined;
  for (const rule of rules) {
    const limit = rule[key];
    if (limit === undefined || (first && !isEarlier(limit, first.limit))) continue;
    if (matches(rule.condition ?? [], point)) first = { rule, limit };
  }
  return first;
}

/** The one that ends first as far as anybody can say; a date that is not known here comes last. */
function isEarlier(a: TimeLimit, b: TimeLimit): boolean {
  if (a.isDueDate || b.isDueDate) return b.isDueDate && !a.isDueDate && hasEnd(a);
  return a.longest === b.longest ? a.shortest < b.shortest : a.longest < b.longest;
}

function readPolicy(spec: Spec, calendar: WorkCalendar | undefined): Policy {
  const limits = limitReader(spec, calendar);
  const tiers = (spec.tiers ?? []).flatMap((written, index) => (written ? [tierOf(written, index, limits)] : []));
  const overrides = (spec.overrides ?? []).flatMap((written, index) =>
    written ? [overrideOf(written, index, limits)] : [],
  );
  const { clock, appliesTo } = spec;
  const start = parseClockStart(clock?.start ?? "detected");
  const exposure = appliesTo?.exposure;
  const scope = on("exposure", exposure && ((value) => value === exposure));
  const rules = [...tiers, ...overrides].flatMap((rule) => {
    const { condition } = rule;
    return condition === undefined ? [] : [{ ...rule, condition }];
  });
  const groups = tellApart(oneGroup, [scope, ...rules.map(({ condition }) => condition)]);
  const isComplete = tiers.length > 0 && tiers.every(({ condition, fix }) => condition && fix);
  const isReadable = isComplete && countPoints(groups) <= MOST_CASES;
  return {
    tiers,
    overrides,
    rules,
    scope,
    groups,
    points: isReadable ? pointsOf(groups, mostUrgent).filter((point) => matches(scope, point)) : [],
    start: start.ok ? start.start : undefined,
    stopsWhenMitigated: clock?.stopsOn === "mitigated",
    isReadable,
  };
}

/** A policy that tells every fact apart has about ten thousand cases; what is far beyond was not written by a person. */
const MOST_CASES = 30_000;

type LimitReader = (written: string | undefined) => TimeLimit | undefined;

/** Reads durations by the policy's clock: which days count, and on which of them people work. */
function limitReader({ clock }: Spec, calendar: WorkCalendar | undefined): LimitReader {
  const options = {
    countsBusinessDays: clock?.days === "business",
    ...(calendar && { longestBusinessDays: (count: number) => longestBusinessDays(count, calendar) }),
  };
  return (written) => (written === undefined ? undefined : parseTimeLimit(written, options));
}

function tierOf(written: WrittenTier, index: number, limit: LimitReader): Tier {
  const result = written.cvss === undefined ? undefined : parseScoreRange(String(written.cvss));
  const range = result?.ok ? result.range : undefined;
  return {
    ...deadlinesOf(written, limit),
    path: ["spec", "tiers", index],
    index,
    title: written.name ?? `tier ${index + 1}`,
    written,
    range,
    condition: range && on("score", (score) => range.from <= score && score <= range.to),
  };
}

function overrideOf(written: WrittenOverride, index: number, limit: LimitReader): Override {
  return {
    ...deadlinesOf(written, limit),
    path: ["spec", "overrides", index],
    index,
    title: `override ${index + 1}`,
    written,
    condition: conditionOf(written.when),
  };
}

function deadlinesOf(written: { readonly [Key in DeadlineKey]?: string }, limit: LimitReader) {
  return { triage: limit(written.triage), mitigate: limit(written.mitigate), fix: limit(written.fix) };
}
