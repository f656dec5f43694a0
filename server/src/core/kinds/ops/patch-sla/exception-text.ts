import { dateText } from "../../../math/date.ts";
import { dayText, distanceText } from "../../../math/moment-text.ts";
import { formatOpsDuration } from "../../../math/ops-duration.ts";
import type { Exception, Exceptions } from "./exceptions.ts";

/** `in 12 days · the limit ends on 2026-08-28`; undefined where the exception has no end. */
export function expiryText({ expires, latest }: Exception, { today }: Exceptions): string | undefined {
  if (expires === undefined) return undefined;
  const left = distanceText(expires - today);
  if (latest === undefined) return left;
  return latest === expires ? `${left}, the end of the limit` : `${left} · the limit ends on ${dateText(latest)}`;
}

/** What an exception says, in sentences. */
export function exceptionText(exception: Exception, { today }: Exceptions): string {
  const { written, expires, latest, limit, detected } = exception;
  const decided = written.decision === undefined ? "Tolerated" : decisions[written.decision];
  const until =
    expires === undefined
      ? `${decided}, without an end.`
      : expires < today
        ? `${decided} until ${dayText(expires)}: **expired ${distanceText(expires - today)}**.`
        : `${decided} until the end of ${dayText(expires)}, ${distanceText(expires - today)}.`;
  const limited =
    limit &&
    `Limit for "${limit.tier}": ${formatOpsDuration(limit.length)} from the detection${
      latest === undefined || detected === undefined
        ? ""
        : ` on ${dateText(detected)}, which is up to ${dateText(latest)}`
    }.`;
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
