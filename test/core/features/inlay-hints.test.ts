import { describe, expect, test } from "vitest";
import { inlayHints } from "../../../server/src/core/features/inlay-hints.ts";
import { NOW, uriOf, workspaceOf } from "../../support/check.ts";
import { checkHints, expectInOrder, groups, tooltips } from "../../support/features.ts";

/** An SLO with the given window, method and objective. */
function slo(window: string, objective: string, method = "Occurrences") {
  return `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout
spec:
  service: shop
  indicatorRef: requests
  timeWindow:
    - ${window}
  budgetingMethod: ${method}
  objectives:
    - ${objective}
`;
}

describe("beside a target", () => {
  test("stands the error budget in the SLO's own window", () => {
    checkHints(slo("{duration: 28d, isRolling: true}", "target: 0.999«0.1 % = 40 m 19 s per 28 d»"));
    checkHints(slo("{duration: 30d, isRolling: true}", "targetPercent: 99.9«0.1 % = 43 m 12 s per 30 d»"));
    checkHints(slo("{duration: 1w, isRolling: true}", "target: 0.95«5 % = 8 h 24 m per 1 w (7 d)»"));
  });

  test("it is exact where binary numbers are not", () => {
    checkHints(slo("{duration: 28d, isRolling: true}", "target: 0.9995«0.05 % = 20 m 9 s per 28 d»"));
    checkHints(slo("{duration: 28d, isRolling: true}", "targetPercent: 99.99«0.01 % = 4 m 1 s per 28 d»"));
  });

  test("it stands behind the value whatever is written before and behind it", () => {
    checkHints(
      slo(
        "{duration: 28d, isRolling: true}",
        '{displayName: "🛒 “ok”", target: 0.999«0.1 % = 40 m 19 s per 28 d» } # 🙂',
      ),
    );
  });

  test("there is none without a valid window or a valid target", () => {
    checkHints(slo("{duration: soon, isRolling: true}", "target: 0.999"));
    checkHints(slo("{duration: 28d, isRolling: true}", "target: 1.5"));
    checkHints(slo("{duration: 28d, isRolling: true}", "target: 1"));
    checkHints(slo("{duration: 28d, isRolling: true}", "target: high"));
    checkHints(slo("{duration: 28d, isRolling: true}", "target:"));
  });

  test("the tooltip shows the working and its source", () => {
    const shown = tooltips(slo("{duration: 28d, isRolling: true}", "target: 0.999"));
    expectInOrder(shown["0.1 % = 40 m 19 s per 28 d"] ?? "", [
      "1 − 0.999 = 0.001 = 0.1 %",
      "28 d = 2,419,200 s",
      "0.1 % × 2,419,200 s = 2,419.2 s = **40 m 19 s**",
      "https://sre.google/sre-book/availability-table/",
    ]);
  });
});

describe("with time slices", () => {
  test("the bad slices that are allowed are shown too", () => {
    checkHints(
      slo(
        "{duration: 28d, isRolling: true}",
        "{target: 0.999«0.1 % = 40 m 19 s per 28 d»«40 of 40,320 slices per 28 d», timeSliceTarget: 0.95, timeSliceWindow: 1m}",
        "Timeslices",
      ),
    );
  });

  test("with ratios it is what their shortfalls may add up to", () => {
    checkHints(
      slo(
        "{duration: 28d, isRolling: true}",
        "{target: 0.999«worth 40.32 of 40,320 slices per 28 d», timeSliceWindow: 1m}",
        "RatioTimeslices",
      ),
      { only: ["timeslices"] },
    );
  });

  test("the tooltip says how they are counted", () => {
    const shown = tooltips(
      slo(
        "{duration: 28d, isRolling: true}",
        "{target: 0.999, timeSliceTarget: 0.95, timeSliceWindow: 1m}",
        "Timeslices",
      ),
    );
    expectInOrder(shown["40 of 40,320 slices per 28 d"] ?? "", [
      "28 d / 1 m = 40,320",
      "40,320 × (1 − target) = 40.32, rounded down to 40",
      "A slice is good from 95 % on",
    ]);
  });
});

describe("beside a calendar window", () => {
  const month =
    '{duration: 1M«November 2026: 30 d», calendar: {startTime: "2026-01-01 00:00:00", timeZone: Europe/London}}';

  test("stands its current length, and the budget is that of the current period", () => {
    checkHints(slo(month, "target: 0.999«0.1 % = 43 m 12 s in November 2026 (30 d)»"));
  });

  test("it changes with the date", () => {
    const december = month.replace("November 2026: 30 d", "December 2026: 31 d");
    checkHints(slo(december, "target: 0.999«0.1 % = 44 m 38 s in December 2026 (31 d)»"), {
      now: Date.UTC(2026, 11, 1),
    });
  });

  test("the change of clocks is counted", () => {
    // In Europe/London October 2026 has 31 days and one hour.
    const october = month.replace("November 2026: 30 d", "October 2026: 31 d");
    checkHints(slo(october, "target: 0.99«1 % = 7 h 27 m in October 2026 (31 d)»"), { now: Date.UTC(2026, 9, 10) });
  });
});

const condition = (threshold: string, rest = "lookbackWindow: 1h") => `
apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: fast-burn
spec:
  severity: page
  condition:
    kind: burnrate
    op: gte
    threshold: ${threshold}
    ${rest}
    alertAfter: 0m
`;

const policy = `---
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: page-me
spec:
  conditions:
    - conditionRef: fast-burn
  notificationTargets:
    - targetRef: on-call
`;

