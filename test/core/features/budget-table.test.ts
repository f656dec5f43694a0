import { expect, test } from "vitest";
import { budgetTable } from "../../../server/src/core/features/budget-table.ts";
import { NOW } from "../../support/check.ts";
import { asked, expectInOrder } from "../../support/features.ts";

const file = `
apiVersion: openslo/v1
kind: Service
metadata: {name: shop}
---
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout
  displayName: Checkout works
spec:
  service: shop
  indicatorRef: requests
  timeWindow: [{duration: 28d, isRolling: true}]
  budgetingMethod: Timeslices
  objectives:
    - displayName: Available
      target: 0.999
      timeSliceTarget: 0.95
      timeSliceWindow: 1m
    - target: 1.5
  alertPolicies:
    - alertPolicyRef: page-me
---
apiVersion: openslo/v1
kind: AlertPolicy
metadata: {name: page-me}
spec:
  conditions:
    - kind: AlertCondition
      metadata: {name: fast-burn}
      spec:
        severity: page
        condition: {kind: burnrate, op: gte, threshold: 14.4, lookbackWindow: 1h, alertAfter: 5m}
`;

function tableAt(text: string) {
  const { workspace, uri, position } = asked(file.replace(text, `$0${text}`));
  return budgetTable(workspace, uri, position, NOW);
}

test("the table of the SLO at the cursor has windows, requests, slices and alerts", () => {
  const table = tableAt("indicatorRef");
  expect(table?.title).toBe("Error budget of Checkout works");
  expectInOrder(table?.markdown ?? "", [
    "# Error budget of Checkout works\n",
    "Time window: 28 d. Budgeting method: Timeslices.",
    "## Available: 99.9 %, error budget 0.1 %",
    "| **28 d** (this SLO) | **40 m 19 s** |",
    "| day | 1 m 26 s |",
    "| 1,000,000 requests | 1,000 |",
    "40 of 40,320 slices",
    "### Alerts",
    "**page-me**, fast-burn (page)",
    "14.4 × (1 − 0.999) = 1.44 % errors over 1 h",
    "Full outage seen after 1 h × 1.44 % + 5 m (`alertAfter`) = 5 m 52 s",
    "## Objective 2\n\nNo valid target is given yet.",
  ]);
});

test("anywhere in the SLO will do, and nowhere else", () => {
  expect(tableAt("apiVersion: openslo/v1\nkind: SLO")?.title).toBe("Error budget of Checkout works");
  expect(tableAt("metadata: {name: shop}")).toBeUndefined();
  expect(tableAt("severity")).toBeUndefined();
});

test("a half-typed SLO says what is missing", () => {
  const { workspace, uri, position } = asked("apiVersion: openslo/v1\nkind: SLO\nspec:\n  obj$0");
  expect(budgetTable(workspace, uri, position, NOW)).toEqual({
    title: "Error budget of this SLO",
    markdown: "# Error budget of this SLO\n\nNo valid time window is given yet.\n\nThis SLO has no objectives yet.\n",
  });
});
