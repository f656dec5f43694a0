import { documentRules } from "../../kinds/document-rules.ts";
import { kinds, sources } from "../../kinds/index.ts";
import type { RuleDescription } from "../../kinds/rule.ts";
import { schemaRules } from "../../kinds/schema-rules.ts";
import { workspaceRules } from "./index.ts";

/** Every rule of the product once, sorted by id. */
export function allRules(): readonly RuleDescription[] {
  const all = [
    ...documentRules,
    ...schemaRules,
    ...[...kinds, ...sources].flatMap((kind) => kind.rules),
    ...workspaceRules,
  ];
  const byId = new Map(all.map((rule) => [rule.id, rule]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The ids of all rules. */
export function ruleIds(): ReadonlySet<string> {
  ids ??= new Set(allRules().map((rule) => rule.id));
  return ids;
}

let ids: ReadonlySet<string> | undefined;
