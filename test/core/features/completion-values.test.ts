import { describe, expect, test } from "vitest";
import { completing } from "../../support/completion.ts";

const slo = (spec: string) => `apiVersion: openslo/v1\nkind: SLO\nmetadata:\n  name: a\nspec:\n${spec}`;

describe("values", () => {
  test("of an enumeration, with what each means", () => {
    const asked = completing(slo("  budgetingMethod: $0\n")).offers(["Occurrences", "Timeslices", "RatioTimeslices"]);
    expect(asked.documentation("Timeslices")).toContain("Cuts the window into slices");
    asked.accepting("Timeslices").gives(slo("  budgetingMethod: Timeslices\n"));
  });

  test("replace what stands there", () => {
    completing(slo("  budgetingMethod: Occ$0urences # sic\n"))
      .accepting("Occurrences")
      .gives(slo("  budgetingMethod: Occurrences # sic\n"));
  });

  test("get the space that is missing behind the colon", () => {
    completing(slo("  budgetingMethod:$0\n")).accepting("Occurrences").gives(slo("  budgetingMethod: Occurrences\n"));
  });

  test("keep the quotes of the author", () => {
    const asked = completing(slo('  budgetingMethod: "Occ$0"\n'));
    expect(asked.item("Occurrences").filterText).toBe('"Occurrences"');
    asked.accepting("Occurrences").gives(slo('  budgetingMethod: "Occurrences"\n'));
    completing(slo("  budgetingMethod: '$0\n"))
      .accepting("Occurrences")
      .gives(slo("  budgetingMethod: 'Occurrences'\n"));
  });

  test("true and false", () => {
    completing(slo("  timeWindow:\n    - isRolling: $0\n"))
      .offers(["true", "false"])
      .details({ true: undefined, false: "default" })
      .accepting("true")
      .gives(slo("  timeWindow:\n    - isRolling: true\n"));
  });

  test("durations, in words", () => {
    completing(slo("  timeWindow:\n    - duration: $0\n"))
      .offers(["28d", "30d", "4w", "1w", "7d", "1M", "1Q"])
      .details({ "28d": "28 days", "4w": "4 weeks (28 days)", "1M": "1 month (30 days)" });
    completing(slo("  objectives:\n    - timeSliceWindow: $0\n")).details({ "1m": "1 minute", "5m": "5 minutes" });
  });

  test("targets, with the error budget in the window of the SLO", () => {
    completing(slo("  timeWindow:\n    - duration: 28d\n      isRolling: true\n  objectives:\n    - target: $0\n"))
      .offers(["0.9", "0.95", "0.99", "0.995", "0.999", "0.9995", "0.9999"])
      .details({ "0.999": "0.1 % = 40 m 19 s per 28 d" })
      .accepting("0.999")
      .gives(slo("  timeWindow:\n    - duration: 28d\n      isRolling: true\n  objectives:\n    - target: 0.999\n"));
  });

  test("targets in percent", () => {
    completing(slo("  timeWindow:\n    - duration: 30d\n  objectives:\n    - targetPercent: $0\n")).details({
      "99.95": "0.05 % = 21 m 36 s per 30 d",
    });
  });

  test("targets while the SLO has no window", () => {
    completing(slo("  objectives:\n    - target: $0\n")).details({ "0.99": "error budget 1 %" });
  });

  test("time zones: the usual ones first, then those that fit what is typed", () => {
    const zone = (typed: string) =>
      completing(slo(`  timeWindow:\n    - duration: 1M\n      calendar:\n        timeZone: ${typed}\n`));
    zone("$0").offersAmongOthers(["UTC", "Europe/London", "Europe/Berlin", "Pacific/Auckland"]);
    zone("Eur/Ro$0").offersAmongOthers(["Europe/Rome"]).offersNone("UTC", "Asia/Tokyo");
  });

  test("starts of calendar windows", () => {
    completing(slo("  timeWindow:\n    - duration: 1M\n      calendar:\n        startTime: $0\n")).details({
      "2026-01-01 00:00:00": "start of the year",
      "2026-10-01 00:00:00": "start of the quarter",
      "2026-11-01 00:00:00": "start of the month",
    });
  });

  test("the kind of an inline object", () => {
    completing(slo("  alertPolicies:\n    - kind: $0\n")).offers(["AlertPolicy"]);
  });

  test("nothing where any text can stand, and nothing in queries", () => {
    completing(slo("  description: $0\n")).offers([]);
    completing(
      "apiVersion: openslo/v1\nkind: SLI\nspec:\n  thresholdMetric:\n    metricSource:\n      spec:\n        query: |\n          sum(\n          $0\n",
    ).offers([]);
  });
});

describe("names", () => {
  const files = `
#- /services.yaml
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
  displayName: The checkout
spec:
  description: Takes orders
---
apiVersion: openslo/v1alpha
kind: Service
metadata:
  name: search
#- /slis.yaml
apiVersion: openslo/v1
kind: SLI
metadata:
  name: errors
---
apiVersion: openslo.com/v2alpha
kind: SLI
metadata:
  name: other-version
`;

  test("of objects in the workspace, with the file they stand in", () => {
    const asked = completing(`${files}#- /slo.yaml\n${slo("  service: $0\n")}`)
      .offers(["checkout", "search"])
      .details({ search: "services.yaml" });
    expect(asked.item("checkout").detail).toContain("services.yaml");
    expect(asked.documentation("checkout")).toContain("Takes orders");
    asked.accepting("checkout").gives(slo("  service: checkout\n"));
  });

  test("of the right kind and version only", () => {
    completing(`${files}#- /slo.yaml\n${slo("  indicatorRef: e$0\n")}`).offers(["errors"]);
  });

  test("that are only used, and defined nowhere, are not offered", () => {
    completing(`${files}#- /a.yaml\n${slo("  service: ghost\n")}#- /b.yaml\n${slo("  service: $0\n")}`).offersNone(
      "ghost",
    );
  });
});

describe("apiVersion and kind", () => {
  test("every kind of the version, where none is typed yet", () => {
    completing("apiVersion: openslo/v1alpha\nkind: $0\n").offers(["SLO", "Service"]).accepting("SLO").parsesTo({
      apiVersion: "openslo/v1alpha",
      kind: "SLO",
    });
  });

  test("half typed, or another one than before", () => {
    completing("apiVersion: openslo/v1\nkind: Alert$0\n").offersAmongOthers([
      "AlertPolicy",
      "AlertCondition",
      "AlertNotificationTarget",
    ]);
    completing("apiVersion: openslo/v1\nkind: S$0LO\nmetadata:\n  name: a\n").offersAmongOthers([
      "SLO",
      "SLI",
      "Service",
    ]);
  });

  test("the versions that have the kind", () => {
    completing("apiVersion: $0\nkind: SLI\n").offers(["openslo/v1", "openslo.com/v2alpha"]);
    completing("apiVersion: openslo/v1$0\nkind: SLO\n").offersAmongOthers(["openslo/v1", "openslo/v1alpha"]);
  });

  test("in quotes", () => {
    completing('apiVersion: "open$0"\n').accepting("openslo/v1").gives('apiVersion: "openslo/v1"\n');
  });
});
