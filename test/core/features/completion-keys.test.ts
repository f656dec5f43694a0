import { describe, expect, test } from "vitest";
import { CompletionItemTag } from "vscode-languageserver-types";
import { completing } from "../../support/completion.ts";

describe("keys", () => {
  test("required ones come first, then the order in which authors write them", () => {
    completing(`
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout
spec:
  $0
`).offers([
      "service",
      "timeWindow",
      "budgetingMethod",
      "objectives",
      "description",
      "indicator",
      "indicatorRef",
      "alertPolicies",
    ]);
  });

  test("those that are there already are not offered again", () => {
    completing(`
apiVersion: openslo/v1
kind: Service
metadata:
  displayName: Checkout
  $0
  labels: {}
`).offers(["name", "annotations"]);
  });

  test("keys that a merge brings in count as there", () => {
    completing(`
apiVersion: openslo/v1
kind: SLO
metadata: &base
  name: checkout
spec:
  indicator:
    metadata:
      <<: *base
      $0
`).offers(["displayName", "labels", "annotations"]);
  });

  test("their documentation is that of the schema, and comes when it is asked for", () => {
    const asked = completing(`
apiVersion: openslo/v1
kind: Service
metadata:
  $0
`).details({ name: "required", displayName: undefined });
    expect(asked.item("name").documentation).toBeUndefined();
    expect(asked.documentation("name")).toContain("Name by which other objects refer to this one");
  });

  test("a client without Markdown gets plain text", () => {
    const asked = completing("apiVersion: openslo/v1\nkind: AlertCondition\nspec:\n  $0\n", { markdown: false });
    expect(asked.documentation("severity")).not.toMatch(/[`*]/);
  });

  test("old names are marked as such and come last", () => {
    const asked = completing("apiVersion: openslo.com/v2alpha\nkind: SLO\nspec:\n  ser$0\n").offersAmongOthers([
      "serviceRef",
      "service",
    ]);
    expect(asked.item("service").tags).toEqual([CompletionItemTag.Deprecated]);
  });

  test("another name for a key finds it", () => {
    const asked = completing("apiVersion: openslo/v1\nkind: SLO\nspec:\n  sli$0\n");
    expect(asked.item("indicator").filterText).toBe("sli");
  });
});

describe("what is inserted", () => {
  test("a scalar's key gets its colon and a space", () => {
    completing("apiVersion: openslo/v1\nkind: Service\nmetadata:\n  $0\n")
      .accepting("name")
      .gives("apiVersion: openslo/v1\nkind: Service\nmetadata:\n  name: \n");
  });

  test("a key that has its colon is only renamed", () => {
    completing("apiVersion: openslo/v1\nkind: SLO\nspec:\n  serv$0: checkout\n")
      .accepting("service")
      .gives("apiVersion: openslo/v1\nkind: SLO\nspec:\n  service: checkout\n");
  });

  test("a key with few values lets the author choose", () => {
    completing("apiVersion: openslo/v1\nkind: SLO\nspec:\n  $0\n")
      .accepting("budgetingMethod")
      .inserts("budgetingMethod: ${1|Occurrences,Timeslices,RatioTimeslices|}");
  });

  test("a mapping's key gets its required keys on deeper lines", () => {
    completing("apiVersion: openslo/v1\nkind: SLO\nspec:\n  $0")
      .accepting("indicator")
      .inserts("indicator:\n    metadata:\n      name: ${1:checkout-availability}\n    spec:\n      $2");
  });

  test("a list's key gets its first item", () => {
    const accepted = completing("apiVersion: openslo/v1\nkind: SLO\nspec:\n  $0").accepting("timeWindow");
    accepted.inserts("timeWindow:\n    - duration: ${1:28d}\n      isRolling: ${2|true,false|}");
    accepted.parsesTo({
      apiVersion: "openslo/v1",
      kind: "SLO",
      spec: { timeWindow: [{ duration: "28d", isRolling: true }] },
    });
  });

  test("a client without snippets gets the beginning", () => {
    const asked = completing("apiVersion: openslo/v1\nkind: SLO\nspec:\n  $0", { snippets: false });
    asked.accepting("objectives").inserts("objectives:\n    - ");
    asked.accepting("indicator").inserts("indicator:\n    ");
    asked.accepting("budgetingMethod").inserts("budgetingMethod: ");
    expect(asked.item("objectives").insertTextFormat).toBeUndefined();
  });

  test("lists and indentation follow the author's hand", () => {
    completing(`
apiVersion: openslo/v1
kind: SLO
metadata:
    name: checkout
spec:
    timeWindow:
    - duration: 28d
      isRolling: true
    $0
`)
      .accepting("objectives")
      .parsesTo({
        apiVersion: "openslo/v1",
        kind: "SLO",
        metadata: { name: "checkout" },
        spec: {
          timeWindow: [{ duration: "28d", isRolling: true }],
          objectives: [{ displayName: "Available", target: 0.999 }],
        },
      });
  });

  test("a list that stands in the column of its key goes on there", () => {
    completing("apiVersion: openslo/v1\nkind: SLO\nspec:\n    timeWindow:\n    - duration: 28d\n    $0\n")
      .accepting("objectives")
      .inserts("objectives:\n    - displayName: ${1:Available}\n      target: ${2:0.999}");
  });

  test("names that can be meant are offered inside", () => {
    completing(`
#- /sli.yaml
apiVersion: openslo/v1
kind: SLI
metadata:
  name: latency
---
apiVersion: openslo/v1
kind: SLI
metadata:
  name: errors
#- /slo.yaml
apiVersion: openslo/v1
kind: SLO
spec:
  $0
`)
      .accepting("indicatorRef")
      .inserts("indicatorRef: ${1|errors,latency|}");
  });
});

describe("keys that are ruled out", () => {
  const slo = (spec: string) => `apiVersion: openslo/v1\nkind: SLO\nmetadata:\n  name: a\nspec:\n${spec}`;

  test("a ratio has neither op nor value", () => {
    completing(
      slo("  indicator:\n    spec:\n      ratioMetric: {counter: true}\n  objectives:\n    - $0\n"),
    ).offersNone("op", "value");
  });

  test("a ratio has neither op nor value, also when the SLI stands in another file", () => {
    const sli = (name: string, metric: string) =>
      `#- /${name}.yaml\napiVersion: openslo/v1\nkind: SLI\nmetadata:\n  name: ${name}\nspec:\n  ${metric}: {x: 1}\n`;
    const files = sli("errors", "ratioMetric") + sli("latency", "thresholdMetric");
    const using = (name: string) =>
      completing(`${files}#- /slo.yaml\n${slo(`  indicatorRef: ${name}\n  objectives:\n    - $0\n`)}`);
    using("errors").offersNone("op", "value");
    using("latency").offersAmongOthers(["op", "value"]);
  });

  test("one target is enough", () => {
    completing(slo("  objectives:\n    - target: 0.9\n      $0\n")).offersNone("target", "targetPercent");
    completing(slo("  objectives:\n    - targetPercent: 99\n      $0\n")).offersNone("target", "targetPercent");
  });

  test("one indicator is enough", () => {
    completing(slo("  indicatorRef: a\n  $0\n")).offersNone("indicator", "indicatorRef");
    completing(slo("  indicatorRef: a\n  objectives:\n    - $0\n")).offersNone("indicator", "indicatorRef");
    completing(slo("  $0\n  objectives:\n    - indicatorRef: a\n")).offersNone("indicator", "indicatorRef");
  });

  test("time slices belong to Timeslices", () => {
    completing(slo("  budgetingMethod: Occurrences\n  objectives:\n    - $0\n")).offersNone(
      "timeSliceTarget",
      "timeSliceWindow",
    );
    completing(slo("  budgetingMethod: RatioTimeslices\n  objectives:\n    - $0\n"))
      .offersNone("timeSliceTarget")
      .offersAmongOthers(["timeSliceWindow"]);
    completing(slo("  budgetingMethod: Timeslices\n  objectives:\n    - $0\n")).offersAmongOthers([
      "timeSliceTarget",
      "timeSliceWindow",
    ]);
  });

  test("a rolling window has no calendar", () => {
    completing(slo("  timeWindow:\n    - isRolling: true\n      $0\n")).offers(["duration"]);
    completing(slo("  timeWindow:\n    - isRolling: false\n      $0\n")).offers(["duration", "calendar"]);
  });

  test("an alert policy is named or written out", () => {
    completing(slo("  alertPolicies:\n    - alertPolicyRef: a\n      $0\n")).offers([]);
    completing(slo("  alertPolicies:\n    - kind: AlertPolicy\n      $0\n")).offers(["metadata", "spec"]);
  });

  test("so are the conditions of an inline alert policy", () => {
    completing(
      slo(
        "  alertPolicies:\n    - kind: AlertPolicy\n      metadata:\n        name: a\n      spec:\n        conditions:\n        - conditionRef: b\n          $0\n",
      ),
    ).offers([]);
  });

  test("an SLI measures in one way", () => {
    const sli = "apiVersion: openslo/v1\nkind: SLI\nspec:\n";
    completing(`${sli}  thresholdMetric: {}\n  $0\n`).offersNone("ratioMetric");
    completing(`${sli}  ratioMetric:\n    good: {}\n    $0\n`).offers(["counter", "total"]);
    completing(`${sli}  ratioMetric:\n    raw: {}\n    $0\n`).offers(["counter", "rawType"]);
  });

  test("v1alpha has rules of its own", () => {
    const alpha = "apiVersion: openslo/v1alpha\nkind: SLO\nspec:\n";
    completing(`${alpha}  objectives:\n    - ratioMetrics: {}\n      $0\n`).offersNone("op");
    completing(`${alpha}  indicator: {thresholdMetric: {}}\n  objectives:\n    - $0\n`).offersNone("ratioMetrics");
  });
});

describe("the configuration", () => {
  test("has its keys", () => {
    completing("#- /ops-as-code.yaml\n$0").offersAmongOthers(["ops-as-code", "rules", "ignore", "stage"]);
  });

  test("and the ids of all rules", () => {
    const asked = completing("#- /ops-as-code.yaml\nrules:\n  $0\n");
    asked.accepting("openslo/low-target").inserts("openslo/low-target: ${1|warning,off,hint,information,error|}");
    expect(asked.documentation("openslo/low-target")).toContain("Severity without a setting");
  });

  test("and their severities", () => {
    completing("#- /ops-as-code.yaml\nrules:\n  openslo/low-target: $0\n")
      .offers(["off", "hint", "information", "warning", "error"])
      .accepting("off")
      .parsesTo({ rules: { "openslo/low-target": "off" } });
  });
});
