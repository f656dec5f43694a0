import { dateText, dayAt, startOfDay } from "../../../math/date.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import { nodeAt } from "../../../syntax/query.ts";
import { type Hint, lazyHint } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { frameworkOf } from "./frameworks/all.ts";
import { type Policy, policyOf, type Tier } from "./policy.ts";
import { requiredOf } from "./required.ts";
import { type Standing, shortestText, standingsOf } from "./standing.ts";

/** So many names stand in a hint; the tooltip has all. */
const NAMES = 2;

/** Behind the policy's name and its tiers: which frameworks they meet. */
export function hints(object: OpsObject, { now, validUntil, workspace }: RuleContext): readonly Hint[] {
  const own = object as OpsObject<PatchSla>;
  const policy = policyOf(own, workspace);
  if (!policy.isReadable) return [];
  const today = dateText(dayAt(now)) ?? "";
  validUntil(startOfDay(dayAt(now) + 1));
  const all = once(() => standingsOf(policy, today));
  const required = new Set(requiredOf(own, workspace).map(({ framework }) => framework.id));
  const whole = lazyHint(
    ["metadata", "name"],
    "patchSla",
    () => policyText(all(), required),
    () => standingTable(all()),
  );
  // A score of 0.0 is no flaw, and no framework asks for anything.
  const tiers = policy.tiers.filter(({ range }) => range !== undefined && range.to > 0);
  return [whole, ...tiers.map((tier) => tierHint(own, policy, tier, today))];
}

function tierHint(object: OpsObject, policy: Policy, tier: Tier, today: string): Hint {
  const standings = once(() => standingsOf(policy, today, tier));
  const found = nodeAt(object.document, [...object.path, ...tier.path]);
  const isOneLine = found?.node.type === "map" && found.node.flow;
  return lazyHint(
    isOneLine ? tier.path : [...tier.path, "name"],
    "patchSla",
    () => tierText(standings()),
    () => `What CVSS ${tier.written.cvss} of this policy meets:\n\n${standingTable(standings())}`,
  );
}

/** `strictest met: Cyber Essentials (14 d) · also PCI DSS · not met: BOD 26-04`; empty where there is nothing to tell. */
function policyText(standings: readonly Standing[], required: ReadonlySet<string>): string {
  const met = standings.filter(({ comparison }) => comparison.result === "meets");
  const missed = standings.filter(({ comparison }) => comparison.result === "fails");
  const wanted = missed.filter(({ framework }) => required.has(framework.id));
  const [strictest, ...others] = met;
  // Who asks for no framework and meets none has never heard of most of them.
  if (strictest === undefined && wanted.length === 0) return "";
  const parts = [
    strictest && `strictest met: ${strictest.framework.short} (${shortestText(strictest.framework)})`,
    others.length > 0 && `also ${namesOf(others)}`,
    missed.length > 0 && `not met: ${namesOf(wanted.length > 0 ? wanted : missed)}`,
  ].filter((part) => typeof part === "string");
  return parts.join(" · ");
}

function tierText(standings: readonly Standing[]): string {
  const met = standings.filter(({ comparison }) => comparison.result === "meets");
  return met.length === 0 ? "" : `meets ${namesOf(met, 1)}`;
}

function namesOf(standings: readonly Standing[], most = NAMES): string {
  const names = standings.map(({ framework }) => framework.short);
  const more = names.length - most;
  return `${names.slice(0, most).join(", ")}${more > 0 ? `, ${more} more` : ""}`;
}

/** One line for each framework: met, not met with a flaw for which it is too slow, or why nobody can tell. */
export function standingTable(standings: readonly Standing[]): string {
  return standings.map(({ framework, comparison }) => `- ${standingText(framework.short, comparison)}`).join("\n");
}

/** `**Cyber Essentials**: met`; `**BOD 26-04**: not met. CVSS 7.5, …: 7 d > 3 d`. */
export function standingText(short: string, comparison: Standing["comparison"]): string {
  switch (comparison.result) {
    case "meets":
      return `**${short}**: met`;
    case "fails":
      return `**${short}**: not met${comparison.level === "should" ? " (a recommendation)" : ""}. ${comparison.counterExample}`;
    case "not provable":
      return `**${short}**: cannot be shown: ${comparison.reason}`;
    case "not concerned":
      return `**${short}**: says nothing of what the policy covers`;
  }
}

function once<Value>(make: () => Value): () => Value {
  let value: { readonly made: Value } | undefined;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}

/** The framework of an item of `mustMeet`. */
export function frameworkAt(object: OpsObject<PatchSla>, index: number) {
  const id = object.value.spec?.mustMeet?.[index];
  return id === undefined ? undefined : frameworkOf(id);
}
