import { type Clock, dueAt } from "../../../math/deadline.ts";
import { momentText } from "../../../math/moment-text.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import type { Path } from "../../../text/path.ts";
import { type Hint, type HoverPart, lazyHint } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { dueText, longestText } from "./due-text.ts";
import { type DeadlineKey, deadlineKeys, type Override, policyOf, type Tier } from "./policy.ts";
import { policyClock } from "./policy-clock.ts";
import { lengthOf, lengthText } from "./written-durations.ts";

/** Behind the time for the fix of each tier and override what it means for a flaw that is found now. */
export function dueHints(object: OpsObject, { now, workspace }: RuleContext): readonly Hint[] {
  const own = object as OpsObject<PatchSla>;
  const policy = policyOf(own);
  const clock = policyClock(own, workspace);
  return [...policy.tiers, ...policy.overrides].flatMap((rule) => {
    const length = lengthOf(rule.written.fix);
    if (!length || dueAt(now, length, clock) === undefined) return [];
    return lazyHint(
      [...rule.path, "fix"],
      "patchSla",
      () => dueText(length, policy.start, clock, now) ?? "",
      () => dueTable(rule, clock, now),
    );
  });
}

/** On a deadline of a tier or an override when it is, and those beside it. */
export function dueHover(object: OpsObject, path: Path, { now, workspace }: RuleContext): readonly HoverPart[] {
  const own = object as OpsObject<PatchSla>;
  const [spec, list, index, key] = path;
  if (spec !== "spec" || !deadlineKeys.some((each) => each === key)) return [];
  const { tiers, overrides } = policyOf(own);
  const rule = (list === "tiers" ? tiers : list === "overrides" ? overrides : []).find((each) => each.index === index);
  const clock = policyClock(own, workspace);
  const length = lengthOf(rule?.written[key as DeadlineKey]);
  if (!rule || !length || dueAt(now, length, clock) === undefined) return [];
  return [{ markdown: dueTable(rule, clock, now) }];
}

/** When triage, mitigation and fix are due for a clock that starts now. */
function dueTable(rule: Tier | Override, clock: Clock, now: number): string {
  const lengths = deadlineKeys.flatMap((key) => {
    const length = lengthOf(rule.written[key]);
    return length ? [{ key, length }] : [];
  });
  const rows = lengths.flatMap(({ key, length }) => {
    const due = dueAt(now, length, clock);
    const moment = due === undefined ? undefined : momentText(due, clock.timeZone);
    return moment === undefined ? [] : [`| ${key} | ${lengthText(length, clock)} | ${moment} |`];
  });
  const notes = lengths.flatMap(({ length }) => longestText(length, clock, now) ?? []);
  const zone = clock.calendar ? `Time zone: ${clock.timeZone}.` : "Days end in UTC, as no calendar says otherwise.";
  return [
    `From ${momentText(now, clock.timeZone)}:\n\n| | | due |\n| --- | --- | --- |\n${rows.join("\n")}`,
    ...new Set(notes),
    zone,
  ].join("\n\n");
}
