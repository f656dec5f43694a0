import { dateText } from "../../../math/date.ts";
import { dayText, distanceText } from "../../../math/moment-text.ts";
import type { Exception, Exceptions, OwnLimit } from "./exceptions.ts";

/** `in 12 days · the limit ends on 2026-08-28`; undefined where the exception has no end. */
export function expiryText({ expires, limit }: Exception, { today }: Exceptions): string | undefined {
  if (expires === undefined) return undefined;
  const left = distanceText(expires - today);
  if (!limit?.from) return left;
  return limit.last === expires
    ? `${left}, the end of the limit`
    : `${left} · the limit ends on ${dateText(limit.last)}`;
}

/** What an exception says, in sentences. */
export function exceptionText(exception: Exception, { today }: Exceptions): string {
  const { written, expires, limit } = exception;
  const decided = written.decision === undefined ? "Tolerated" : decisions[written.decision];
  const until =
    expires === undefined
      ? `${decided}, without an end.`
      : expires < today
        ? `${decided} until ${dayText(expires)}: **expired ${distanceText(expires - today)}**.`
        : `${decided} until the end of ${dayText(expires)}, ${distanceText(expires - today)}.`;
  const limited = limit && `Limit for ${limit.name}: ${limit.text}${limitEnd(limit)}.`;
  return [
    until,
    limited,
    scope(exception),
    written.compensating && `Meanwhile: ${written.compensating}.`,
    written.approvedBy && `Approved by ${written.approvedBy}.`,
  ]
    .filter((part) => part !== undefined && part !== "")
    .join("\n\n");
}

function limitEnd({ from, last }: OwnLimit): string {
  return from ? ` from ${from.event} on ${dateText(from.day)}, which is up to ${dateText(last)}` : "";
}

const decisions = {
  accept: "Accepted",
  mitigate: "Mitigated",
  "false-positive": "False positive",
  "not-affected": "Not affected",
  transfer: "Transferred",
} as const;

function scope({ written: { purl, paths = [], services = [] } }: Exception): string | undefined {
  const parts = [...(purl ? [purl] : []), ...paths, ...services].flatMap((part) => (part ? [`\`${part}\``] : []));
  return parts.length === 0 ? undefined : `In ${parts.join(", ")}.`;
}
