import type { AlertConditionMeasures } from "../../../facts.ts";
import { type BurnRateAlert, budgetConsumed, burnRateAlert, exhaustionSeconds } from "../../../math/burn-rate.ts";
import { parseDecimal, toNumber, toText } from "../../../math/decimal.ts";
import type { Target } from "../../../math/error-budget.ts";
import { formatDuration, formatPercent } from "../../../math/format.ts";

/** An alert condition with a burn rate that can be explained. */
export interface BurnRateCondition {
  readonly severity: string | undefined;
  readonly threshold: number;
  /** The threshold as decimal text. */
  readonly rate: string;
  readonly lookbackSeconds: number | undefined;
  readonly alertAfterSeconds: number;
}

/** What a condition is judged against: the target and window of one objective. */
export interface JudgedObjective {
  readonly target: Target;
  readonly windowSeconds: number;
  /** `28 d` */
  readonly windowName: string;
}

/** The window that is assumed for a condition which no SLO reaches: the one of the SRE Workbook's table. */
export const assumedWindow = { windowSeconds: 30 * 86_400, windowName: "30 d" } as const;

/** The condition, where its threshold is above 0 and it fires on high burn rates; else undefined. */
export function burnRateCondition(measures: AlertConditionMeasures): BurnRateCondition | undefined {
  const exact = parseDecimal(measures.threshold ?? "");
  if (!exact) return undefined;
  const threshold = toNumber(exact);
  if (!(threshold > 0) || measures.op?.startsWith("l")) return undefined;
  const { severity, lookbackSeconds, alertAfterSeconds = 0 } = measures;
  return { severity, threshold, rate: toText(exact), lookbackSeconds: lookbackSeconds || undefined, alertAfterSeconds };
}

/** `page: 14.4 × over 1 h`. */
export function conditionLabel({ severity, rate, lookbackSeconds }: BurnRateCondition): string {
  const over = lookbackSeconds === undefined ? "" : ` over ${formatDuration(lookbackSeconds)}`;
  return `${severity ? `${severity}: ` : ""}${rate} ×${over}`;
}

/**
 * What the burn rate means for an objective, short:
 * `fires after 2 % of the 30 d budget; exhausted in 50 h; full outage seen in 52 s`.
 */
export function meaning(condition: BurnRateCondition, judged: JudgedObjective): string {
  const alert = judge(condition, judged);
  if (!alert) return exhaustsIn(condition, judged.windowSeconds, judged.windowName);
  if (!alert.reachable) return `never fires at ${formatPercent(judged.target.ratio)} over ${judged.windowName}`;
  return `${firesAfter(alert.budgetUsedPerLookback, judged.windowName)}; exhausted in ${burnTime(alert.exhaustionSeconds)}; full outage seen in ${reaction(alert.detectionSeconds)}`;
}

/** The same for a condition that no SLO reaches: the target is not known, the window assumed. */
export function assumedMeaning(condition: BurnRateCondition): string {
  const { windowSeconds, windowName } = assumedWindow;
  const name = `assumed ${windowName}`;
  const { threshold, lookbackSeconds } = condition;
  if (lookbackSeconds === undefined) return exhaustsIn(condition, windowSeconds, name);
  const used = budgetConsumed(threshold, lookbackSeconds, windowSeconds);
  return `${firesAfter(used, name)}; exhausted in ${burnTime(exhaustionSeconds(threshold, windowSeconds))}`;
}

/** Everything known of a condition for an objective; undefined while its lookback window is not known. */
export function judge(condition: BurnRateCondition, judged: JudgedObjective): BurnRateAlert | undefined {
  const { lookbackSeconds } = condition;
  return lookbackSeconds === undefined ? undefined : burnRateAlert({ ...condition, ...judged, lookbackSeconds });
}

/** A time to exhaustion as the literature writes it: `50 h` rather than `2 d 2 h`; from three days on `5 d`. */
export function burnTime(seconds: number): string {
  if (seconds < 3 * 86_400 && seconds >= 86_400 && seconds % 3600 === 0) return `${seconds / 3600} h`;
  return formatDuration(seconds);
}

/** A time until somebody hears of it, rounded up (to seconds from 10 s on): nothing is promised sooner than it happens. */
export function reaction(seconds: number): string {
  return formatDuration(seconds < 10 ? Math.ceil(seconds * 100) / 100 : Math.ceil(seconds));
}

function firesAfter(share: number, windowName: string): string {
  return `fires after ${formatPercent(share)} of the ${windowName} budget`;
}

function exhaustsIn({ threshold }: BurnRateCondition, windowSeconds: number, windowName: string): string {
  return `uses up the ${windowName} budget in ${burnTime(exhaustionSeconds(threshold, windowSeconds))}`;
}
