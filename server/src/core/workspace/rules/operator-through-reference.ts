import type { SliMeasures } from "../../facts.ts";
import { removeEntry, safeFix } from "../../kinds/fix.ts";
import { isGiven } from "../../kinds/openslo/given.ts";
import { SLI, SLO } from "../../kinds/openslo/names.ts";
import { sloView } from "../../kinds/openslo/views/slo.ts";
import { rule } from "../../kinds/rule.ts";
import { placesOf } from "../references.ts";

interface Data {
  readonly key: "op" | "value";
  readonly sli: string;
  readonly type: "ratio" | "threshold";
}

export default rule({
  id: "openslo/operator-through-reference",
  on: SLO,
  severity: "error",
  authority: "sdk",
  summary: "Objectives have `op` and `value` exactly where the SLI they refer to is a threshold",
  why: "A threshold metric needs a limit to tell good from bad; a ratio is already a share of good events and has none. Through a reference only the whole workspace shows which one it is, and tools find out when they put the objects together.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-latency
spec:
  service: checkout
  indicatorRef: checkout-latency
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.99
---
apiVersion: openslo/v1
kind: SLI
metadata:
  name: checkout-latency
spec:
  thresholdMetric:
    metricSource:
      type: Prometheus
      spec:
        query: checkout_latency_seconds
`,
  prefer: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-latency
spec:
  service: checkout
  indicatorRef: checkout-latency
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - op: lte
      value: 0.3
      target: 0.99
---
apiVersion: openslo/v1
kind: SLI
metadata:
  name: checkout-latency
spec:
  thresholdMetric:
    metricSource:
      type: Prometheus
      spec:
        query: checkout_latency_seconds
`,
  check(slo, report, { workspace }) {
    const { indicator, objectives } = sloView(slo);
    const kinds = SLI.kinds.filter((kind) => kind.split(" ")[0] === slo.kind.split(" ")[0]);
    for (const objective of objectives) {
      const written = objective.indicator.hasReference ? objective.indicator : indicator;
      // With an inline indicator beside the reference it is open which one is meant.
      if (!written.reference || written.hasInline || objective.indicator.hasInline) continue;
      const sli = written.reference.name;
      const definitions = workspace.definitions(kinds, sli);
      const types = new Set(definitions.map(({ facts }) => (facts.measures as SliMeasures | undefined)?.type));
      const [type] = types;
      if (types.size !== 1 || type === undefined) continue;
      for (const key of ["op", "value"] as const) {
        const at = [...objective.path, key];
        const given = isGiven(slo, at);
        if (given === (type === "threshold")) continue;
        report({
          at,
          part: "key",
          data: { key, sli, type },
          // OpenSLO's text permits them beside a ratio; only the SDK does not.
          severity: type === "ratio" ? "warning" : undefined,
          fixes: given ? safeFix(`Remove "${key}"`, removeEntry(slo, at)) : [],
          related: placesOf(definitions),
        });
      }
    }
  },
  message: ({ key, sli, type }: Data) =>
    type === "ratio"
      ? `"${key}" is not allowed: the SLI "${sli}" is a ratio, which has no limit to compare with`
      : `"${key}" is missing: the SLI "${sli}" is a threshold metric, which needs "op" and "value"`,
});
