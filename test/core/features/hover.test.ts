import { describe, expect, test } from "vitest";
import { checkHover, hovering } from "../../support/features.ts";

const slo = `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout
spec:
  service: shop
  indicatorRef: requests
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - displayName: Available
      target: 0.9995
`;

/** The SLO with the cursor in front of a text. */
function at(text: string, fixture = slo): string {
  return fixture.replace(text, `$0${text}`);
}

describe("on a key", () => {
  test("stands its documentation from the schema", () => {
    checkHover(
      at("target: 0"),
      "target",
      "**target** · number",
      "error budget",
      "Range: from 0 below 1",
      "Example: `0.999`",
    );
    checkHover(at("service:"), "service", "**service** · name of a Service, required", "Example: `checkout`");
    checkHover(at("isRolling"), "isRolling", "`true` or `false`", "Default: `false`");
  });

  test("allowed values are explained", () => {
    checkHover(
      at("budgetingMethod"),
      "budgetingMethod",
      ", required",
      "- `Occurrences`: Counts events",
      "- `Timeslices`:",
    );
  });

  test("examples of several lines are shown as YAML", () => {
    checkHover(at("timeWindow"), "timeWindow", "· list", "```yaml\n- duration: 28d\n  isRolling: true\n```");
  });

  test("what the schema does not say is left out", () => {
    expect(hovering(at("metadata"))?.markdown).toBe(
      "**metadata** · mapping, required\n\nWho this object is: its name, and what people and tools note about it.",
    );
  });

  test("nothing is said of keys that the format does not have", () => {
    expect(hovering(at("extra", `${slo}  extra: 1\n`))).toBeUndefined();
  });
});

describe("on a target", () => {
  test("stands the error budget of its own window first, then of the usual ones, then in requests", () => {
    checkHover(
      at("0.9995"),
      "0.9995",
      "**99.95 %** leaves an error budget of **0.05 %**",
      "| **28 d** (this SLO) | **20 m 9 s** |",
      "| day | 43.2 s |",
      "| week (7 d) | 5 m 2 s |",
      "| month (30 d) | 21 m 36 s |",
      "| quarter (90 d) | 1 h 4 m 48 s |",
      "| year (365 d) | 4 h 22 m 48 s |",
      "| 1,000 requests | 0 (1 in 2,000) |",
      "| 10,000 requests | 5 |",
      "| 1,000,000 requests | 500 |",
    );
  });

  test("the own window is not repeated", () => {
    expect(hovering(at("0.9995"))?.markdown.match(/28 d/g)).toHaveLength(1);
  });

  test("slices are shown for Timeslices", () => {
    const sliced = slo
      .replace("Occurrences", "Timeslices")
      .replace("target: 0.9995", "target: 0.999\n      timeSliceTarget: 0.95\n      timeSliceWindow: 1m");
    checkHover(at("0.999\n", sliced), "0.999", "**Timeslices:** 40 of 40,320 slices per 28 d");
    checkHover(at("1m", sliced), "1m", "**1 minute**: 40 of 40,320 slices per 28 d");
  });

  test("without a window the usual ones remain", () => {
    checkHover(at("0.9995", slo.replace("28d", "later")), "0.9995", "| day | 43.2 s |", "| 28 d | 20 m 9 s |");
  });

  test("a missing or impossible target has its documentation only", () => {
    checkHover(at("95", slo.replace("0.9995", "95")), "95", "**target** · number");
  });
});

describe("on a duration", () => {
  test("stands its length in words, its end from now, and where a rolling window began", () => {
    checkHover(at("28d"), "28d", "**28 days**", "From now until 2026-12-20 12:00 UTC", "began 2026-10-25 12:00 UTC");
  });

  test("a month says how it is counted", () => {
    checkHover(at("1M", slo.replace("28d", "1M")), "1M", "**1 month, counted as 30 days**");
  });

  test("a calendar window has its current period, at each of its keys", () => {
    const calendar = slo.replace(
      "duration: 28d\n      isRolling: true",
      'duration: 1Q\n      calendar:\n        startTime: "2026-01-01 00:00:00"\n        timeZone: Asia/Tokyo',
    );
    const period = [
      "**Current period:** Q4 2026 (92 d)",
      "- from 2026-10-01 00:00 Asia/Tokyo",
      "- until 2027-01-01 00:00 Asia/Tokyo",
    ];
    checkHover(at("1Q", calendar), "1Q", "**1 quarter**", ...period);
    checkHover(at("Asia", calendar), "Asia/Tokyo", ...period);
    checkHover(at('"2026', calendar), '"2026-01-01 00:00:00"', ...period);
  });

  test("those of an alert condition too", () => {
    checkHover(
      `
apiVersion: openslo/v1
kind: AlertCondition
metadata: {name: fast-burn}
spec:
  severity: page
  condition: {kind: burnrate, op: gte, threshold: 14.4, lookbackWindow: $01h}
`,
      "1h",
      "**1 hour**",
      "2026-11-22 13:00 UTC",
    );
  });
});

