import type { Finding } from "../findings.ts";
import { rootNode, type SchemaNode, schemaAt } from "../schema/node.ts";
import { type ValidationError, validate } from "../schema/validate.ts";
import type { YamlDocument } from "../syntax/types.ts";
import { type Path, samePath } from "../text/path.ts";
import type { Kind } from "./kind.ts";
import { isOnlyText } from "./only-text.ts";
import { rangeOf, spanAt } from "./place.ts";
import type { SchemaRule, SchemaViolation } from "./rule.ts";
import { meantKey } from "./schema/meant-key.ts";
import { isBooleanWord } from "./schema/rules/boolean-word.ts";
import { generalSchemaRules, schemaRulesById } from "./schema-rules.ts";
import { templatedValues } from "./templates.ts";

/** What the schema says of a document: its findings, and its value without the parts that have the wrong type. */
export interface Shape {
  readonly findings: readonly Finding[];
  readonly value: unknown;
}

/** Holds a document against the schema of its kind. */
export function checkShape(kind: Kind, document: YamlDocument): Shape {
  const isEmptyFile = document.root === undefined && kind.apiVersion === "";
  if (kind.form === "page" || isEmptyFile || isOnlyText(kind, document)) return { findings: [], value: undefined };
  const templated = templatedValues(kind.schema, document);
  const errors = withoutConsequences(kind, validate(kind.id, document.value)).filter(
    ({ path }) => !templated.some((other) => samePath(path, other)),
  );
  let value = document.value;
  for (const path of templated) value = without(value, path);
  if (errors.length === 0) return { findings: [], value };
  const findings: Finding[] = [];
  const judged = new Set<string>();
  for (const error of errors) {
    if (error.keyword === "type") value = without(value, error.path);
    const found = judge(kind, error);
    if (found === undefined) continue;
    // One value can miss several keywords of one rule (too short and badly formed): it is said once.
    const key = `${found.rule.id} ${JSON.stringify(error.path)}`;
    if (judged.has(key)) continue;
    judged.add(key);
    findings.push(toFinding(kind, document, found.rule, found.violation));
  }
  return { findings, value };
}

/**
 * Leaves out errors that only repeat another one: the word of a value of the wrong type, the keys of an empty mapping,
 * the key that is there under a wrong name.
 */
function withoutConsequences(kind: Kind, errors: readonly ValidationError[]): readonly ValidationError[] {
  if (errors.length < 2) return errors;
  const key = (path: Path) => JSON.stringify(path);
  const wrong = new Set(errors.filter(({ keyword }) => keyword === "type").map(({ path }) => key(path)));
  const empty = new Set(errors.filter(({ keyword }) => keyword === "minProperties").map(({ path }) => key(path)));
  const unknown = errors.filter(({ keyword }) => keyword === "additionalProperties").map(({ path }) => path);
  return errors.filter(({ keyword, path }) => {
    if (keyword === "enum" || keyword === "const") return !wrong.has(key(path));
    if (keyword !== "required") return true;
    const holder = key(path.slice(0, -1));
    if (empty.has(holder)) return false;
    return !unknown.some((other) => key(other.slice(0, -1)) === holder && isMeant(kind, path, other));
  });
}

/** Whether an unknown key stands for the missing one, as `schema/unknown-field` tells the author. */
function isMeant(kind: Kind, missing: Path, unknown: Path): boolean {
  const parent = schemaAt(kind.schema, missing.slice(0, -1))?.node;
  return parent !== undefined && meantKey(parent, String(unknown.at(-1))) === missing.at(-1);
}

interface Judged {
  readonly rule: SchemaRule;
  readonly violation: SchemaViolation;
}

function judge(kind: Kind, error: ValidationError): Judged | undefined {
  const parentPath = error.path.slice(0, -1);
  const parent = schemaAt(kind.schema, parentPath);
  const own = error.path.length === 0 ? rootNode(kind.schema) : schemaAt(kind.schema, error.path);
  const isKeyFormat = error.aboutKey && error.keyword !== "required" && error.keyword !== "additionalProperties";
  const names = parent?.node.propertyNames;
  const schema: SchemaNode = (isKeyFormat && names ? names : own?.node) ?? {};
  const violation: SchemaViolation = { ...error, schema, parent };
  const rule = ruleFor(violation, schema, isKeyFormat);
  return rule && { rule, violation };
}

function ruleFor(violation: SchemaViolation, schema: SchemaNode, isKeyFormat: boolean): SchemaRule | undefined {
  const { requiredField, unknownField, wrongType, booleanWord, allowedValue, invalidValue } = generalSchemaRules;
  if (isKeyFormat) return schemaRulesById.get(String(schema["x-rule"])) ?? invalidValue;
  switch (violation.keyword) {
    case "required":
      return requiredField;
    case "additionalProperties":
      return unknownField;
    case "enum":
    case "const":
      return violation.value === null ? emptyValue(violation) : allowedValue;
    case "type":
      if (violation.value === null) return emptyValue(violation);
      if (violation.params.type === "boolean" && isBooleanWord(violation.value)) return booleanWord;
      return schemaRulesById.get(schema["x-type-rule"]?.[typeof violation.value] ?? "") ?? wrongType;
    case "minLength":
    case "minProperties":
      if (schema["x-required"]) return requiredField;
  }
  // What is empty or has the wrong type is said once, by the rule for that.
  if (violation.value === null) return undefined;
  const id = schema["x-rule-of-value"]?.[String(violation.value)] ?? schema["x-rule"];
  return schemaRulesById.get(String(id)) ?? invalidValue;
}

/** A key with nothing behind it counts as a key that is missing, as in Go's decoder. */
function emptyValue(violation: SchemaViolation): SchemaRule | undefined {
  const key = violation.path.at(-1);
  if (typeof key === "number") return generalSchemaRules.wrongType;
  const required = violation.parent?.node.required ?? [];
  return key !== undefined && required.includes(key) ? generalSchemaRules.requiredField : undefined;
}

function toFinding(kind: Kind, document: YamlDocument, rule: SchemaRule, violation: SchemaViolation): Finding {
  const object = {
    kind: kind.id,
    name: undefined,
    nameAt: kind.nameAt,
    value: {},
    path: [],
    parent: undefined,
    document,
  };
  return {
    rule: rule.id,
    severity: rule.severity,
    authority: rule.id.startsWith("schema/") ? kind.authority : rule.authority,
    message: rule.message(violation),
    range: rangeOf(document, spanAt(document, violation.path, rule.part?.(violation))),
    path: violation.path,
    related: [],
    fixes: rule.fixes?.(violation, object) ?? [],
  };
}

/** The same data with the value at `path` taken away; everything else is shared. */
function without(value: unknown, path: Path): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return undefined;
  if (Array.isArray(value)) return value.map((item, index) => (index === first ? without(item, rest) : item));
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = { ...value };
  copy[first] = without(copy[first], rest);
  if (copy[first] === undefined) delete copy[first];
  return copy;
}
