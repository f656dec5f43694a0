import type { SeverityPolicy } from "../../../schema/generated/types/ops-v1.ts";
import { defineKind, type Kind } from "../../kind.ts";
import type { OpsObject } from "../../object.ts";
import { OPS_V1 } from "../names.ts";
import { fromTable } from "./from-table/from-table.ts";
import { hints } from "./hints.ts";
import { levelsOf } from "./levels.ts";
import { outline, parts } from "./parts.ts";
import criteriaInOrder from "./rules/criteria-in-order.ts";
import duplicateName from "./rules/duplicate-name.ts";
import missingLevel from "./rules/missing-level.ts";
import noChannel from "./rules/no-channel.ts";
import seriousNotPaged from "./rules/serious-not-paged.ts";
import seriousWithoutPostmortem from "./rules/serious-without-postmortem.ts";
import slowerForWorse from "./rules/slower-for-worse.ts";
import timesInOrder from "./rules/times-in-order.ts";
import unknownDefault from "./rules/unknown-default.ts";
import vagueLevel from "./rules/vague-level.ts";
import worstFirst from "./rules/worst-first.ts";
import { snippets } from "./snippets.ts";

/** SeverityPolicy of `ops/v1`. */
export const kinds: readonly Kind[] = [
  defineKind({
    apiVersion: OPS_V1,
    kind: "SeverityPolicy",
    family: "ops",
    summary: "The severities of incidents: what each means, how fast people answer, and who is told.",
    schema: "ops/v1/severity-policy.schema.json",
    authority: "ours",
    rules: [
      duplicateName,
      unknownDefault,
      slowerForWorse,
      timesInOrder,
      seriousWithoutPostmortem,
      seriousNotPaged,
      worstFirst,
      missingLevel,
      criteriaInOrder,
      noChannel,
      vagueLevel,
    ],
    snippets,
    partKinds: ["ops/v1 Severity"],
    parts,
    hints,
    outline,
    label,
    fromTable,
  }),
];

/** `4 levels: SEV-1, SEV-2, SEV-3, SEV-4`. */
function label(object: OpsObject): { readonly description: string } | undefined {
  const levels = levelsOf(object as OpsObject<SeverityPolicy>);
  if (levels.length === 0) return undefined;
  return {
    description: `${levels.length === 1 ? "1 level" : `${levels.length} levels`}: ${levels.map(({ title }) => title).join(", ")}`,
  };
}
