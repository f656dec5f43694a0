import type { Finding } from "../findings.ts";
import type { Range } from "../text/span.ts";
import type { Analysis } from "./analyse.ts";
import { ruleIds } from "./rules/all.ts";
import unknownRule, { meantRule, unknownRuleMessage } from "./rules/unknown-rule.ts";

/** Takes away what comments switch off, and adds what is wrong with the comments themselves. */
export function judgeSuppressions(findings: readonly Finding[], analysis: Analysis): readonly Finding[] {
  if (analysis.suppressions.length === 0) return findings;
  const kept = findings.filter(({ rule, range }) =>
    analysis.suppressions.every(
      ({ line, lastLine, rules }) =>
        range.start.line < line || range.start.line > lastLine || (rules.length > 0 && !rules.includes(rule)),
    ),
  );
  return [...kept, ...unknownRules(analysis)];
}

function unknownRules({ suppressions }: Analysis): readonly Finding[] {
  return suppressions.flatMap(({ rules, ranges }) =>
    rules.flatMap((id, index) => {
      const range = ranges[index];
      return ruleIds().has(id) || range === undefined ? [] : [unknownRuleAt(id, range)];
    }),
  );
}

function unknownRuleAt(id: string, range: Range): Finding {
  const { id: rule, severity, authority } = unknownRule;
  const meant = meantRule(id);
  const fix = meant && { title: `Change to "${meant}"`, safety: "safe" as const, edits: [{ range, text: meant }] };
  const message = unknownRuleMessage({ rule: id, meant });
  return { rule, severity, authority, message, range, path: [], related: [], fixes: fix ? [fix] : [] };
}
