import { describe, expect, test } from "vitest";
import { findingsOf } from "../../server/src/core/workspace/findings.ts";
import { allRules } from "../../server/src/core/workspace/rules/all.ts";
import { NOW, uriOf, workspaceOf } from "../support/check.ts";

/** The findings of an example, as a rule's page shows it. */
function found(example: string, file = "example.yaml") {
  const name = `/${file}`;
  const workspace = workspaceOf(new Map([[name, example.replace(/^\n/, "")]]), { root: true });
  return findingsOf(workspace, uriOf(name), NOW).map(({ finding }) => finding);
}

describe.each(allRules())("$id", (rule) => {
  test("finds what its bad example shows", () => {
    expect(found(rule.avoid, rule.exampleFile).map((finding) => finding.rule)).toContain(rule.id);
  });

  test("is content with its good example, as all rules are", () => {
    const grave = found(rule.prefer, rule.exampleFile).filter(
      ({ rule: id, severity }) => id === rule.id || severity === "error" || severity === "warning",
    );
    expect(grave).toEqual([]);
  });
});
