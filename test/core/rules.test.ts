import { describe, expect, test } from "vitest";
import { allRules } from "../../server/src/core/workspace/rules/all.ts";
import { findingsOfExample } from "../../tools/docs/example.ts";

describe.each(allRules())("$id", (rule) => {
  test("finds what its bad example shows", () => {
    expect(findingsOfExample(rule, rule.avoid).map(({ finding }) => finding.rule)).toContain(rule.id);
  });

  test("is content with its good example, as all rules are", () => {
    const grave = findingsOfExample(rule, rule.prefer)
      .map(({ finding }) => finding)
      .filter(({ rule: id, severity }) => id === rule.id || severity === "error" || severity === "warning");
    expect(grave).toEqual([]);
  });
});
