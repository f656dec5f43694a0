import { scalarText } from "../../../syntax/query.ts";
import { replaceValue, safeFix } from "../../fix.ts";
import type { OpsObject } from "../../object.ts";
import { type SchemaViolation, schemaRule } from "../../rule.ts";
import { subject } from "../subject.ts";

export default schemaRule({
  id: "schema/wrong-type",
  severity: "error",
  authority: "sdk",
  summary: "Every value has the type that the format expects",
  why: "The format's decoder rejects the whole file when a number stands as text, a list stands for a single value, or the like.",
  avoid: `
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: fast-burn
spec:
  alertWhenBreaching: "true"
  conditions:
    - conditionRef: fast-burn
  notificationTargets:
    - targetRef: on-call
`,
  prefer: `
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: fast-burn
spec:
  alertWhenBreaching: true
  conditions:
    - conditionRef: fast-burn
  notificationTargets:
    - targetRef: on-call
`,
  message: (violation) =>
    `${subject(violation)} must be ${wanted(violation)}, but is ${described(violation.value)}${advice(violation)}`,
  fixes: (violation, object) => {
    const text = mended(violation, object);
    if (violation.schema.enum !== undefined || violation.schema["x-format"] !== undefined) return [];
    return text === undefined ? [] : safeFix(`Change to ${text}`, replaceValue(object, violation.path, text));
  },
});

const names: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "a mapping",
  array: "a list",
};

function types(violation: SchemaViolation): readonly string[] {
  const type = violation.params.type;
  return Array.isArray(type) ? type.map(String) : [String(type)];
}

function wanted(violation: SchemaViolation): string {
  return types(violation)
    .map((type) => names[type] ?? type)
    .join(" or ");
}

function described(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  return typeof value === "string" ? `the text ${JSON.stringify(shortened(value))}` : `${value}`;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function advice(violation: SchemaViolation): string {
  if (typeof violation.value === "string" && types(violation).includes("object") && /^\S+\s*$/.test(violation.value)) {
    const inner = Object.keys(violation.schema.properties ?? {}).find((key) => key.endsWith("Ref"));
    if (inner) return `; write "${inner}: ${violation.value}"`;
  }
  return "";
}

/** The same value in the type wanted, where that is certain. */
function mended(violation: SchemaViolation, object: OpsObject): string | undefined {
  const wantedTypes = types(violation);
  const { value } = violation;
  if (typeof value === "string" && wantedTypes.includes("object")) {
    const reference = advice(violation).match(/"(.+)"$/)?.[1];
    return reference && typeof violation.path.at(-1) === "string" ? `{ ${reference} }` : reference;
  }
  if (typeof value === "string" && (wantedTypes.includes("number") || wantedTypes.includes("integer"))) {
    return /^-?\d+(?:\.\d+)?$/.test(value) ? value : undefined;
  }
  if (typeof value === "string" && wantedTypes.includes("boolean"))
    return /^(?:true|false)$/.test(value) ? value : undefined;
  if ((typeof value === "number" || typeof value === "boolean") && wantedTypes.includes("string")) {
    return JSON.stringify(scalarText(object.document, violation.path) ?? String(value));
  }
  return undefined;
}
