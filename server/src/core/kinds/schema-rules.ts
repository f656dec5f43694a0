import { openSloSchemaRules } from "./openslo/schema-rules.ts";
import { opsSchemaRules } from "./ops/schema-rules.ts";
import type { SchemaRule } from "./rule.ts";
import allowedValue from "./schema/rules/allowed-value.ts";
import booleanWord from "./schema/rules/boolean-word.ts";
import invalidValue from "./schema/rules/invalid-value.ts";
import requiredField from "./schema/rules/required-field.ts";
import unknownField from "./schema/rules/unknown-field.ts";
import wrongType from "./schema/rules/wrong-type.ts";

/** The rules that every schema shares. */
export const generalSchemaRules = { requiredField, unknownField, wrongType, booleanWord, allowedValue, invalidValue };

/** All rules that speak for schema nodes. */
export const schemaRules: readonly SchemaRule[] = [
  ...Object.values(generalSchemaRules),
  ...openSloSchemaRules,
  ...opsSchemaRules,
];

/** The schema rules by their ids, as `x-rule` names them. */
export const schemaRulesById: ReadonlyMap<string, SchemaRule> = new Map(schemaRules.map((rule) => [rule.id, rule]));
