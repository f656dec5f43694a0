import { formatCount, formatDuration, formatPercent } from "../../core/math/format.ts";
import type { Style } from "../style.ts";
import type { Budget } from "./command.ts";

/** The error budget as a table to read. */
export function budgetTable({ target, windows, requests }: Budget, style: Style): string {
  const title = `Target ${formatPercent(target.ratio)}, error budget ${formatPercent(target.errorBudget)}`;
  const downtime = windows.map(({ window, budgetSeconds }) => [window, formatDuration(budgetSeconds)] as const);
  const failures = requests.map(
    ({ requests, allowedBad }) => [formatCount(requests), formatCount(allowedBad)] as const,
  );
  const head = [
    ["Window", "May be down"],
    ["Requests", "May fail"],
  ] as const;
  const width = Math.max(...[...head, ...downtime, ...failures].map(([name]) => name.length));
  const line = ([name, value]: readonly [string, string]) => `  ${name.padEnd(width)}  ${value}`;
  return [
    style.strong(title),
    "",
    style.dim(line(head[0])),
    ...downtime.map(line),
    "",
    style.dim(line(head[1])),
    ...failures.map(line),
    "",
  ].join("\n");
}
