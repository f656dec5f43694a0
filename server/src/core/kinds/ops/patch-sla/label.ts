import { scoreRangeText } from "../../../math/score-range.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import { valueSpan } from "../../../syntax/query.ts";
import type { OutlinePart } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import { policyOf, type Tier } from "./policy.ts";

/** `critical 48 h, high 7 d, medium 30 d, low next upgrade`. */
export function label(object: OpsObject): { readonly description: string } | undefined {
  const { tiers } = policyOf(object as OpsObject<PatchSla>);
  const parts = tiers.flatMap(({ title, fix }) => (fix ? [`${title} ${fix.text}`] : []));
  return parts.length === 0 ? undefined : { description: parts.join(", ") };
}

/** The tiers in the outline. */
export function outline(object: OpsObject): readonly OutlinePart[] {
  const { path, document } = object;
  return policyOf(object as OpsObject<PatchSla>).tiers.flatMap((tier): readonly OutlinePart[] => {
    const at = [...path, ...tier.path];
    const span = valueSpan(document, at);
    if (!span) return [];
    const nameSpan = valueSpan(document, [...at, "name"]) ?? span;
    return [{ name: tier.title, detail: detailOf(tier), sort: "level", span, nameSpan, children: [] }];
  });
}

function detailOf({ range, fix }: Tier): string {
  const score = range === undefined ? [] : [`CVSS ${scoreRangeText(range)}`];
  return [...score, ...(fix ? [`fix ${fix.text}`] : [])].join(" · ");
}
