import type { Service } from "../../../schema/generated/types/ops-v1.ts";
import { defineKind, type Kind } from "../../kind.ts";
import type { OpsObject } from "../../object.ts";
import { OPS_V1 } from "../names.ts";
import { measures } from "./measures.ts";
import duplicateDependency from "./rules/duplicate-dependency.ts";
import { snippets } from "./snippets.ts";

/** Service of `ops/v1`. */
export const kinds: readonly Kind[] = [
  defineKind({
    apiVersion: OPS_V1,
    kind: "Service",
    family: "ops",
    summary: "A service: who owns it, how much hangs on it, and what it needs itself.",
    schema: "ops/v1/service.schema.json",
    authority: "ours",
    rules: [duplicateDependency],
    snippets,
    measures,
    label,
  }),
];

/** `tier 1 · team-checkout`; undefined where neither is known. */
function label(object: OpsObject): { readonly description: string } | undefined {
  const { tier, owner, lifecycle } = (object as OpsObject<Service>).value.spec ?? {};
  const parts = [
    tier === undefined ? undefined : `tier ${tier}`,
    owner,
    lifecycle === "production" ? undefined : lifecycle,
  ];
  const known = parts.filter((part) => part !== undefined);
  return known.length > 0 ? { description: known.join(" · ") } : undefined;
}