const alerting = (name: string, duration: string, target: string) => `---
apiVersion: openslo/v1
kind: SLO
metadata:
  name: ${name}
spec:
  service: shop
  indicatorRef: requests
  timeWindow: [{duration: ${duration}, isRolling: true}]
  budgetingMethod: Occurrences
  objectives: [{target: ${target}}]
  alertPolicies: [{alertPolicyRef: page-me}]
`;

describe("beside the threshold of an alert condition", () => {
  const only = ["burnRate"];

  test("stands what the burn rate means for the SLO that reaches it", () => {
    checkHints(
      condition("14.4«fires after 2 % of the 30 d budget; exhausted in 50 h; full outage seen in 52 s»") +
        policy +
        alerting("checkout", "30d", "0.999"),
      { only },
    );
  });

  test("of several SLOs it is the strictest, and the tooltip has the rest", () => {
    const fixture =
      condition(
        "14.4«fires after 2 % of the 30 d budget; exhausted in 50 h; full outage seen in 52 s (strictest of 2)»",
      ) +
      policy +
      alerting("search", "28d", "0.99") +
      alerting("checkout", "30d", "0.999");
    checkHints(fixture, { only });
    const [tooltip = ""] = Object.values(tooltips(fixture.replace(/«[^»]*»/g, "")));
    expectInOrder(tooltip, [
      "**Burn rate 14.4** for checkout, the strictest of 2: 99.9 % over 30 d",
      "14.4 × (1 − 0.999) = 1.44 % errors over 1 h",
      "14.4 × 1 h / 30 d = 2 %",
      "30 d / 14.4 = 50 h",
      "1 h × 1.44 % = 52 s (rounded up), with 2 % of the budget used",
      "search, 99 % over 28 d: fires after 2.14 % of the 28 d budget",
      "https://sre.google/workbook/alerting-on-slos/",
    ]);
  });

  test("a very high target lets an outage be seen in less than a second", () => {
    checkHints(
      condition("14.4«fires after 2 % of the 30 d budget; exhausted in 50 h; full outage seen in 0.52 s»") +
        policy +
        alerting("checkout", "30d", "0.99999"),
      { only },
    );
  });

  test("without an SLO a window is assumed, and called so", () => {
    checkHints(condition("6«fires after 0.83 % of the assumed 30 d budget; exhausted in 5 d»"));
  });

  test("without a lookback window it says what can be known", () => {
    checkHints(condition("14.4«uses up the assumed 30 d budget in 50 h»", "# lookbackWindow"));
  });

  test("inline conditions are judged against the SLO they stand in", () => {
    checkHints(
      `
apiVersion: openslo/v1
kind: SLO
metadata: {name: checkout}
spec:
  service: shop
  indicatorRef: requests
  timeWindow: [{duration: 28d, isRolling: true}]
  budgetingMethod: Occurrences
  objectives: [{target: 0.99}]
  alertPolicies:
    - kind: AlertPolicy
      metadata: {name: page-me}
      spec:
        alertWhenBreaching: true
        conditions:
          - kind: AlertCondition
            metadata: {name: fast-burn}
            spec:
              severity: page
              condition:
                kind: burnrate
                op: gte
                threshold: 13.44«fires after 2 % of the 28 d budget; exhausted in 50 h; full outage seen in 8 m 4 s»
                lookbackWindow: 1h
                alertAfter: 0m
        notificationTargets:
          - targetRef: on-call
`,
      { only },
    );
  });
});

test("v1alpha counts its window in units", () => {
  checkHints(`
apiVersion: openslo/v1alpha
kind: SLO
metadata: {name: checkout}
spec:
  service: shop
  timeWindows:
    - {unit: Day, count: 30, isRolling: true}
  budgetingMethod: Occurrences
  objectives:
    - {displayName: ok, value: 1, target: 0.999«0.1 % = 43 m 12 s per 30 d»}
`);
});

test("documents behind foreign ones and with CRLF have their hints at the right place", () => {
  const text = `
apiVersion: apps/v1
kind: Deployment
---${slo("{duration: 28d, isRolling: true}", "target: 0.999«0.1 % = 40 m 19 s per 28 d»")}`;
  checkHints(text);
  checkHints(text, { crlf: true });
});

test("a half-typed document keeps the hints that can be known", () => {
  checkHints(`${slo("{duration: 28d, isRolling: true}", "target: 0.999«0.1 % = 40 m 19 s per 28 d»")}    - targ`);
});

test("groups that are switched off stay away", () => {
  checkHints(slo("{duration: 28d, isRolling: true}", "target: 0.999"), { only: ["burnRate", "timeslices"] });
});

test("only the hints within the range are given", () => {
  const text = slo("{duration: 28d, isRolling: true}", "target: 0.999").trimStart();
  const workspace = workspaceOf(new Map([["/a.yaml", text]]));
  const within = (from: number, to: number) => {
    const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
    return inlayHints(workspace, uriOf("/a.yaml"), range, NOW, groups()).length;
  };
  expect(within(0, 10)).toBe(0);
  expect(within(11, 12)).toBe(1);
});

describe("a threshold that is never reached", () => {
  const policies = policy + alerting("checkout", "30d", "0.9");

  test("is shown as such", () => {
    checkHints(condition("14.4«never fires at 90 % over 30 d»") + policies, { only: ["burnRate"] });
  });

  test("has no hint where that is an error: the error speaks", () => {
    const configuration = "#- /ops-as-code.yaml\nrules: {openslo/unreachable-burn-rate: error}\n";
    checkHints(`#- /a.yaml${condition("14.4")}${policies}${configuration}`, { only: ["burnRate"] });
  });
});
