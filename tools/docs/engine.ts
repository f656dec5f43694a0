import type { RuleDescription } from "../../server/src/core/kinds/rule.ts";
import { findingsOfExample } from "./example.ts";

export { kinds, sources } from "../../server/src/core/kinds/index.ts";
export { schemas } from "../../server/src/core/schema/generated/schemas.ts";
export { allRules } from "../../server/src/core/workspace/rules/all.ts";

/** What a rule says of its own failing example, and the fixes it offers. */
export function outcomeOf(rule: RuleDescription) {
  const found = findingsOfExample(rule, rule.avoid).filter(({ finding }) => finding.rule === rule.id);
  return {
    messages: found.map(({ finding, document }) => ({
      line: finding.range.start.line + document.placed.line + 1,
      column: finding.range.start.character + 1,
      severity: finding.severity,
      message: finding.message,
    })),
    fixes: found.flatMap(({ finding }) => finding.fixes.map(({ title, safety }) => ({ title, safety }))),
  };
}
