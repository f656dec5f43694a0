import { describe, expect, test } from "vitest";
import type { OpsObject } from "../../../server/src/core/kinds/object.ts";
import type { Sli, Slo } from "../../../server/src/core/kinds/openslo/names.ts";
import { sliView } from "../../../server/src/core/kinds/openslo/views/sli.ts";
import { sloView } from "../../../server/src/core/kinds/openslo/views/slo.ts";
import { toText } from "../../../server/src/core/math/decimal.ts";
import { formatPath } from "../../../server/src/core/text/path.ts";
import { uriOf, workspaceOf } from "../../support/check.ts";

function objectsOf(text: string) {
  const file = workspaceOf(new Map([["/file.yaml", text]])).files.get(uriOf("/file.yaml"));
  return (file?.documents ?? []).flatMap(({ analysis }) => analysis.objects);
}

function objectOf<Value>(text: string): OpsObject<Value> {
  const found = objectsOf(text)[0]?.object;
  if (found === undefined) throw new Error("the text holds no object");
  return found as OpsObject<Value>;
}

const v1 = `apiVersion: openslo/v1
kind: SLO
metadata: {name: checkout}
spec:
  service: shop
  indicator:
    metadata: {name: latency}
    spec:
      thresholdMetric: {metricSource: {metricSourceRef: main, type: Prometheus, spec: {query: latency_seconds}}}
  timeWindow:
    - {duration: 1M, calendar: {startTime: 2026-01-01 00:00:00, timeZone: UTC}}
  budgetingMethod: Timeslices
  objectives:
    - {op: lte, value: 0.30, targetPercent: 99.950, timeSliceTarget: 0.95, timeSliceWindow: 5m}
`;

const v2alpha = `apiVersion: openslo.com/v2alpha
kind: SLO
metadata: {name: checkout}
spec:
  serviceRef: shop
  sli:
    metadata: {name: latency}
    spec:
      thresholdMetric: {dataSourceRef: main, spec: {query: latency_seconds}}
  timeWindow:
    - {duration: 1M, isRolling: true}
  budgetingMethod: Occurrences
  objectives:
    - {op: lte, value: 0.30, target: 0.9995}
`;

describe("the view of an SLO", () => {
  test("is computed once", () => {
    const slo = objectOf<Slo>(v1);
    expect(sloView(slo)).toBe(sloView(slo));
  });

  test("has exact numbers with their places", () => {
    const [objective] = sloView(objectOf<Slo>(v1)).objectives;
    expect(objective?.target && toText(objective.target.ratio)).toBe("0.9995");
    expect(objective?.target).toMatchObject({ key: "targetPercent", text: "99.950" });
    expect(formatPath(objective?.target?.path ?? [])).toBe("spec.objectives[0].targetPercent");
    expect(objective?.value && toText(objective.value)).toBe("0.3");
    expect(objective?.timeSliceWindow?.seconds).toBe(300);
  });

  test("has the same names for both versions", () => {
    const [first, second] = [sloView(objectOf<Slo>(v1)), sloView(objectOf<Slo>(v2alpha))];
    expect([first.service?.name, second.service?.name]).toEqual(["shop", "shop"]);
    expect([first.indicator.inline?.type, second.indicator.inline?.type]).toEqual(["threshold", "threshold"]);
    expect([first.objectives[0]?.inlineType, second.objectives[0]?.inlineType]).toEqual(["threshold", "threshold"]);
    const paths = [first, second].map((view) => formatPath(view.indicator.inline?.metrics[0]?.query?.path ?? []));
    expect(paths).toEqual([
      "spec.indicator.spec.thresholdMetric.metricSource.spec.query",
      "spec.sli.spec.thresholdMetric.spec.query",
    ]);
  });

  test("knows the units of its version", () => {
    expect(sloView(objectOf<Slo>(v1)).timeWindow).toMatchObject({ seconds: 2_592_000, rolling: false });
    expect(sloView(objectOf<Slo>(v2alpha)).timeWindow).toMatchObject({ seconds: undefined, text: "1M", rolling: true });
  });

  test("takes two targets of one objective for none", () => {
    const slo = objectOf<Slo>(v2alpha.replace("target: 0.9995", "target: 0.9995, targetPercent: 99"));
    expect(sloView(slo).objectives[0]?.target).toBeUndefined();
  });

  test("finds composites", () => {
    const text = v2alpha
      .replace(/ {2}sli:[\s\S]*? {2}timeWindow/, "  timeWindow")
      .replace("op: lte", "sliRef: a, op: lte");
    const view = sloView(objectOf<Slo>(text));
    expect(view.isComposite).toBe(true);
    expect(view.objectives[0]?.indicator.reference?.name).toBe("a");
  });

  test("says nothing of what is not there", () => {
    const view = sloView(objectOf<Slo>("apiVersion: openslo/v1\nkind: SLO\nspec:\n  objectives: [1, {}]\n"));
    expect(view.objectives.map(({ index }) => index)).toEqual([1]);
    expect(view).toMatchObject({ service: undefined, timeWindow: undefined, isComposite: false });
  });
});

test("the view of an SLI lists its metrics", () => {
  const sli = objectOf<Sli>(`apiVersion: openslo/v1
kind: SLI
metadata: {name: availability}
spec:
  ratioMetric:
    total: {metricSource: {metricSourceRef: main, spec: {query: all}}}
    good: {metricSource: {type: Prometheus, spec: {query: good, step: 1m}}}
`);
  const { type, metrics } = sliView(sli);
  expect(type).toBe("ratio");
  expect(metrics.map(({ role, query }) => [role, query?.text])).toEqual([
    ["good", "good"],
    ["total", "all"],
  ]);
  expect(metrics.map(({ sourceRef, sourceType }) => [sourceRef?.name, sourceType?.text])).toEqual([
    [undefined, "Prometheus"],
    ["main", undefined],
  ]);
});

test("objects offer their measures to others", () => {
  const [slo, sli] = objectsOf(v1);
  expect(slo?.facts.measures).toMatchObject({
    budgetingMethod: "Timeslices",
    service: "shop",
    window: { seconds: 2_592_000, text: "1M", rolling: false },
    objectives: [{ target: "0.9995" }],
  });
  expect(sli?.facts.measures).toEqual({ type: "threshold" });
  const [condition] = objectsOf(`apiVersion: openslo/v1
kind: AlertCondition
metadata: {name: burn}
spec: {severity: page, condition: {kind: burnrate, op: gte, threshold: 14.40, lookbackWindow: 1h, alertAfter: 5m}}
`);
  expect(condition?.facts.measures).toEqual({
    severity: "page",
    threshold: "14.4",
    op: "gte",
    lookbackSeconds: 3600,
    alertAfterSeconds: 300,
  });
});
