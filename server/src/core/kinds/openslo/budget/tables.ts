import { compare, divide, fromNumber, one, toNumber } from "../../../math/decimal.ts";
import { downtimeRequests, downtimeWindows } from "../../../math/downtime.ts";
import { errorBudgetEvents, errorBudgetSeconds, type Target } from "../../../math/error-budget.ts";
import { formatCount, formatDuration } from "../../../math/format.ts";
import type { OwnWindow } from "./window.ts";

/** The error budget as time in Markdown: the SLO's own window first and bold, then the usual ones. */
export function downtimeTable(target: Target, own: OwnWindow | undefined): string {
  const usual = downtimeWindows.filter(({ window, windowSeconds }) => {
    return window !== "hour" && windowSeconds !== own?.seconds;
  });
  const rows = usual.map(({ window, windowSeconds }) => `| ${window} | ${amount(target, windowSeconds)} |`);
  if (own) rows.unshift(`| **${own.name}** (this SLO) | **${amount(target, own.seconds)}** |`);
  return ["| Window | Full outage allowed |", "|:--|--:|", ...rows].join("\n");
}

/** The error budget as requests in Markdown, for the usual numbers of requests. */
export function requestTable(target: Target): string {
  const rows = downtimeRequests.map(
    (requests) => `| ${formatCount(requests)} requests | ${allowed(target, requests)} |`,
  );
  // Short headings, and the numbers at the outer edges: hovers draw tables without space between the columns.
  return ["| Out of | May fail |", "|:--|--:|", ...rows].join("\n");
}

function amount(target: Target, seconds: number): string {
  return formatDuration(errorBudgetSeconds(target, seconds));
}

function allowed(target: Target, requests: number): string {
  const { exact, whole } = errorBudgetEvents(target, requests);
  if (whole > 0 || exact === 0) return formatCount(whole);
  return `0 (1 in ${formatCount(oneIn(target))})`;
}

/** In how many requests one may fail, rounded up to whole ones. */
function oneIn({ errorBudget }: Target): number {
  const quotient = divide(one, errorBudget, 0);
  if (!quotient) return Number.POSITIVE_INFINITY;
  const whole = toNumber(quotient);
  const rest = fromNumber(whole * toNumber(errorBudget));
  return rest && compare(rest, one) < 0 ? whole + 1 : whole;
}
