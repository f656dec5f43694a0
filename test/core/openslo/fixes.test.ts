import { describe, expect, test } from "vitest";
import type { Fix } from "../../../server/src/core/findings.ts";
import { applyEdits } from "../../../server/src/core/text/edits.ts";
import { createLineIndex } from "../../../server/src/core/text/line-index.ts";
import { findingsOf } from "../../../server/src/core/workspace/findings.ts";
import { NOW, uriOf, workspaceOf } from "../../support/check.ts";

const FILE = "/file.yaml";

function findings(text: string) {
  return findingsOf(workspaceOf(new Map([[FILE, text]])), uriOf(FILE), NOW).map(({ finding }) => finding);
}

/** The text after the fix of that title, which must be of that safety and must mend the finding it belongs to. */
function mended(text: string, rule: string, title: string, safety: Fix["safety"]): string {
  const of = findings(text).filter((finding) => finding.rule === rule);
  const fix = of.flatMap((finding) => finding.fixes).find((each) => each.title === title);
  expect(of.flatMap((finding) => finding.fixes.map((each) => `${each.safety}: ${each.title}`))).toContain(
    `${safety}: ${title}`,
  );
  const lines = createLineIndex(text);
  const edits = (fix?.edits ?? []).map(({ range, text: replacement }) => ({
    span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
    text: replacement,
  }));
  const after = applyEdits(text, edits);
  expect(findings(after).filter((finding) => finding.rule === rule).length).toBe(of.length - 1);
  return after;
}

/** An SLO whose spec holds, besides what every SLO needs, these lines. */
function slo({
  window = "    - duration: 28d\n      isRolling: true",
  method = "Occurrences",
  objective = "    - target: 0.999",
  indicator = "  indicatorRef: availability",
} = {}): string {
  return `apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout
spec:
  service: checkout
${indicator}
  timeWindow:
${window}
  budgetingMethod: ${method}
  objectives:
${objective}
`;
}

const ratio = `  indicator:
    metadata:
      name: success
    spec:
      ratioMetric:
        rawType: success
        raw: {metricSource: {type: Prometheus, spec: {query: success_ratio}}}`;

describe("durations", () => {
  test.each([
    ["1month", "1M"],
    ["4weeks", "4w"],
    ["1h30m", "90m"],
    ["1.5d", "36h"],
    ["28 d", "28d"],
  ])("%s is %s, which is certain", (wrong, right) => {
    const before = slo({ window: `    - duration: ${wrong}\n      isRolling: true` });
    expect(mended(before, "openslo/duration-format", `Change to ${right}`, "safe")).toBe(before.replace(wrong, right));
  });

  test("-7d is 7d, as a suggestion", () => {
    const before = slo({ window: "    - duration: -7d\n      isRolling: true" });
    expect(mended(before, "openslo/duration-format", "Change to 7d", "suggestion")).toBe(before.replace("-7d", "7d"));
  });

  test("a number of a slice is minutes", () => {
    const before = slo({ method: "RatioTimeslices", objective: "    - target: 0.999\n      timeSliceWindow: 5" });
    const after = mended(before, "openslo/time-slice-window-number", "Change to 5m", "safe");
    expect(after).toContain("timeSliceWindow: 5m\n");
  });
});

describe("targets", () => {
  test("a percentage is divided exactly", () => {
    const before = slo({ objective: "    - target: 99.95" });
    const after = mended(before, "openslo/target-range", "Change to 0.9995", "suggestion");
    expect(after).toBe(before.replace("99.95", "0.9995"));
  });

  test("or gets the name of a percentage", () => {
    const before = slo({ objective: "    - target: 99.95" });
    const after = mended(before, "openslo/target-range", 'Rename to "targetPercent"', "suggestion");
    expect(after).toBe(before.replace("target:", "targetPercent:"));
  });

  test("a repetition goes", () => {
    const before = slo({ objective: "    - target: 0.999\n      targetPercent: 99.90" });
    expect(mended(before, "openslo/one-target", 'Remove "targetPercent"', "safe")).toBe(slo());
  });

  test("a contradiction is the author's to settle", () => {
    const before = slo({ objective: "    - target: 0.999\n      targetPercent: 99" });
    expect(mended(before, "openslo/one-target", 'Remove "targetPercent"', "suggestion")).toBe(slo());
  });
});

describe("what has no effect goes", () => {
  test("op as the first key of an item", () => {
    const before = slo({ indicator: ratio, objective: "    - op: gte\n      target: 0.999" });
    expect(mended(before, "openslo/operator-on-ratio", 'Remove "op"', "safe")).toBe(slo({ indicator: ratio }));
  });

  test("value as the last one", () => {
    const before = slo({ indicator: ratio, objective: "    - target: 0.999\n      value: 1 # good" });
    expect(mended(before, "openslo/operator-on-ratio", 'Remove "value"', "safe")).toBe(slo({ indicator: ratio }));
  });
});

