import { defineKind, type Kind } from "../../kind.ts";
import { V1ALPHA } from "../names.ts";
import calendarOrRolling from "../rules/calendar-or-rolling.ts";
import calendarStartTime from "../rules/calendar-start-time.ts";
import calendarTimeZone from "../rules/calendar-time-zone.ts";
import invalidPromql from "../rules/invalid-promql.ts";
import sameGoodAndTotal from "../rules/same-good-and-total.ts";
import timeSliceTargetMissing from "../rules/time-slice-target-missing.ts";
import timeWindowMissing from "../rules/time-window-missing.ts";
import { sloBudget } from "./budget.ts";
import { sloHints } from "./hints.ts";
import { sloHover } from "./hover.ts";
import { excludedSloV1alphaKeys } from "./keys.ts";
import { sloLabel } from "./label.ts";
import { sloMeasures } from "./measures.ts";
import objectiveValueMissing from "./rules/objective-value-missing.ts";
import oneMetricForm from "./rules/one-metric-form.ts";
import ratioMetricsWithOperator from "./rules/ratio-metrics-with-operator.ts";

/** The two kinds of OpenSLO v1alpha. */
export const kinds: readonly Kind[] = [
  defineKind({
    apiVersion: V1ALPHA,
    kind: "SLO",
    family: "openslo",
    summary: "A service level objective in the first version of OpenSLO.",
    schema: "openslo/v1alpha/slo.schema.json",
    authority: "sdk",
    rules: [
      calendarOrRolling,
      invalidPromql,
      calendarStartTime,
      calendarTimeZone,
      objectiveValueMissing,
      oneMetricForm,
      ratioMetricsWithOperator,
      timeSliceTargetMissing,
      timeWindowMissing,
      sameGoodAndTotal,
    ],
    measures: sloMeasures,
    budget: sloBudget,
    hints: sloHints,
    hover: sloHover,
    label: sloLabel,
    excludedKeys: excludedSloV1alphaKeys,
    snippets: [],
  }),
  defineKind({
    apiVersion: V1ALPHA,
    kind: "Service",
    family: "openslo",
    summary: "A service that SLOs belong to, in the first version of OpenSLO.",
    schema: "openslo/v1alpha/service.schema.json",
    authority: "sdk",
    rules: [],
    snippets: [],
  }),
];
