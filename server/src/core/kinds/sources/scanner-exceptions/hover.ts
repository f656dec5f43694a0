import { days } from "../../../math/review.ts";
import { touches } from "../../../text/span.ts";
import type { TextHover } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { agoText, endingOf } from "./ages.ts";
import { exceptionsOf, toolOf } from "./view.ts";

/** On the end of a waiver: in how many days that is, and what exactly the tool makes of it. */
export function hoverText(object: OpsObject, offset: number, { now }: RuleContext): TextHover | undefined {
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
