import { describe, expect, test } from "vitest";
import type { RuleDescription } from "../../server/src/core/kinds/rule.ts";
import { findingsOf } from "../../server/src/core/workspace/findings.ts";
import { allRules } from "../../server/src/core/workspace/rules/all.ts";
import { NOW, uriOf, workspaceOf } from "../support/check.ts";

/** The findings of an example, as a rule's page shows it, in a company that the rule applies to. */
function found(example: string, { exampleFile = "example.yaml", stage }: RuleDescription) {
  const name = `/${exampleFile}`;
  const files = new Map([[name, example.replace(/^\n/, "")]]);
  if (stage !== undefined) files.set("/ops-as-code.yaml", `stage: ${stage}\n`);
  const workspace = workspaceOf(files, { root: true });
  return findingsOf(workspace, uriOf(name), NOW).map(({ finding }) => finding);
}

describe.each(allRules())("$id", (rule) => {
  test("finds what its bad example shows", () => {
    expect(found(rule.avoid, rule).map((finding) => finding.rule)).toContain(rule.id);
  });

  test("is content with its good example, as all rules are", () => {
    const grave = found(rule.prefer, rule).filter(
      ({ rule: id, severity }) => id === rule.id || severity === "error" || severity === "warning",
    );
    expect(grave).toEqual([]);
  });
});
