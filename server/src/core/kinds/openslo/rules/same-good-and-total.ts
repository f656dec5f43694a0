import type * as v1alpha from "../../../schema/generated/types/openslo-v1alpha.ts";
import type { Path } from "../../../text/path.ts";
import type { OpsObject } from "../../object.ts";
import { rangeOf, spanAt } from "../../place.ts";
import { rule, selector } from "../../rule.ts";
import { SLI, SLO_V1ALPHA, type Sli } from "../names.ts";
import { sliView } from "../views/sli.ts";

interface Data {
  readonly role: "good" | "bad";
}

interface Pair {
  readonly role: "good" | "bad";
  readonly one: Measured;
  readonly total: Measured;
}

/** A measurement: everything that decides its result, and where its query stands. */
interface Measured {
  readonly content: unknown;
  readonly path: Path;
}

export default rule({
  id: "openslo/same-good-and-total",
  on: selector<Sli | v1alpha.Slo>(...SLI.kinds, ...SLO_V1ALPHA.kinds),
  severity: "warning",
  authority: "ours",
  summary: "Good (or bad) events and all events are counted by different queries",
  why: "With the same query for good and for all events the ratio is always 100 %: no failure is ever counted, no budget is used, no alert fires. With bad and all events it is always 0 %. Mostly a copied query was not changed.",
  avoid: `
apiVersion: openslo/v1
kind: SLI
metadata:
  name: checkout-availability
spec:
  ratioMetric:
    good:
      metricSource:
        type: Prometheus
        spec:
          query: sum(rate(http_requests_total[5m]))
    total:
      metricSource:
        type: Prometheus
        spec:
          query: sum(rate(http_requests_total[5m]))
`,
  prefer: `
apiVersion: openslo/v1
kind: SLI
metadata:
  name: checkout-availability
spec:
  ratioMetric:
    good:
      metricSource:
        type: Prometheus
        spec:
          query: sum(rate(http_requests_total{code!~"5.."}[5m]))
    total:
      metricSource:
        type: Prometheus
        spec:
          query: sum(rate(http_requests_total[5m]))
`,
  check(object, report) {
    for (const { role, one, total } of pairs(object)) {
      if (!hasText(one.content) || normalised(one.content) !== normalised(total.content)) continue;
      const range = rangeOf(object.document, spanAt(object.document, [...object.path, ...total.path]));
      report({ at: one.path, data: { role }, related: [{ range, message: "the query for all events" }] });
    }
  },
  message: ({ role }: Data) =>
    role === "good"
      ? "good and total are the same query, so the SLI is always 100 % and no failure is ever counted"
      : "bad and total are the same query, so the SLI is always 0 %",
});

function pairs(object: OpsObject<Sli | v1alpha.Slo>): readonly Pair[] {
  return SLO_V1ALPHA.kinds.includes(object.kind)
    ? alphaPairs(object as OpsObject<v1alpha.Slo>)
    : sliPairs(object as OpsObject<Sli>);
}

function sliPairs(object: OpsObject<Sli>): readonly Pair[] {
  const { metrics } = sliView(object);
  const measured = (role: string): Measured | undefined => {
    const metric = metrics.find((each) => each.role === role);
    if (!metric) return undefined;
    const { spec, specPath, query, sourceRef, sourceType } = metric;
    return { content: [spec, sourceRef?.name, sourceType?.text], path: query?.path ?? specPath };
  };
  const total = measured("total");
  return (["good", "bad"] as const).flatMap((role) => {
    const one = measured(role);
    return one && total ? [{ role, one, total }] : [];
  });
}

function alphaPairs(object: OpsObject<v1alpha.Slo>): readonly Pair[] {
  return (object.value.spec?.objectives ?? []).flatMap((objective, index): readonly Pair[] => {
    const { good, total } = objective?.ratioMetrics ?? {};
    if (!good || !total) return [];
    const at = (key: string) => ["spec", "objectives", index, "ratioMetrics", key, "query"];
    return [{ role: "good", one: { content: good, path: at("good") }, total: { content: total, path: at("total") } }];
  });
}

/** Whether there is a query at all: two empty ones are not yet the same mistake. */
function hasText(content: unknown): boolean {
  if (typeof content === "string") return content.trim() !== "";
  if (typeof content !== "object" || content === null) return false;
  return (Array.isArray(content) ? content.slice(0, 1) : [content]).some((each) => Object.keys(each ?? {}).length > 0);
}

/** The content as text in which neither the order of keys nor white space counts. */
function normalised(content: unknown): string {
  return JSON.stringify(content, (_, value) => {
    if (typeof value === "string") return withoutSpace(value);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** White space counts only between two words, and there as one space; what stands in quotes is left as it is. */
function withoutSpace(query: string): string {
  return query
    .trim()
    .replace(
      /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\s*([^\w\s"'])\s*|\s+/g,
      (_, quoted, sign) => quoted ?? sign ?? " ",
    );
}
