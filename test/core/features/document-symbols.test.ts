import { expect, test } from "vitest";
import { documentSymbols } from "../../../server/src/core/features/document-symbols.ts";
import { asked, outline, textAt } from "../../support/features.ts";

const file = `
apiVersion: apps/v1
kind: Deployment
metadata: {name: foreign}
---
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout
spec:
  service: shop
  indicator:
    metadata:
      name: requests
    spec:
      ratioMetric:
        good: {metricSource: {type: Prometheus, spec: {query: good}}}
        total: {metricSource: {type: Prometheus, spec: {query: total}}}
  timeWindow:
    - {duration: 28d, isRolling: true}
  budgetingMethod: Occurrences
  objectives:
    - displayName: Available
      target: 0.999
    - target: 0.99
  alertPolicies:
    - alertPolicyRef: page-me
    - kind: AlertPolicy
      metadata:
        name: ticket-me
      spec:
        conditions:
          - kind: AlertCondition
            metadata: {name: slow-burn}
            spec:
              severity: ticket
              condition: {kind: burnrate, op: gte, threshold: 1, lookbackWindow: 3d}
        notificationTargets:
          - targetRef: on-call
---
apiVersion: openslo/v1
kind: Service
metadata:
  name: shop
`;

test("the outline has objects of ours with objectives, inline objects and what lists name", () => {
  expect(outline(file)).toBe(
    `
checkout (SLO · 99.9 %, 99 % over 28 d)
  requests (SLI · good / total)
  Available (99.9 % · 40 m 19 s per 28 d)
  Objective 2 (99 % · 6 h 43 m 12 s per 28 d)
  page-me (→ AlertPolicy)
  ticket-me (AlertPolicy · slow-burn → on-call)
    slow-burn (AlertCondition · ticket: 1 × over 3 d)
    on-call (→ AlertNotificationTarget)
shop (Service)
`.trim(),
  );
});

test.each([{ crlf: false }, { crlf: true }])(
  "each entry lies in the one above, and selects its name: %o",
  (options) => {
    const { workspace, uri, text } = asked(file, options);
    const [slo] = documentSymbols(workspace, uri);
    const named = slo?.children?.map((each) => textAt(text, each.selectionRange));
    expect(textAt(text, slo?.selectionRange ?? nowhere)).toBe("checkout");
    expect(named).toEqual(["requests", "Available", "0.99", "page-me", "ticket-me"]);
    expect(textAt(text, slo?.children?.[0]?.range ?? nowhere)).toMatch(/^indicator:\s+metadata:[\s\S]*total}}}$/);
  },
);

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

test("half-typed documents have what is there", () => {
  expect(
    outline("apiVersion: openslo/v1\nkind: SLO\nmetadata:\n  name: che\nspec:\n  objectives:\n    -\n    - tar"),
  ).toBe("che (SLO)");
  expect(outline("apiVersion: openslo/v1\nkind: SLO\n")).toBe("SLO (SLO)");
});

test("a part behind an alias stands where its text stands", () => {
  expect(
    outline(`
apiVersion: openslo/v1
kind: SLO
metadata: {name: checkout}
spec:
  objectives:
    - &first {displayName: A, target: 0.9}
    - *first
`),
  ).toBe("checkout (SLO · 90 %, 90 %)\n  A (90 %)\n  A (90 %)");
});
