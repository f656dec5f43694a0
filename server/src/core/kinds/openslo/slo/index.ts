import { defineKind, type Kind } from "../../kind.ts";
import { V1, V2ALPHA } from "../names.ts";
import calendarOrRolling from "../rules/calendar-or-rolling.ts";
import calendarStartTime from "../rules/calendar-start-time.ts";
import calendarTimeZone from "../rules/calendar-time-zone.ts";
import emptyDuration from "../rules/empty-duration.ts";
import inlinePartMissing from "../rules/inline-part-missing.ts";
import monthForMinute from "../rules/month-for-minute.ts";
import referenceOrInline from "../rules/reference-or-inline.ts";
import timeSliceTargetMissing from "../rules/time-slice-target-missing.ts";
import timeWindowMissing from "../rules/time-window-missing.ts";
import { sloMeasures } from "../views/slo-measures.ts";
import { sloBudget } from "./budget.ts";
import { sloHints } from "./hints.ts";
import { sloHover } from "./hover.ts";
import { excludedSloKeys } from "./keys.ts";
import { sloLabel } from "./label.ts";
import compositeWeightWithoutComposite from "./rules/composite-weight-without-composite.ts";
import contradictingObjectives from "./rules/contradicting-objectives.ts";
import limitMissing from "./rules/limit-missing.ts";
import lowTarget from "./rules/low-target.ts";
import minuteForMonth from "./rules/minute-for-month.ts";
import noBadSliceAllowed from "./rules/no-bad-slice-allowed.ts";
import objectiveWithoutIndicator from "./rules/objective-without-indicator.ts";
import oneIndicator from "./rules/one-indicator.ts";
import oneTarget from "./rules/one-target.ts";
import operatorOnRatio from "./rules/operator-on-ratio.ts";
import serviceMissing from "./rules/service-missing.ts";
import serviceRenamed from "./rules/service-renamed.ts";
import targetPercentMixUp from "./rules/target-percent-mix-up.ts";
import timeSliceLongerThanWindow from "./rules/time-slice-longer-than-window.ts";
import timeSliceWindowMissing from "./rules/time-slice-window-missing.ts";
import timeSliceWithoutTimeslices from "./rules/time-slice-without-timeslices.ts";
import unevenTimeSlices from "./rules/uneven-time-slices.ts";
import { sloSnippets } from "./snippets.ts";

const common = {
  kind: "SLO",
  family: "openslo",
  summary: "A service level objective: what share of events or time must be good over a time window.",
  authority: "sdk",
  rules: [
    calendarOrRolling,
    calendarStartTime,
    calendarTimeZone,
    inlinePartMissing,
    limitMissing,
    objectiveWithoutIndicator,
    oneIndicator,
    oneTarget,
    operatorOnRatio,
    referenceOrInline,
    serviceMissing,
    serviceRenamed,
    timeSliceTargetMissing,
    timeSliceWindowMissing,
    timeWindowMissing,
    minuteForMonth,
    monthForMinute,
    targetPercentMixUp,
    lowTarget,
    timeSliceLongerThanWindow,
    unevenTimeSlices,
    noBadSliceAllowed,
    timeSliceWithoutTimeslices,
    compositeWeightWithoutComposite,
    contradictingObjectives,
    emptyDuration,
  ],
  measures: sloMeasures,
  budget: sloBudget,
  hints: sloHints,
  hover: sloHover,
  label: sloLabel,
  excludedKeys: excludedSloKeys,
  snippets: [],
} as const;

/** SLO of OpenSLO v1 and v2alpha. */
export const kinds: readonly Kind[] = [
  defineKind({ ...common, snippets: sloSnippets, apiVersion: V1, schema: "openslo/v1/slo.schema.json" }),
  defineKind({ ...common, apiVersion: V2ALPHA, schema: "openslo/v2alpha/slo.schema.json" }),
];
