import type { BudgetTable } from "../../protocol.ts";
import type { AlertConditionMeasures } from "../facts.ts";
import type { ObjectiveBudget, SloBudget } from "../kinds/budget.ts";
import { burnRateCondition } from "../kinds/openslo/alert-condition/burn-rate.ts";
import { working } from "../kinds/openslo/alert-condition/explanation.ts";
import { objectiveTables } from "../kinds/openslo/budget/hover.ts";
import { windowName } from "../kinds/openslo/budget/label.ts";
import { type OwnWindow, ownWindow, windowPhrase } from "../kinds/openslo/budget/window.ts";
import { formatPercent } from "../math/format.ts";
import type { Position } from "../text/span.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { at } from "./at.ts";
import { type Located, usesOf } from "./objects.ts";

/**
 * The error budget of the SLO around a position as a Markdown document: windows, requests, slices, and what the alert
 * conditions mean that watch it. Undefined where there is no SLO. `now` is in epoch milliseconds.
 */
export function budgetTable(
  workspace: Workspace,
  uri: string,
  position: Position,
  now: number,
): BudgetTable | undefined {
  const here = at(workspace, uri, position);
  const [analysed] = here?.entry.analysis.objects ?? [];
  const budget = analysed?.kind.budget?.(analysed.object);
  if (!here || !analysed || !budget) return undefined;
  const slo = { file: here.file, entry: here.entry, analysed };
  const { name, displayName } = analysed.facts;
  const title = `Error budget of ${displayName ?? name ?? "this SLO"}`;
  const window = budget.window && ownWindow(budget.window, now);
  const objectives = budget.objectives.map((each) => objectiveSection(workspace, slo, budget, each, window));
  const sections = objectives.length > 0 ? objectives : ["This SLO has no objectives yet."];
  return { title, markdown: [`# ${title}`, windowLine(budget, window), ...sections].join("\n\n").concat("\n") };
}

function windowLine({ method }: SloBudget, window: OwnWindow | undefined): string {
  const over = window ? `Time window: ${windowPhrase(window.name)}.` : "No valid time window is given yet.";
  return method ? `${over} Budgeting method: ${method}.` : over;
}

function objectiveSection(
  workspace: Workspace,
  slo: Located,
  budget: SloBudget,
  objective: ObjectiveBudget,
  window: OwnWindow | undefined,
): string {
  const { displayName, index, target } = objective;
  const label = displayName || `Objective ${index + 1}`;
  if (!target) return `## ${label}\n\nNo valid target is given yet.`;
  const title = `## ${label}: ${formatPercent(target.ratio)}, error budget ${formatPercent(target.errorBudget)}`;
  const tables = objectiveTables(budget, objective, window) ?? "";
  const alerts = alertsOf(workspace, slo, budget, objective);
  return [title, tables, ...(alerts ? [`### Alerts\n\n${alerts}`] : [])].join("\n\n");
}

/** What the conditions mean that reach the SLO through its alert policies, for one objective. */
function alertsOf(
  workspace: Workspace,
  slo: Located,
  { window }: SloBudget,
  { target }: ObjectiveBudget,
): string | undefined {
  if (!window || !target) return undefined;
  const judged = { target, windowSeconds: window.seconds, windowName: windowName(window) };
  const parts = usesOf(workspace, slo, "AlertPolicy").flatMap((policy) => {
    if (!policy.object) return [`**${policy.name}**: not found`];
    return usesOf(workspace, policy.object, "AlertCondition").flatMap((use) => {
      if (!use.object) return [`**${policy.name}**, ${use.name}: not found`];
      const condition = burnRateCondition(use.object.analysed.facts.measures as AlertConditionMeasures);
      if (!condition) return [];
      const severity = condition.severity ? ` (${condition.severity})` : "";
      return [`**${policy.name}**, ${use.name}${severity}\n\n${working(condition, judged)}`];
    });
  });
  return parts.length > 0 ? parts.join("\n\n") : undefined;
}
