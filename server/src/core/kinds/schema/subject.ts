import type { SchemaViolation } from "../rule.ts";

/** What a finding is about, as messages call it: `"fix"`, `item 2 of "tiers"`. */
export function subject(violation: SchemaViolation): string {
  const key = violation.path.at(-1);
  return typeof key === "number"
    ? `item ${key + 1} of "${violation.path.at(-2)}"`
    : key === undefined
      ? "the document"
      : `"${key}"`;
}