describe("time windows", () => {
  test("isRolling: true is added", () => {
    const before = slo({ window: "    - duration: 28d" });
    expect(mended(before, "openslo/calendar-or-rolling", 'Add "isRolling: true"', "suggestion")).toBe(slo());
  });

  test("isRolling: false is turned round", () => {
    const before = slo({ window: "    - duration: 28d\n      isRolling: false" });
    expect(mended(before, "openslo/calendar-or-rolling", 'Change to "isRolling: true"', "suggestion")).toBe(slo());
  });

  test("a date begins at midnight, a T is a space, a zone has its case", () => {
    const calendar = (start: string, zone: string) =>
      slo({ window: `    - duration: 1M\n      calendar:\n        startTime: ${start}\n        timeZone: ${zone}` });
    const right = calendar("2026-01-01 00:00:00", "Europe/London");
    const change = "Change to 2026-01-01 00:00:00";
    const rule = "openslo/calendar-start-time";
    expect(mended(calendar("2026-01-01", "Europe/London"), rule, change, "safe")).toBe(right);
    expect(mended(calendar("2026-01-01T00:00", "Europe/London"), rule, change, "safe")).toBe(right);
    const zone = calendar("2026-01-01 00:00:00", "europe/london");
    expect(mended(zone, "openslo/calendar-time-zone", "Change to Europe/London", "safe")).toBe(right);
  });

  test("a time with an offset is not guessed", () => {
    const calendar = "      calendar:\n        startTime: 2026-01-01T00:00:00Z\n        timeZone: Europe/London";
    const found = findings(slo({ window: `    - duration: 1M\n${calendar}` }));
    expect(found.find(({ rule }) => rule === "openslo/calendar-start-time")?.fixes).toEqual([]);
  });
});

test("a name in capitals becomes a valid one", () => {
  const before = "apiVersion: openslo/v1\nkind: Service\nmetadata:\n  name: OnCall_Mail\nspec: {}\n";
  const after = mended(before, "openslo/name-format", 'Change to "on-call-mail"', "suggestion");
  expect(after).toBe(before.replace("OnCall_Mail", "on-call-mail"));
});

test("a condition says its kind", () => {
  const condition = "    op: gte\n    threshold: 14.4\n    lookbackWindow: 1h\n";
  const head =
    "apiVersion: openslo/v1\nkind: AlertCondition\nmetadata:\n  name: burn\nspec:\n  severity: page\n  condition:\n";
  const after = mended(head + condition, "openslo/condition-kind-missing", 'Add "kind: burnrate"', "safe");
  expect(after).toBe(`${head}${condition}    kind: burnrate\n`);
});

test("a key with nothing behind it gets the value, not a twin", () => {
  const condition = (kind: string) =>
    `apiVersion: openslo/v1\nkind: AlertCondition\nmetadata:\n  name: burn\nspec:\n  severity: page\n  condition:\n    kind:${kind}\n    op: gte\n    threshold: 14.4\n    lookbackWindow: 1h\n`;
  const after = mended(condition(""), "openslo/condition-kind-missing", 'Add "kind: burnrate"', "safe");
  expect(after).toBe(condition(" burnrate"));
});

describe("text where a mapping belongs", () => {
  test("becomes the reference, on the key's own line in braces", () => {
    const sli = (good: string) =>
      `apiVersion: openslo.com/v2alpha\nkind: SLI\nmetadata:\n  name: ratio\nspec:\n  ratioMetric:\n    good: ${good}\n    total:\n      dataSourceRef: prometheus\n      spec: {query: all}\n`;
    const after = mended(sli("metrics"), "schema/wrong-type", "Change to { dataSourceRef: metrics }", "safe");
    expect(after).toBe(sli("{ dataSourceRef: metrics }"));
  });

  test("a number for a word of a list is not put in quotes", () => {
    const found = findings(slo({ method: "1" })).find(({ rule }) => rule === "schema/wrong-type");
    expect(found?.fixes).toEqual([]);
  });
});

test("a part that others refer to by an alias is not removed", () => {
  const indicator = (name: string) =>
    `  indicator: ${name}{metadata: {name: a}, spec: {thresholdMetric: {metricSource: {spec: {query: up}}}}}\n  indicatorRef: availability`;
  const fixes = (text: string) =>
    findings(text)
      .filter(({ rule }) => rule === "openslo/one-indicator")
      .flatMap((finding) => finding.fixes.map(({ title }) => title));
  const objective = "    - target: 0.999\n      indicator: *shared";
  expect(fixes(slo({ indicator: indicator("") }))).toContain('Remove "indicator"');
  expect(fixes(slo({ indicator: indicator("&shared "), objective }))).not.toContain('Remove "indicator"');
});
