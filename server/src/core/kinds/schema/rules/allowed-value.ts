import { closest } from "../../../text/closest.ts";
import { replaceValue, safeFix, suggestion } from "../../fix.ts";
import { type SchemaViolation, schemaRule } from "../../rule.ts";
import { subject } from "../subject.ts";

export default schemaRule({
  id: "schema/allowed-value",
  severity: "error",
  authority: "sdk",
  summary: "A value from a fixed list is one of that list",
  why: "The format knows a fixed list of words here, in exactly this spelling and case. Any other word makes tools reject the object.",
  avoid: `
apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: fast-burn
spec:
  severity: page
  condition:
    kind: burnrate
    op: greater
    threshold: 14.4
    lookbackWindow: 1h
`,
  prefer: `
apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: fast-burn
spec:
  severity: page
  condition:
    kind: burnrate
    op: gte
    threshold: 14.4
    lookbackWindow: 1h
`,
  message: (violation) => {
    const allowed = allowedValues(violation);
    const meant = meantValue(violation);
    const list = allowed.length === 1 ? `must be "${allowed[0]}"` : `must be one of: ${allowed.join(", ")}`;
    return `${subject(violation)} is ${shown(violation.value)}, but ${list}${meant && allowed.length > 1 ? `; did you mean "${meant}"?` : ""}`;
  },
  fixes: (violation, object) => {
    const meant = meantValue(violation);
    const edit = meant === undefined ? undefined : replaceValue(object, violation.path, meant);
    if (meant !== undefined && isNear(violation, meant)) return safeFix(`Change to "${meant}"`, edit);
    return allowedValues(violation).flatMap((value) =>
      suggestion(`Change to "${value}"`, replaceValue(object, violation.path, value)),
    );
  },
});

function shown(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return Array.isArray(value) ? "a list" : "a mapping";
}

const operators: Readonly<Record<string, string>> = {
  "<": "lt",
  "<=": "lte",
  "≤": "lte",
  ">": "gt",
  ">=": "gte",
  "≥": "gte",
};

function allowedValues(violation: SchemaViolation): readonly string[] {
  const { allowedValues: list, allowedValue: single } = violation.params;
  return Array.isArray(list) ? list.map(String) : [String(single)];
}

/** Whether the author surely means that word: an operator's sign, or the word misspelt. */
function isNear(violation: SchemaViolation, meant: string): boolean {
  const text = String(violation.value);
  return operators[text.trim()] === meant || closest(text, [meant]) !== undefined;
}

/** The allowed value that is meant: an operator's sign, the only one there is, or the nearest spelling. */
function meantValue(violation: SchemaViolation): string | undefined {
  const allowed = allowedValues(violation);
  const text = String(violation.value);
  const operator = operators[text.trim()];
  if (operator !== undefined && allowed.includes(operator)) return operator;
  return allowed.length === 1 ? allowed[0] : closest(text, allowed);
}
