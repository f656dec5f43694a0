import type { Target, TargetResult } from "../../../server/src/core/math/error-budget.ts";
import { targetFromPercent, targetFromRatio } from "../../../server/src/core/math/error-budget.ts";

/** The target of a percentage that is known to be one; fails the test otherwise. */
export const percent = (text: string): Target => known(targetFromPercent(text), text);

/** The target of a ratio that is known to be one; fails the test otherwise. */
export const ratio = (text: string): Target => known(targetFromRatio(text), text);

function known(result: TargetResult, text: string): Target {
  if (!result.ok) throw new Error(`"${text}" is no target: ${result.reason}`);
  return result.target;
}

export const minutes = (count: number) => count * 60;
export const hours = (count: number) => count * 3600;
export const days = (count: number) => count * 86_400;
