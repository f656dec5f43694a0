import { type Decimal, parseDecimal, shift } from "../../../math/decimal.ts";
import { type Duration, parseDuration, unitsV1, unitsV2alpha } from "../../../math/duration.ts";
import { scalarText } from "../../../syntax/query.ts";
import type { Path } from "../../../text/path.ts";
import type { OpsObject, Partially } from "../../object.ts";
import { isGiven, isV2alpha } from "../given.ts";
import type { Sli, Slo, SloObjective } from "../names.ts";
import { type SliType, type SliView, sliViewAt } from "./sli.ts";

/** An SLO of v1 or v2alpha under one set of names. All paths are relative to the SLO's object. */
export interface SloView {
  readonly isV2alpha: boolean;
  /** How this version names the indicator: `indicator` and `indicatorRef`, or `sli` and `sliRef`. */
  readonly keys: IndicatorKeys;
  readonly service: Named | undefined;
  readonly budgetingMethod: string | undefined;
  /** The indicator of the whole SLO; a composite SLO has one in each objective instead. */
  readonly indicator: IndicatorView;
  /** The one time window (the first, where there are wrongly several). */
  readonly timeWindow: TimeWindowView | undefined;
  /** The objectives that are mappings. */
  readonly objectives: readonly ObjectiveView[];
  /** Whether the objectives bring their own indicators and the SLO has none. */
  readonly isComposite: boolean;
}

export type IndicatorKeys =
  | { readonly inline: "indicator"; readonly reference: "indicatorRef" }
  | { readonly inline: "sli"; readonly reference: "sliRef" };

/** A name of another object and where it stands. */
export interface Named {
  readonly name: string;
  readonly path: Path;
}

/** The indicator of an SLO or of an objective: inline, by name, (wrongly) both, or none. */
export interface IndicatorView {
  /** The mapping that may hold the two keys: `spec`, or `spec.objectives[n]`. */
  readonly path: Path;
  readonly hasInline: boolean;
  readonly hasReference: boolean;
  readonly inline: (SliView & { readonly path: Path }) | undefined;
  readonly reference: Named | undefined;
}

export interface TimeWindowView {
  /** `spec.timeWindow[0]`. */
  readonly path: Path;
  /** The duration as text; `parsed` and `seconds` (months of 30 days) only where it is valid in this version. */
  readonly text: string | undefined;
  readonly durationPath: Path;
  readonly parsed: Duration | undefined;
  readonly seconds: number | undefined;
  readonly rolling: boolean;
  readonly calendar:
    | { readonly startTime: string | undefined; readonly timeZone: string | undefined; readonly path: Path }
    | undefined;
}

export interface ObjectiveView {
  readonly index: number;
  /** `spec.objectives[n]`. */
  readonly path: Path;
  readonly displayName: string | undefined;
  readonly op: string | undefined;
  /** The limit as exact decimal. */
  readonly value: Decimal | undefined;
  /** The one target; undefined where it is missing, no number, or given in both ways. */
  readonly target: TargetView | undefined;
  /** The objective's own indicator, in composite SLOs. */
  readonly indicator: IndicatorView;
  /** The type of the indicator that this objective judges, where it is written in this SLO. */
  readonly inlineType: SliType;
  readonly timeSliceTarget: Decimal | undefined;
  readonly timeSliceWindow: SliceWindowView | undefined;
  readonly compositeWeight: Decimal | undefined;
}

export interface TargetView {
  /** The key the author chose. */
  readonly key: "target" | "targetPercent";
  readonly path: Path;
  /** As written: `99.9`. */
  readonly text: string;
  /** The target as exact ratio, 0.999; not yet checked to lie between 0 and 1. */
  readonly ratio: Decimal;
}

export interface SliceWindowView {
  readonly path: Path;
  readonly text: string;
  readonly parsed: Duration | undefined;
  readonly seconds: number | undefined;
}

/** The view of an SLO; computed once per object. */
export function sloView(object: OpsObject<Slo>): SloView {
  const known = views.get(object);
  if (known) return known;
  const view = viewOf(object);
  views.set(object, view);
  return view;
}

const views = new WeakMap<OpsObject, SloView>();

