import type { SchemaRule } from "../rule.ts";
import date from "./rules/date.ts";
import duration from "./rules/duration.ts";
import name from "./rules/name.ts";
import numberRange from "./rules/number-range.ts";

/** The rules that the schemas of `ops/v1` name in `x-rule` and `x-type-rule`. */
export const opsSchemaRules: readonly SchemaRule[] = [date, duration, name, numberRange];
