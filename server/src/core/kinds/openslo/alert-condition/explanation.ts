import { budgetConsumed, exhaustionSeconds } from "../../../math/burn-rate.ts";
import { toText } from "../../../math/decimal.ts";
import { formatDuration, formatPercent } from "../../../math/format.ts";
import {
  assumedMeaning,
  assumedWindow,
  type BurnRateCondition,
  burnTime,
  type JudgedObjective,
  judge,
  meaning,
  reaction,
} from "./burn-rate.ts";
import type { ReachingObjective } from "./objectives.ts";

const source = "SRE Workbook, [chapter 5: alerting on SLOs](https://sre.google/workbook/alerting-on-slos/)";
const shownObjectives = 8;

/** What a burn rate means, in Markdown, step by step for the strictest objective, then in a line for each other one. */
export function explanation(condition: BurnRateCondition, objectives: readonly ReachingObjective[]): string {
  const [strictest, ...others] = objectives;
  if (!strictest) return assumedExplanation(condition);
  const called = others.length > 0 ? `${strictest.name}, the strictest of ${objectives.length}` : strictest.name;
  const target = formatPercent(strictest.target.ratio);
  return [
    `**Burn rate ${condition.rate}** for ${called}: ${target} over ${strictest.windowName}`,
    working(condition, strictest),
    ...(others.length > 0 ? [otherLines(condition, others)] : []),
    `Source: ${source}`,
  ].join("\n\n");
}

/** The steps of the sums, as items of a Markdown list. */
export function working(condition: BurnRateCondition, judged: JudgedObjective): string {
  const { threshold, rate, lookbackSeconds, alertAfterSeconds } = condition;
  const { target, windowName } = judged;
  const alert = judge(condition, judged);
  if (!alert || lookbackSeconds === undefined) return `- ${meaning(condition, judged)}`;
  const lookback = formatDuration(lookbackSeconds);
  const errors = `- Fires at ${rate} × (1 − ${toText(target.ratio)}) = ${formatPercent(alert.errorRatio)} errors over ${lookback}`;
  const exhaustion = `- Budget exhausted at that rate: ${windowName} / ${rate} = ${burnTime(alert.exhaustionSeconds)}`;
  if (!alert.reachable) return `${errors}: more than everything, so it can never fire\n${exhaustion}`;
  const wait = alertAfterSeconds > 0 ? ` + ${formatDuration(alertAfterSeconds)} (\`alertAfter\`)` : "";
  return [
    errors,
    `- Budget used by then: ${rate} × ${lookback} / ${windowName} = ${formatPercent(alert.budgetUsedPerLookback)}`,
    exhaustion,
    `- Full outage seen after ${lookback} × ${formatPercent(alert.errorRatio)}${wait} = ${reaction(alert.detectionSeconds)} (rounded up), with ${formatPercent(alert.budgetUsed)} of the budget used`,
    ...(threshold < 1 ? ["- Below 1 it also fires on an SLO that will be met."] : []),
  ].join("\n");
}

function otherLines(condition: BurnRateCondition, others: readonly ReachingObjective[]): string {
  const lines = others.slice(0, shownObjectives).map((each) => {
    return `- ${each.name}, ${formatPercent(each.target.ratio)} over ${each.windowName}: ${meaning(condition, each)}`;
  });
  const rest = others.length - shownObjectives;
  return ["Also judged against:\n", ...lines, ...(rest > 0 ? [`- and ${rest} more`] : [])].join("\n");
}

function assumedExplanation(condition: BurnRateCondition): string {
  const { threshold, rate, lookbackSeconds } = condition;
  const { windowSeconds: seconds, windowName } = assumedWindow;
  const lookback = lookbackSeconds === undefined ? undefined : formatDuration(lookbackSeconds);
  return [
    `**Burn rate ${rate}**: no SLO reaches this condition, so a window of ${windowName} is assumed`,
    [
      ...(lookback && lookbackSeconds
        ? [
            `- Budget used: ${rate} × ${lookback} / ${windowName} = ${formatPercent(budgetConsumed(threshold, lookbackSeconds, seconds))}`,
          ]
        : [`- ${assumedMeaning(condition)}`]),
      `- Budget exhausted at that rate: ${windowName} / ${rate} = ${burnTime(exhaustionSeconds(threshold, seconds))}`,
      "- When a full outage is seen depends on the target.",
    ].join("\n"),
    `Source: ${source}`,
  ].join("\n\n");
}