function viewOf(object: OpsObject<Slo>): SloView {
  const { spec } = object.value;
  const isV2 = isV2alpha(object);
  const keys: IndicatorKeys = isV2
    ? { inline: "sli", reference: "sliRef" }
    : { inline: "indicator", reference: "indicatorRef" };
  const indicator = indicatorAt(object, spec, ["spec"], keys);
  const objectives = (spec?.objectives ?? []).flatMap((objective, index) =>
    objective ? [objectiveView(object, objective, index, keys, indicator)] : [],
  );
  const own = indicator.hasInline || indicator.hasReference;
  return {
    isV2alpha: isV2,
    keys,
    service: serviceOf(spec, isV2),
    budgetingMethod: spec?.budgetingMethod,
    indicator,
    timeWindow: timeWindowOf(object, isV2),
    objectives,
    isComposite: !own && objectives.some((each) => each.indicator.hasInline || each.indicator.hasReference),
  };
}

function serviceOf(spec: Partially<Slo["spec"]> | undefined, isV2: boolean): Named | undefined {
  if (isV2 && spec?.serviceRef) return { name: spec.serviceRef, path: ["spec", "serviceRef"] };
  return spec?.service ? { name: spec.service, path: ["spec", "service"] } : undefined;
}

type IndicatorHolder = Readonly<Partial<Record<"indicator" | "sli", Partially<Sli>>>> &
  Readonly<Partial<Record<"indicatorRef" | "sliRef", string>>>;

function indicatorAt(
  object: OpsObject,
  holder: IndicatorHolder | undefined,
  path: Path,
  keys: IndicatorKeys,
): IndicatorView {
  const inlinePath = [...path, keys.inline];
  const referencePath = [...path, keys.reference];
  const inline = holder?.[keys.inline];
  const name = holder?.[keys.reference];
  return {
    path,
    hasInline: isGiven(object, inlinePath),
    hasReference: isGiven(object, referencePath),
    inline: inline && { ...sliViewAt(object, inline, inlinePath), path: inlinePath },
    reference: name ? { name, path: referencePath } : undefined,
  };
}

function timeWindowOf(object: OpsObject<Slo>, isV2: boolean): TimeWindowView | undefined {
  const window = object.value.spec?.timeWindow?.[0];
  if (window === undefined) return undefined;
  const path = ["spec", "timeWindow", 0];
  const read = window.duration === undefined ? undefined : readDuration(window.duration, isV2);
  return {
    path,
    text: window.duration,
    durationPath: [...path, "duration"],
    parsed: read?.parsed,
    seconds: read?.seconds,
    rolling: window.isRolling ?? false,
    calendar: window.calendar && {
      startTime: window.calendar.startTime,
      timeZone: window.calendar.timeZone,
      path: [...path, "calendar"],
    },
  };
}

function readDuration(text: string, isV2: boolean): { readonly parsed?: Duration; readonly seconds?: number } {
  const result = parseDuration(text, isV2 ? unitsV2alpha : unitsV1);
  return result.ok ? { parsed: result.duration, seconds: result.seconds } : {};
}

function objectiveView(
  object: OpsObject<Slo>,
  objective: Partially<SloObjective>,
  index: number,
  keys: IndicatorKeys,
  shared: IndicatorView,
): ObjectiveView {
  const path = ["spec", "objectives", index];
  const indicator = indicatorAt(object, objective, path, keys);
  const slice = objective.timeSliceWindow;
  return {
    index,
    path,
    displayName: objective.displayName,
    op: objective.op,
    value: numberAt(object, objective.value, [...path, "value"]),
    target: targetOf(object, objective, path),
    indicator,
    inlineType: (indicator.inline ?? shared.inline)?.type,
    timeSliceTarget: numberAt(object, objective.timeSliceTarget, [...path, "timeSliceTarget"]),
    timeSliceWindow:
      slice === undefined
        ? undefined
        : {
            path: [...path, "timeSliceWindow"],
            text: slice,
            parsed: undefined,
            seconds: undefined,
            ...readDuration(slice, keys.inline === "sli"),
          },
    compositeWeight: numberAt(object, objective.compositeWeight, [...path, "compositeWeight"]),
  };
}

function targetOf(object: OpsObject, objective: Partially<SloObjective>, path: Path): TargetView | undefined {
  if (objective.target !== undefined && objective.targetPercent !== undefined) return undefined;
  const key = objective.target === undefined ? "targetPercent" : "target";
  const at = [...path, key];
  const number = numberAt(object, objective[key], at);
  if (number === undefined) return undefined;
  const text = scalarText(object.document, [...object.path, ...at]) ?? String(objective[key]);
  return { key, path: at, text, ratio: key === "target" ? number : shift(number, -2) };
}

/** The exact number that the author wrote, from its text rather than from the rounded value. */
function numberAt(object: OpsObject, value: number | undefined, path: Path): Decimal | undefined {
  if (value === undefined) return undefined;
  const text = scalarText(object.document, [...object.path, ...path]);
  return parseDecimal(text ?? String(value)) ?? parseDecimal(String(value));
}
