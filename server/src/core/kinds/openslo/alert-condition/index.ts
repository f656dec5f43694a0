import { defineKind, type Kind } from "../../kind.ts";
import { V1, V2ALPHA } from "../names.ts";
import emptyDuration from "../rules/empty-duration.ts";
import monthForMinute from "../rules/month-for-minute.ts";
import { alertConditionHints } from "./hints.ts";
import { alertConditionHover } from "./hover.ts";
import { alertConditionLabel } from "./label.ts";
import { alertConditionMeasures } from "./measures.ts";
import alertFiresWhenHealthy from "./rules/alert-fires-when-healthy.ts";
import burnRateBelowOne from "./rules/burn-rate-below-one.ts";
import conditionKindMissing from "./rules/condition-kind-missing.ts";
import conditionOperatorMissing from "./rules/condition-operator-missing.ts";
import { alertConditionSnippets } from "./snippets.ts";

const common = {
  kind: "AlertCondition",
  family: "openslo",
  summary: "When an error budget burns too fast.",
  authority: "sdk",
  rules: [
    conditionKindMissing,
    conditionOperatorMissing,
    alertFiresWhenHealthy,
    burnRateBelowOne,
    emptyDuration,
    monthForMinute,
  ],
  measures: alertConditionMeasures,
  hints: alertConditionHints,
  hover: alertConditionHover,
  label: alertConditionLabel,
  snippets: [],
} as const;

/** AlertCondition of OpenSLO v1 and v2alpha. */
export const kinds: readonly Kind[] = [
  defineKind({
    ...common,
    snippets: alertConditionSnippets,
    apiVersion: V1,
    schema: "openslo/v1/alert-condition.schema.json",
  }),
  defineKind({ ...common, apiVersion: V2ALPHA, schema: "openslo/v2alpha/alert-condition.schema.json" }),
];
