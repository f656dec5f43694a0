import type { RangeEdit } from "../../../findings.ts";
import { type Day, dateText, dayAt } from "../../../math/date.ts";
import { dayIn, lastDayOf } from "../../../math/deadline.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import { entrySpan, nodeAt, valueSpan } from "../../../syntax/query.ts";
import type { Path } from "../../../text/path.ts";
import type { Span } from "../../../text/span.ts";
import { insertEntry } from "../../fix.ts";
import type { TextAction } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { addItems } from "./edits.ts";
import { limitOf } from "./exceptions.ts";
import { policyOf } from "./policy.ts";
import { policyClock } from "./policy-clock.ts";

const exceptions: Path = ["spec", "exceptions"];
const entries: Path = [...exceptions, "entries"];

/** On a tier, and on the exceptions, a new exception that lasts as long as the limit lets it. */
export function actions(object: OpsObject, at: Span, { workspace, now }: RuleContext): readonly TextAction[] {
  const own = object as OpsObject<PatchSla>;
  const { document, path } = own;
  const touches = (span: Span | undefined) => span !== undefined && span.start <= at.end && at.start <= span.end;
  const isInExceptions = touches(entrySpan(document, [...path, ...exceptions]));
  const clock = policyClock(own, workspace);
  const today = dayIn(now, clock.timeZone) ?? dayAt(now);
  return policyOf(own, workspace).tiers.flatMap((tier) => {
    const limit = limitOf(tier, own.value.spec?.exceptions?.limits);
    const last = limit && lastDayOf(today, limit.length, clock);
    if (last === undefined || !(isInExceptions || touches(valueSpan(document, [...path, ...tier.path])))) return [];
    const edit = insertException(own, tier.title, today, last);
    const title = `Add an exception for a flaw of "${tier.title}" until ${dateText(last)}, the end of its limit`;
    return edit ? [{ title, edits: [edit] }] : [];
  });
}

function insertException(object: OpsObject, tier: string, today: Day, last: Day): RangeEdit | undefined {
  const lines = [
    `id: CVE-${new Date(today * 86_400_000).getUTCFullYear()}-XXXX`,
    "purl: pkg:npm/name",
    `tier: ${JSON.stringify(tier)}`.replace(/^(tier: )"([\w-]*[a-z][\w-]*)"$/i, "$1$2"),
    "decision: accept",
    'reason: ""',
    'approvedBy: ""',
    `detected: ${dateText(today)}`,
    `expires: ${dateText(last)}`,
  ];
  const { document } = object;
  const list = nodeAt(document, [...object.path, ...entries]);
  const holder = nodeAt(document, [...object.path, ...exceptions]);
  const newline = document.text.includes("\r\n") ? "\r\n" : "\n";
  const column = (offset: number) => document.lines.positionAt(offset).character;
  if (list?.node.type === "sequence" && list.node.items.length > 0) {
    const isFlow = document.text[list.start] === "[";
    const indent = `${newline}${" ".repeat(column(list.start) + 2)}`;
    return addItems(object, entries, [isFlow ? `{${lines.join(", ")}}` : lines.join(indent)]);
  }
  if (holder?.node.type !== "map") return undefined;
  if (holder.node.flow) return insertEntry(object, exceptions, "entries", `[{${lines.join(", ")}}]`);
  const indent = `${newline}${" ".repeat(column(holder.start) + 4)}`;
  const added = insertEntry(object, exceptions, "entries", `${indent.slice(0, -2)}- ${lines.join(indent)}`);
  return added && { ...added, text: added.text.replace("entries: ", "entries:") };
}
