import type { DataSourceMeasures } from "../../../facts.ts";
import { checkPromql } from "../../../promql/check.ts";
import type * as v1alpha from "../../../schema/generated/types/openslo-v1alpha.ts";
import type { Path } from "../../../text/path.ts";
import type { OpsObject } from "../../object.ts";
import { rule, selector } from "../../rule.ts";
import type { WorkspaceView } from "../../workspace-view.ts";
import { DATA_SOURCE, SLI, SLO_V1ALPHA, type Sli } from "../names.ts";
import { type MetricView, sliView } from "../views/sli.ts";

interface Query {
  readonly path: Path;
  readonly text: string;
}

export default rule({
  id: "openslo/invalid-promql",
  on: selector<Sli | v1alpha.Slo>(...SLI.kinds, ...SLO_V1ALPHA.kinds),
  severity: "warning",
  authority: "ours",
  summary: "A query for Prometheus is PromQL that can be parsed",
  why: "OpenSLO takes a query for any text. Prometheus refuses one that it cannot parse, often together with every other rule of the same file, and the SLO then has no data.",
  avoid: `
apiVersion: openslo/v1
kind: SLI
metadata:
  name: checkout-availability
spec:
  thresholdMetric:
    metricSource:
      type: Prometheus
      spec:
        query: sum(rate(http_requests_total{code!~"5.."}[5m])
`,
  prefer: `
apiVersion: openslo/v1
kind: SLI
metadata:
  name: checkout-availability
spec:
  thresholdMetric:
    metricSource:
      type: Prometheus
      spec:
        query: sum(rate(http_requests_total{code!~"5.."}[5m]))
`,
  check(object, report, { workspace }) {
    const queries = SLO_V1ALPHA.kinds.includes(object.kind)
      ? alphaQueries(object as OpsObject<v1alpha.Slo>)
      : sliView(object as OpsObject<Sli>).metrics.flatMap((metric) => queriesOf(metric, object.kind, workspace));
    for (const { path, text } of queries) {
      for (const { start, end, message } of checkPromql(text).problems) {
        report({ at: path, within: { start, end }, data: message });
      }
    }
  },
  message: (problem: string) => `this PromQL cannot be parsed: ${problem}`,
});

// VictoriaMetrics is left out: its language allows more than PromQL.
const prometheusTypes = /^(?:prometheus|thanos|mimir|cortex|amazon-?prometheus|google-?managed-?prometheus)$/i;
// The keys under which tools keep a query in PromQL.
const queryKeys = ["query", "promql", "expr"];

function queriesOf(metric: MetricView, kind: string, workspace: WorkspaceView): readonly Query[] {
  const type = metric.sourceType?.text ?? typeOfSource(metric, kind, workspace);
  return Object.entries(metric.spec).flatMap(([key, text]) => {
    if (typeof text !== "string" || text.trim() === "" || !queryKeys.includes(key)) return [];
    const isPromql = type === undefined ? key === "promql" : prometheusTypes.test(type);
    return isPromql ? [{ path: [...metric.specPath, key], text }] : [];
  });
}

/** The type of the data source that is referred to, where all definitions of that name agree. */
function typeOfSource({ sourceRef }: MetricView, kind: string, workspace: WorkspaceView): string | undefined {
  if (!sourceRef) return undefined;
  const version = kind.split(" ")[0];
  const kinds = DATA_SOURCE.kinds.filter((each) => each.split(" ")[0] === version);
  const definitions = workspace.definitions(kinds, sourceRef.name);
  const types = new Set(definitions.map(({ facts }) => (facts.measures as DataSourceMeasures | undefined)?.type));
  return types.size === 1 ? [...types][0] : undefined;
}

function alphaQueries(object: OpsObject<v1alpha.Slo>): readonly Query[] {
  const { indicator, objectives } = object.value.spec ?? {};
  const all = [
    { source: indicator?.thresholdMetric, path: ["spec", "indicator", "thresholdMetric"] },
    ...(objectives ?? []).flatMap((objective, index) =>
      (["good", "total"] as const).map((key) => ({
        source: objective?.ratioMetrics?.[key],
        path: ["spec", "objectives", index, "ratioMetrics", key],
      })),
    ),
  ];
  return all.flatMap(({ source, path }) => {
    const { query, queryType = "", source: system = "" } = source ?? {};
    if (!query?.trim() || !/^promql$/i.test(queryType)) return [];
    return prometheusTypes.test(system) || /^sloth$/i.test(system) ? [{ path: [...path, "query"], text: query }] : [];
  });
}
