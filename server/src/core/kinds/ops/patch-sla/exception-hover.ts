import { dateText } from "../../../math/date.ts";
import { dueAt } from "../../../math/deadline.ts";
import { formatPercent } from "../../../math/format.ts";
import { momentText } from "../../../math/moment-text.ts";
import { instantOf } from "../../../math/time-zone.ts";
import { readVulnerabilityId } from "../../../math/vulnerability-id.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import type { Path } from "../../../text/path.ts";
import type { HoverPart } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import type { VulnerabilityData } from "../vulnerability-data.ts";
import { exceptionText } from "./exception-text.ts";
import { type Exception, type Exceptions, exceptionsOf } from "./exceptions.ts";
import { policyOf } from "./policy.ts";
import { vectorText } from "./vector-text.ts";
import { lengthOf, lengthText } from "./written-durations.ts";

/** On an id where it leads and what was decided; on a vector its score and deadline; on the last day what is tolerated. */
export function exceptionHover(object: OpsObject, path: Path, context: RuleContext): readonly HoverPart[] {
  const [spec, holder, list, index, key, place] = path;
  if (spec !== "spec" || holder !== "exceptions" || list !== "entries" || typeof index !== "number") return [];
  const own = object as OpsObject<PatchSla>;
  const exceptions = exceptionsOf(own, context);
  const exception = exceptions.entries.find((each) => each.index === index);
  if (!exception) return [];
  const { written } = exception;
  const text = exceptionText(exception, exceptions);
  switch (key) {
    case undefined:
    case "expires":
      return [{ markdown: text }];
    case "id":
      return idHover(written.id, text, context);
    case "aliases":
      return typeof place === "number" ? idHover(written.aliases?.[place], text, context) : [];
    case "cvss": {
      const vector = vectorText(written.cvss ?? "");
      const due = dueOf(own, exception, exceptions);
      return vector === "" ? [] : [{ markdown: due ? `${vector}\n\n${due}` : vector }];
    }
    default:
      return [];
  }
}

function idHover(id: string | undefined, text: string, { now, workspace }: RuleContext): readonly HoverPart[] {
  const result = id === undefined ? undefined : readVulnerabilityId(id, new Date(now).getUTCFullYear());
  if (id === undefined || !result?.ok) return [];
  const { database, page } = result.id;
  const title = [`**${id}**`, database, page && `[${new URL(page).hostname}](${page})`];
  const known = knownText(workspace.vulnerability(id));
  return [{ markdown: [title.filter((part) => part !== undefined).join(" · "), ...known, text].join("\n\n") }];
}

/** What the catalogue of known exploited vulnerabilities and EPSS say, where the workspace has them. */
function knownText({ kev, epss }: VulnerabilityData): readonly string[] {
  const texts: string[] = [];
  if (kev) {
    const since = kev.dateAdded === undefined ? "" : ` since ${kev.dateAdded}`;
    const due = kev.dueDate === undefined ? "" : `, to be fixed by ${kev.dueDate}`;
    const name = kev.name === undefined ? "" : `: ${kev.name}`;
    texts.push(`**Known to be exploited**${since}${due}${kev.ransomware ? ", used by ransomware" : ""}${name}`);
  }
  if (epss) {
    const rank = epss.percentile === undefined ? "" : `, more than ${formatPercent(epss.percentile)} of all flaws`;
    const date = epss.date === undefined ? "" : ` (EPSS of ${epss.date})`;
    texts.push(`Exploited in the next 30 days with a probability of ${formatPercent(epss.probability)}${rank}${date}`);
  }
  return texts;
}

/** Of which tier the flaw is, and when it would be due without the exception. */
function dueOf(object: OpsObject<PatchSla>, { tier, detected }: Exception, { clock }: Exceptions): string | undefined {
  const length = lengthOf(tier?.written.fix);
  if (!tier) return undefined;
  if (!length) return `Tier "${tier.title}"${tier.fix ? `: ${tier.fix.text}` : ""}.`;
  const within = `Tier "${tier.title}": to be fixed within ${lengthText(length, clock)}`;
  const startsThen = policyOf(object).start?.events.includes("detected") ?? false;
  const start = detected === undefined ? undefined : instantOf(detected * 86_400_000, clock.timeZone);
  const due = start === undefined || !startsThen ? undefined : dueAt(start, length, clock);
  const moment = due === undefined ? undefined : momentText(due, clock.timeZone);
  if (moment === undefined) return `${within}.`;
  return `${within}. Counted from the beginning of ${dateText(detected)}, it is due ${moment}, or earlier where an override holds.`;
}