describe("on a reference", () => {
  const sli = `
#- /slis/checkout.yaml
# Indicators of the shop.
---
apiVersion: openslo/v1
kind: SLI
metadata:
  name: requests
  displayName: Requests answered
spec:
  description: Share of requests that succeed
  ratioMetric:
    good: {metricSource: {type: Prometheus, spec: {query: good}}}
    total: {metricSource: {type: Prometheus, spec: {query: total}}}
`;

  test("stands the object it names: label, description and file", () => {
    checkHover(
      `#- /slo.yaml${at("requests")}${sli}`,
      "requests",
      "**SLI** `requests` · Requests answered",
      "good / total",
      "Share of requests that succeed",
      "[checkout.yaml](file:///workspace/slis/checkout.yaml#L6)",
    );
  });

  test("that it does not exist, and what was meant", () => {
    checkHover(
      `#- /slo.yaml${at("requets", slo.replace("requests", "requets"))}${sli}`,
      "requets",
      "No SLI is named `requets` in the workspace. Did you mean `requests`?",
    );
    checkHover(at("shop"), "shop", "No Service is named `shop` in the workspace.");
  });

  test("an object's own name says who names it", () => {
    checkHover(
      `#- /slo.yaml${slo}${sli.replace("name: requests", "name: $0requests")}`,
      "requests",
      "Named by:",
      "- SLO `checkout`, [slo.yaml](file:///workspace/slo.yaml#L7)",
    );
  });
});

test("the meaning of a burn rate is explained at its threshold", () => {
  checkHover(
    `
apiVersion: openslo/v1
kind: AlertCondition
metadata: {name: fast-burn}
spec:
  severity: page
  condition: {kind: burnrate, op: gte, threshold: $014.4, lookbackWindow: 1h}
`,
    "14.4",
    "**Burn rate 14.4**: no SLO reaches this condition, so a window of 30 d is assumed",
    "14.4 × 1 h / 30 d = 2 %",
    "30 d / 14.4 = 50 h",
  );
});

test("an allowed value has its own documentation", () => {
  checkHover(at("Occurrences"), "Occurrences", "**Occurrences**", "Counts events");
});

test("kind and apiVersion say what the kind is for", () => {
  checkHover(at("SLO"), "SLO", "**SLO** · `openslo/v1`", "A service level objective");
  checkHover(at("openslo/v1"), "openslo/v1", "**SLO** · `openslo/v1`");
});

describe("the range is that of the word", () => {
  test("in the second document, with CRLF and behind emoji", () => {
    const text = `a: 🙂\n---\n${slo.trimStart().replace("displayName: Available", 'displayName: "🛒🛒"')}`;
    const flow = text.replace(
      '- displayName: "🛒🛒"\n      target: 0.9995',
      '- {displayName: "🛒🛒", target: $00.9995}',
    );
    for (const crlf of [false, true]) expect(hovering(flow, { crlf })?.token).toBe("0.9995");
  });

  test("in half-typed documents", () => {
    checkHover(at("0.9995", `${slo}    - target`), "0.9995", "99.95 %");
    checkHover(at("28d", slo.replace("isRolling: true", "isRoll")), "28d", "**28 days**");
    checkHover(at("budgetingMethod", `${slo}  alertPolicies: [`), "budgetingMethod", "required");
  });
});

test("foreign documents, white space and comments have none", () => {
  expect(
    hovering(at("kind", slo.replace("openslo/v1", "apps/v1").replace("kind: SLO", "kind: Deployment"))),
  ).toBeUndefined();
  expect(hovering(slo.replace("spec:\n", "spec: # here$0\n"))).toBeUndefined();
  expect(hovering(slo.replace("  service", "$0  service"))).toBeUndefined();
});
