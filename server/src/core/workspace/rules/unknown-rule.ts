import { renameKey, safeFix } from "../../kinds/fix.ts";
import { rule, selector } from "../../kinds/rule.ts";
import { closest } from "../../text/closest.ts";
import { ruleIds } from "./all.ts";

interface Data {
  readonly rule: string;
  readonly meant: string | undefined;
}

/** The sentence about a rule id that names no rule, wherever it stands. */
export function unknownRuleMessage({ rule: id, meant }: Data): string {
  return `there is no rule "${id}"${meant ? `; did you mean "${meant}"?` : ""}`;
}

/** The rule that a misspelt id probably means. */
export function meantRule(id: string): string | undefined {
  return closest(id, [...ruleIds()]);
}

export default rule<{ rules: Record<string, string> }, Data>({
  id: "configuration/unknown-rule",
  on: selector("config"),
  severity: "warning",
  authority: "ours",
  summary: "The configuration and comments name rules that exist",
  why: "A misspelt rule id switches nothing off and makes nothing graver, and nobody notices.",
  exampleFile: "ops-as-code.yaml",
  avoid: `
rules:
  schema/unknwon-field: warning
`,
  prefer: `
rules:
  schema/unknown-field: warning
`,
  check(configuration, report) {
    for (const id of Object.keys(configuration.value.rules ?? {})) {
      if (ruleIds().has(id)) continue;
      const meant = meantRule(id);
      const at = ["rules", id];
      const fixes = meant ? safeFix(`Change to "${meant}"`, renameKey(configuration, at, meant)) : [];
      report({ at, part: "key", data: { rule: id, meant }, fixes });
    }
  },
  message: unknownRuleMessage,
});
