import { toNumber } from "../../core/math/decimal.ts";
import type { Budget } from "./command.ts";

/** The error budget as one JSON object. Ratios are between 0 and 1, lengths are in seconds. */
export function budgetJson({ target, windows, requests }: Budget): string {
  const object = {
    version: 1,
    target: toNumber(target.ratio),
    errorBudget: toNumber(target.errorBudget),
    windows,
    requests,
  };
  return `${JSON.stringify(object)}\n`;
}
