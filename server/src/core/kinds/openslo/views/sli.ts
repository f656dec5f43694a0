import type { Path } from "../../../text/path.ts";
import type { OpsObject, Partially } from "../../object.ts";
import { isGiven, isV2alpha } from "../given.ts";
import type { Metric, Sli } from "../names.ts";

export type MetricRole = "threshold" | "good" | "bad" | "total" | "raw";

/** How an SLI measures: `undefined` while it says neither or both. */
export type SliType = "ratio" | "threshold" | undefined;

/** An SLI of v1 or v2alpha under one set of names. All paths are relative to the object asked about. */
export interface SliView {
  readonly type: SliType;
  readonly rawType: "success" | "failure" | undefined;
  /** The metrics that are given (as mappings), in the order threshold, good, bad, total, raw. */
  readonly metrics: readonly MetricView[];
}

export interface MetricView {
  readonly role: MetricRole;
  /** `spec.ratioMetric.good`. */
  readonly path: Path;
  /** What v1 calls `metricSource`: the mapping with reference, type and `spec`; in v2alpha the metric itself. */
  readonly sourcePath: Path;
  /** The data source named by `metricSourceRef` or `dataSourceRef`. */
  readonly sourceRef: { readonly name: string; readonly path: Path } | undefined;
  /** The type of the data source written here: `metricSource.type` or `dataSourceSpec.type`. */
  readonly sourceType: { readonly text: string; readonly path: Path } | undefined;
  /** The mapping that holds the query. */
  readonly specPath: Path;
  /** The query, where it is one text under `query`. */
  readonly query: { readonly text: string; readonly path: Path } | undefined;
  /** Everything that stands in `spec`; of any type, as the format leaves it open. */
  readonly spec: Readonly<Record<string, unknown>>;
}

/** The view of an SLI object, standalone or inline; computed once per object. */
export function sliView(object: OpsObject<Sli>): SliView {
  const known = views.get(object);
  if (known) return known;
  const view = sliViewAt(object, object.value, []);
  views.set(object, view);
  return view;
}

/**
 * The view of an SLI that stands at `path` of another object, e.g. `spec.indicator` of an SLO; its paths are relative
 * to that other object.
 */
export function sliViewAt(object: OpsObject, sli: Partially<Sli> | undefined, path: Path): SliView {
  const isV2 = isV2alpha(object);
  const spec = sli?.spec;
  const metrics: MetricView[] = [];
  const add = (role: MetricRole, metric: Partially<Metric> | undefined, ...below: readonly string[]) => {
    if (metric) metrics.push(metricView(role, metric, [...path, "spec", ...below], isV2));
  };
  add("threshold", spec?.thresholdMetric, "thresholdMetric");
  for (const role of ["good", "bad", "total", "raw"] as const) {
    add(role, spec?.ratioMetric?.[role], "ratioMetric", role);
  }
  return { type: typeOf(object, path), rawType: spec?.ratioMetric?.rawType, metrics };
}

const views = new WeakMap<OpsObject, SliView>();

function typeOf(object: OpsObject, path: Path): SliType {
  const ratio = isGiven(object, [...path, "spec", "ratioMetric"]);
  const threshold = isGiven(object, [...path, "spec", "thresholdMetric"]);
  if (ratio === threshold) return undefined;
  return ratio ? "ratio" : "threshold";
}

function metricView(role: MetricRole, metric: Partially<Metric>, path: Path, isV2: boolean): MetricView {
  const sourcePath = isV2 ? path : [...path, "metricSource"];
  const refKey = isV2 ? "dataSourceRef" : "metricSourceRef";
  const name = isV2 ? metric.dataSourceRef : metric.metricSource?.metricSourceRef;
  const type = isV2 ? metric.dataSourceSpec?.type : metric.metricSource?.type;
  const typePath = isV2 ? [...path, "dataSourceSpec", "type"] : [...sourcePath, "type"];
  const spec = ((isV2 ? metric.spec : metric.metricSource?.spec) ?? {}) as Readonly<Record<string, unknown>>;
  const specPath = [...sourcePath, "spec"];
  return {
    role,
    path,
    sourcePath,
    sourceRef: name ? { name, path: [...sourcePath, refKey] } : undefined,
    sourceType: type ? { text: type, path: typePath } : undefined,
    specPath,
    query: typeof spec.query === "string" ? { text: spec.query, path: [...specPath, "query"] } : undefined,
    spec,
  };
}
