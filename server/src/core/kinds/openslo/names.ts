import type * as v1 from "../../schema/generated/types/openslo-v1.ts";
import type * as v1alpha from "../../schema/generated/types/openslo-v1alpha.ts";
import type * as v2alpha from "../../schema/generated/types/openslo-v2alpha.ts";
import { selector } from "../rule.ts";

export const V1 = "openslo/v1";
export const V1ALPHA = "openslo/v1alpha";
export const V2ALPHA = "openslo.com/v2alpha";

/** A measurement with the keys of v1 (`metricSource`) and of v2alpha (`dataSourceRef`, `dataSourceSpec`, `spec`). */
export type Metric = Partial<v1.Metric> & v2alpha.Metric;

export interface RatioMetric extends Omit<v1.RatioMetric, "good" | "bad" | "total" | "raw"> {
  readonly good?: Metric;
  readonly bad?: Metric;
  readonly total?: Metric;
  readonly raw?: Metric;
}

export interface SliSpec {
  readonly description?: string;
  readonly thresholdMetric?: Metric;
  readonly ratioMetric?: RatioMetric;
}

/** An SLI of v1 or v2alpha: see `sli/view.ts`. */
export interface Sli {
  readonly metadata: v1.Metadata;
  readonly spec: SliSpec;
}

export interface SloObjective extends Omit<v1.SloObjective, "indicator"> {
  readonly indicator?: Sli;
  readonly sli?: Sli;
  readonly sliRef?: string;
}

export interface SloSpec extends Omit<v1.SloSpec, "service" | "indicator" | "objectives"> {
  readonly service?: string;
  readonly serviceRef?: string;
  readonly indicator?: Sli;
  readonly sli?: Sli;
  readonly sliRef?: string;
  readonly objectives: readonly SloObjective[];
}

/** An SLO of v1 or v2alpha, which differ in the names of a few keys only: see `slo/view.ts`. */
export interface Slo {
  readonly metadata: v1.Metadata;
  readonly spec: SloSpec;
}

export const SLO = selector<Slo>(`${V1} SLO`, `${V2ALPHA} SLO`);
export const SLI = selector<Sli>(`${V1} SLI`, `${V2ALPHA} SLI`);
export const DATA_SOURCE = selector<v1.DataSource>(`${V1} DataSource`, `${V2ALPHA} DataSource`);
export const ALERT_POLICY = selector<v1.AlertPolicy>(`${V1} AlertPolicy`, `${V2ALPHA} AlertPolicy`);
export const ALERT_CONDITION = selector<v1.AlertCondition>(`${V1} AlertCondition`, `${V2ALPHA} AlertCondition`);
export const ALERT_NOTIFICATION_TARGET = selector<v1.AlertNotificationTarget>(
  `${V1} AlertNotificationTarget`,
  `${V2ALPHA} AlertNotificationTarget`,
);
export const SLO_V1ALPHA = selector<v1alpha.Slo>(`${V1ALPHA} SLO`);

/** An SLO of any version, for rules about the parts that all versions share. */
export const ANY_SLO = selector<Partial<Slo> & { readonly spec?: { readonly budgetingMethod?: string } }>(
  ...SLO.kinds,
  ...SLO_V1ALPHA.kinds,
);
