import { dateText, dayAt } from "../../../math/date.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import type { Path } from "../../../text/path.ts";
import type { HoverPart } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { eventNames } from "./clock.ts";
import { compare } from "./compare.ts";
import type { Framework, FrameworkStatus } from "./framework.ts";
import { frameworkAt, standingTable, standingText } from "./hints.ts";
import { policyOf } from "./policy.ts";
import { standingsOf } from "./standing.ts";

/** On a tier what it meets; on a framework its numbers, and how the policy stands to it. */
export function hover(object: OpsObject, path: Path, context: RuleContext): readonly HoverPart[] {
  const own = object as OpsObject<PatchSla>;
  const [spec, list, index, key] = path;
  if (spec !== "spec" || typeof index !== "number") return [];
  if (list === "tiers" && (key === "name" || key === "fix" || key === undefined)) return tierHover(own, index, context);
  if (list === "mustMeet") return frameworkHover(own, index, context);
  return [];
}

function tierHover(object: OpsObject<PatchSla>, index: number, { now, workspace }: RuleContext): readonly HoverPart[] {
  const policy = policyOf(object, workspace);
  const tier = policy.tiers.find((each) => each.index === index);
  if (!tier) return [];
  const standings = standingsOf(policy, dateText(dayAt(now)) ?? "", tier);
  if (standings.length === 0) return [];
  return [
    {
      markdown: `**${tier.title}** (CVSS ${tier.written.cvss}) against the frameworks:\n\n${standingTable(standings)}`,
    },
  ];
}

function frameworkHover(
  object: OpsObject<PatchSla>,
  index: number,
  { now, workspace }: RuleContext,
): readonly HoverPart[] {
  const framework = frameworkAt(object, index);
  if (!framework) return [];
  const comparison = compare(policyOf(object, workspace), framework);
  const parts = [
    `**${framework.title}**`,
    framework.summary,
    ...(framework.table ? [framework.table] : []),
    `Clock: from ${startText(framework)}. ${acceptance(framework)}`,
    `Status: ${statusText(framework.status, dateText(dayAt(now)) ?? "")}. Source: [${framework.source.title}](${framework.source.url}), as of ${framework.asOf}.`,
    ...(comparison ? [`This policy: ${standingText(framework.short, comparison)}`] : []),
  ];
  return [{ markdown: parts.join("\n\n") }];
}

function startText({ start }: Framework): string {
  const names = start.map((event) => eventNames[event]).join(" or ");
  return start.length > 1 ? `${names}, whichever comes first` : names;
}

function acceptance({ requirements }: Framework): string {
  return requirements.every(({ by }) => by !== "fix") ? "A mitigation counts." : "A mitigation does not count.";
}

/** `in force since 2026-06-10`; `revoked on 2026-06-10, see cisa-bod-26-04`. */
function statusText(status: FrameworkStatus, today: string): string {
  if (status.state === "current") return status.since === undefined ? "in force" : `in force since ${status.since}`;
  const see = status.by ? `, see \`${status.by}\`` : "";
  return today < status.on
    ? `in force, to be ${status.state} on ${status.on}${see}`
    : `${status.state} on ${status.on}${see}`;
}
