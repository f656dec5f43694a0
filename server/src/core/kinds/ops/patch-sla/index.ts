import { defineKind, type Kind } from "../../kind.ts";
import { calendarRules } from "../calendar-rules.ts";
import { OPS_V1 } from "../names.ts";
import { actions } from "./actions.ts";
import { exceptionRules } from "./exception-rules.ts";
import { allHints, allHover } from "./features.ts";
import { label, outline } from "./label.ts";
import { measures } from "./measures.ts";
import clockStart from "./rules/clock-start.ts";
import criticalWithoutOwner from "./rules/critical-without-owner.ts";
import epssRange from "./rules/epss-range.ts";
import equalDeadlines from "./rules/equal-deadlines.ts";
import frameworkNotMet from "./rules/framework-not-met.ts";
import frameworkNotProvable from "./rules/framework-not-provable.ts";
import looseningOverride from "./rules/loosening-override.ts";
import mixedCvssVersions from "./rules/mixed-cvss-versions.ts";
import noSourceOrder from "./rules/no-source-order.ts";
import noUnscoredTier from "./rules/no-unscored-tier.ts";
import outdatedFramework from "./rules/outdated-framework.ts";
import overrideWithoutEffect from "./rules/override-without-effect.ts";
import reviewOverdue from "./rules/review-overdue.ts";
import scoreGap from "./rules/score-gap.ts";
import scoreOverlap from "./rules/score-overlap.ts";
import scoreRange from "./rules/score-range.ts";
import slowerForWorse from "./rules/slower-for-worse.ts";
import tierNameBand from "./rules/tier-name-band.ts";
import timesInOrder from "./rules/times-in-order.ts";
import unfixedNeverStarts from "./rules/unfixed-never-starts.ts";
import unknownFramework from "./rules/unknown-framework.ts";
import unknownTier from "./rules/unknown-tier.ts";
import unreachableTier from "./rules/unreachable-tier.ts";
import warnAfterDeadline from "./rules/warn-after-deadline.ts";
import zeroDuration from "./rules/zero-duration.ts";
import { snippets } from "./snippets.ts";
import { timeRules } from "./time-rules.ts";

/** PatchSLA of `ops/v1`. */
export const kinds: readonly Kind[] = [
  defineKind({
    apiVersion: OPS_V1,
    kind: "PatchSLA",
    family: "ops",
    summary:
      "How fast security flaws are fixed: deadlines by CVSS score, what shortens them, and which exceptions there are.",
    schema: "ops/v1/patch-sla.schema.json",
    authority: "ours",
    rules: [
      scoreRange,
      scoreGap,
      scoreOverlap,
      tierNameBand,
      noUnscoredTier,
      unknownTier,
      noSourceOrder,
      mixedCvssVersions,
      clockStart,
      unfixedNeverStarts,
      zeroDuration,
      timesInOrder,
      warnAfterDeadline,
      slowerForWorse,
      equalDeadlines,
      criticalWithoutOwner,
      epssRange,
      looseningOverride,
      overrideWithoutEffect,
      unreachableTier,
      unknownFramework,
      outdatedFramework,
      frameworkNotMet,
      frameworkNotProvable,
      reviewOverdue,
      ...timeRules,
      ...calendarRules,
      ...exceptionRules,
    ],
    snippets,
    measures,
    hints: allHints,
    hover: allHover,
    actions,
    outline,
    label,
  }),
];
