import { dateText } from "../../../math/date.ts";
import { dueAt } from "../../../math/deadline.ts";
import { momentText } from "../../../math/moment-text.ts";
import { instantOf } from "../../../math/time-zone.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import type { Path } from "../../../text/path.ts";
import type { HoverPart } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { knownOf, vulnerabilityTitle } from "../vulnerability-text.ts";
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
  const aliases = (written.aliases ?? []).filter((alias) => alias !== undefined);
  const ids = [...(written.id === undefined ? [] : [written.id]), ...aliases];
  const text = exceptionText(exception, exceptions);
  switch (key) {
    case undefined:
    case "expires":
      return [{ markdown: [...knownOf(ids, context), text].join("\n\n") }];
    case "id":
      return idHover(written.id, ids, text, context);
    case "aliases":
      return typeof place === "number" ? idHover(written.aliases?.[place], ids, text, context) : [];
    case "cvss": {
      const vector = vectorText(written.cvss ?? "");
      const due = dueOf(own, exception, exceptions);
      return vector === "" ? [] : [{ markdown: due ? `${vector}\n\n${due}` : vector }];
    }
    default:
      return [];
  }
}

/** On one of the ids of a flaw; what is known of the others is known of it. */
function idHover(
  id: string | undefined,
  ids: readonly string[],
  text: string,
  context: RuleContext,
): readonly HoverPart[] {
  const title = id === undefined ? undefined : vulnerabilityTitle(id, context.now);
  if (id === undefined || title === undefined) return [];
  const known = knownOf([id, ...ids.filter((other) => other !== id)], context);
  return [{ markdown: [title, ...known, text].join("\n\n") }];
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
