import { days } from "../../../math/review.ts";
import { readVulnerabilityId } from "../../../math/vulnerability-id.ts";
import { touches } from "../../../text/span.ts";
import type { TextHover } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import { knownOf, vulnerabilityTitle } from "../../ops/vulnerability-text.ts";
import type { RuleContext } from "../../rule.ts";
import { agoText, endingOf } from "./ages.ts";
import { exceptionsOf, toolOf } from "./view.ts";

/** On the end of a waiver when exactly that is; on an id what public data knows of the vulnerability. */
export function hoverText(object: OpsObject, offset: number, context: RuleContext): TextHover | undefined {
  return endHover(object, offset, context) ?? idHover(object, offset, context);
}

/** In how many days a waiver ends, and what exactly the tool makes of it. */
function endHover(object: OpsObject, offset: number, { now }: RuleContext): TextHover | undefined {
  const waiver = exceptionsOf(object).waivers.find(({ expiry }) => expiry && touches(expiry.span, offset));
  const ending = waiver && endingOf(waiver, now);
  if (!ending) return undefined;
  const { expiry, date, daysLeft } = ending;
  const { name: tool, endOfWaiver } = toolOf(object);
  const when = daysLeft > 0 ? `ends in **${days(daysLeft)}**` : `ended **${agoText(-daysLeft)}**`;
  const exactly = /\d:\d/.test(expiry.text)
    ? `at ${new Date(expiry.until ?? 0).toISOString()}`
    : `on ${date}, ${endOfWaiver}`;
  return { span: expiry.span, markdown: `The waiver of ${waiver.name} ${when}: for ${tool} ${exactly}.` };
}

/** Where an id leads, whether the vulnerability is known to be exploited, and how likely it will be. */
function idHover(object: OpsObject, offset: number, context: RuleContext): TextHover | undefined {
  const { waivers } = exceptionsOf(object);
  const id = waivers.find((waiver) => waiver.id && touches(waiver.id.span, offset))?.id;
  // Scanners have ids of their own, of which nothing is known here.
  const title = id && isOfDatabase(id.text, context.now) ? vulnerabilityTitle(id.text, context.now) : undefined;
  if (!id || title === undefined) return undefined;
  return { span: id.span, markdown: [title, ...knownOf([id.text], context)].join("\n\n") };
}

function isOfDatabase(id: string, now: number): boolean {
  const result = readVulnerabilityId(id, new Date(now).getUTCFullYear());
  return result.ok && result.id.database !== undefined;
}
