import type { SchemaRule } from "../rule.ts";
import annotationFormat from "./rules/annotation-format.ts";
import compositeWeightRange from "./rules/composite-weight-range.ts";
import conditionCount from "./rules/condition-count.ts";
import durationFormat from "./rules/duration-format.ts";
import labelFormat from "./rules/label-format.ts";
import metricSourceSpecEmpty from "./rules/metric-source-spec-empty.ts";
import nameFormat from "./rules/name-format.ts";
import notificationTargetCount from "./rules/notification-target-count.ts";
import objectiveCount from "./rules/objective-count.ts";
import sourceFormat from "./rules/source-format.ts";
import targetRange from "./rules/target-range.ts";
import textLength from "./rules/text-length.ts";
import timeSliceTargetRange from "./rules/time-slice-target-range.ts";
import timeSliceWindowNumber from "./rules/time-slice-window-number.ts";
import timeWindowCount from "./rules/time-window-count.ts";
import timeWindowCountRange from "./rules/time-window-count-range.ts";
import zeroBudget from "./slo/rules/zero-budget.ts";

/** The rules that OpenSLO's schemas name in `x-rule`, `x-rule-of-value` and `x-type-rule`. */
export const openSloSchemaRules: readonly SchemaRule[] = [
  annotationFormat,
  compositeWeightRange,
  conditionCount,
  durationFormat,
  labelFormat,
  metricSourceSpecEmpty,
  nameFormat,
  notificationTargetCount,
  objectiveCount,
  sourceFormat,
  targetRange,
  textLength,
  timeSliceTargetRange,
  timeSliceWindowNumber,
  timeWindowCount,
  timeWindowCountRange,
  zeroBudget,
];
