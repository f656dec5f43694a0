import { compare, one } from "../../../math/decimal.ts";
import { targetFromRatio } from "../../../math/error-budget.ts";
import { formatWindow } from "../../../math/format.ts";
import type { OpsObject } from "../../object.ts";
import type { WorkspaceView } from "../../workspace-view.ts";
import type { JudgedObjective } from "./burn-rate.ts";
import { type ReachingSlo, slosReaching } from "./slo-reach.ts";

/** An objective of an SLO that an alert condition is judged against. */
export interface ReachingObjective extends JudgedObjective {
  /** How the SLO is called, with the objective's name where there are several. */
  readonly name: string;
}

/**
 * The objectives that an alert condition is judged against, strictest first: the highest target, then the shortest
 * window.
 */
export function reachingObjectives(condition: OpsObject, workspace: WorkspaceView): readonly ReachingObjective[] {
  return slosReaching(condition, workspace).flatMap(objectivesOf).sort(byStrictness);
}

function objectivesOf({ name, measures }: ReachingSlo): readonly ReachingObjective[] {
  const { window, objectives } = measures;
  if (!window?.seconds) return [];
  const called = name ?? "unnamed SLO";
  return objectives.flatMap(({ displayName, target }) => {
    const result = targetFromRatio(target ?? "");
    if (!result.ok || compare(result.target.ratio, one) >= 0) return [];
    return [
      {
        name: objectives.length > 1 && displayName ? `${called} (${displayName})` : called,
        target: result.target,
        windowSeconds: window.seconds,
        windowName: formatWindow(window.text),
      },
    ];
  });
}

function byStrictness(a: JudgedObjective, b: JudgedObjective): number {
  return compare(b.target.ratio, a.target.ratio) || a.windowSeconds - b.windowSeconds;
}
