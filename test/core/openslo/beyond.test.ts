import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../server/src/core/text/edits.ts";
import { createLineIndex } from "../../../server/src/core/text/line-index.ts";
import { findingsOf } from "../../../server/src/core/workspace/findings.ts";
import { apply } from "../../../server/src/core/workspace/workspace.ts";
import { NOW, uriOf, workspaceOf } from "../../support/check.ts";

function slo(spec: string): string {
  return `apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-sli
${spec}`;
}

function condition(test: string): string {
  return `apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: burn
spec:
  severity: page
  condition:
    kind: burnrate
${test}`;
}

const window = "  timeWindow:\n    - duration: 28d\n      isRolling: true\n  budgetingMethod: Occurrences\n";

/** The fixes of a rule in a file, each by its title with the line it changes. */
function fixesOf(text: string, rule: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const workspace = workspaceOf(new Map([["/file.yaml", text], ...Object.entries(others)]));
  const lines = createLineIndex(text);
  return findingsOf(workspace, uriOf("/file.yaml"), NOW)
    .filter(({ finding }) => finding.rule === rule)
    .flatMap(({ finding }) => finding.fixes)
    .map(({ title, safety, edits }) => {
      const spans = edits.map(({ range, text: replacement }) => ({
        span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
        text: replacement,
      }));
      const line = edits[0]?.range.start.line ?? 0;
      return `${safety}: ${title}: ${applyEdits(text, spans).split("\n")[line]?.trim()}`;
    });
}

describe("fixes", () => {
  test("of a minute for a month", () => {
    const text = slo("  timeWindow:\n    - duration: 1m\n      isRolling: true\n");
    expect(fixesOf(text, "openslo/minute-for-month")).toEqual(['suggestion: Change to "1M": - duration: 1M']);
  });

  test("of a ratio in targetPercent keep every digit", () => {
    const text = slo(`${window}  objectives:\n    - targetPercent: 0.99995\n`);
    expect(fixesOf(text, "openslo/target-percent-mix-up")).toEqual([
      'suggestion: Rename to "target": - target: 0.99995',
      "suggestion: Change to 99.995: - targetPercent: 99.995",
    ]);
  });

  test("of a slice that does not divide the window", () => {
    const objective = "    - target: 0.99\n      timeSliceTarget: 0.95\n      timeSliceWindow: 11m\n";
    const text = slo(`${window.replace("Occurrences", "Timeslices")}  objectives:\n${objective}`);
    expect(fixesOf(text, "openslo/uneven-time-slices")).toEqual([
      'suggestion: Change to "10m": timeSliceWindow: 10m',
      'suggestion: Change to "12m": timeSliceWindow: 12m',
      'suggestion: Change to "15m": timeSliceWindow: 15m',
    ]);
  });

  test("of a field without effect", () => {
    const text = slo(`${window}  objectives:\n    - target: 0.99\n      timeSliceWindow: 1m\n  description: Works\n`);
    expect(fixesOf(text, "openslo/time-slice-without-timeslices")).toEqual([
      'suggestion: Remove "timeSliceWindow": description: Works',
    ]);
  });

  test("of an alert on a low burn rate", () => {
    const text = condition("    op: lte\n    threshold: 2\n    lookbackWindow: 1h\n");
    expect(fixesOf(text, "openslo/alert-fires-when-healthy")).toEqual(['suggestion: Change to "gte": op: gte']);
  });

  test("of a misspelt reference", () => {
    const sli = "apiVersion: openslo/v1\nkind: SLI\nmetadata:\n  name: checkout-slis\n";
    expect(fixesOf(slo(""), "openslo/unknown-reference", { "/sli.yaml": sli })).toEqual([
      'suggestion: Change to "checkout-slis": indicatorRef: checkout-slis',
    ]);
  });

  test("of op and value beside a ratio are safe", () => {
    const sli =
      "apiVersion: openslo/v1\nkind: SLI\nmetadata:\n  name: checkout-sli\nspec:\n  ratioMetric:\n    counter: true\n";
    const text = slo(`${window}  objectives:\n    - target: 0.99\n      op: lte\n      value: 1\n`);
    expect(fixesOf(text, "openslo/operator-through-reference", { "/sli.yaml": sli })).toEqual([
      'safe: Remove "op": value: 1',
      'safe: Remove "value": ',
    ]);
  });
});

describe("a change in one file judges another one anew", () => {
  const alert = condition("    op: gte\n    threshold: 14.4\n    lookbackWindow: 1h\n");
  const target = (value: string, policies: string) =>
    slo(`${window}  objectives:\n    - target: ${value}\n  alertPolicies:\n${policies}`);

  function rulesOf(files: ReadonlyMap<string, string>, changed: string): readonly (readonly string[])[] {
    const before = workspaceOf(files);
    const rules = (workspace: typeof before) =>
      findingsOf(workspace, uriOf("/condition.yaml"), NOW).map(({ finding }) => finding.rule);
    const first = rules(before);
    const { workspace, dirty } = apply(before, [{ uri: uriOf("/slo.yaml"), text: changed, open: true }]);
    expect([...dirty]).toContain(uriOf("/condition.yaml"));
    return [first, rules(workspace)];
  }

  test("a condition, when the target of an SLO that reaches it by names falls", () => {
    const policy =
      "apiVersion: openslo/v1\nkind: AlertPolicy\nmetadata:\n  name: burn\nspec:\n  conditions:\n    - conditionRef: burn\n";
    const reference = "    - alertPolicyRef: burn\n";
    const files = new Map([
      ["/slo.yaml", target("0.999", reference)],
      ["/policy.yaml", policy],
      ["/condition.yaml", alert],
    ]);
    expect(rulesOf(files, target("0.9", reference))).toEqual([[], ["openslo/unreachable-burn-rate"]]);
  });

  test("a condition, when the target of an SLO with an inline policy rises", () => {
    const inline = `    - kind: AlertPolicy
      metadata:
        name: inline
      spec:
        conditions:
          - conditionRef: burn
`;
    const files = new Map([
      ["/slo.yaml", target("0.9", inline)],
      ["/condition.yaml", alert],
    ]);
    expect(rulesOf(files, target("0.999", inline))).toEqual([["openslo/unreachable-burn-rate"], []]);
  });
});

test("a burn rate out of reach shows the target beside it", () => {
  const policy =
    "apiVersion: openslo/v1\nkind: AlertPolicy\nmetadata:\n  name: burn\nspec:\n  conditions:\n    - conditionRef: burn\n";
  const text = slo(`${window}  objectives:\n    - target: 0.9\n  alertPolicies:\n    - alertPolicyRef: burn\n`);
  const workspace = workspaceOf(
    new Map([
      ["/slo.yaml", `# first\n---\n${text}`],
      ["/rest.yaml", `${policy}---\n${condition("    op: gte\n    threshold: 14.4\n    lookbackWindow: 1h\n")}`],
    ]),
  );
  const found = findingsOf(workspace, uriOf("/rest.yaml"), NOW).find(
    ({ finding }) => finding.rule === "openslo/unreachable-burn-rate",
  );
  expect(found?.finding.related).toMatchObject([
    { uri: uriOf("/slo.yaml"), message: 'the target of "checkout-availability"' },
  ]);
});
