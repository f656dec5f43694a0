import type { KeyPlace } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { exclusiveKeys, referenceOrInline } from "../exclusive-keys.ts";
import type { Slo } from "../names.ts";
import type { SliType } from "../views/sli.ts";
import { type IndicatorView, sloView } from "../views/slo.ts";

/** Keys that an SLO of v1 or v2alpha can no longer take, given what it says elsewhere. */
export function excludedSloKeys({ object, path, keys, context }: KeyPlace): readonly string[] {
  const slo = object as OpsObject<Slo>;
  const [spec, list, index] = path;
  if (spec !== "spec") return [];
  if (path.length === 1) return excludedInSpec(slo, keys);
  if (path.length !== 3 || typeof index !== "number") return [];
  if (list === "timeWindow") return excludedInWindow(slo, keys);
  if (list === "objectives") return excludedInObjective(slo, index, keys, context);
  return list === "alertPolicies" ? referenceOrInline(keys, "alertPolicyRef") : [];
}

function excludedInSpec(object: OpsObject<Slo>, keys: ReadonlySet<string>): readonly string[] {
  const view = sloView(object);
  const { inline, reference } = view.keys;
  const excluded = exclusiveKeys(keys, ["serviceRef"], ["service"]);
  if (view.isComposite) return [...excluded, inline, reference];
  return [...excluded, ...exclusiveKeys(keys, [inline], [reference])];
}

function excludedInWindow(object: OpsObject<Slo>, keys: ReadonlySet<string>): readonly string[] {
  return keys.has("isRolling") && sloView(object).timeWindow?.rolling ? ["calendar"] : [];
}

function excludedInObjective(
  object: OpsObject<Slo>,
  index: number,
  keys: ReadonlySet<string>,
  context: RuleContext,
): readonly string[] {
  const view = sloView(object);
  const { inline, reference } = view.keys;
  const excluded = [
    ...exclusiveKeys(keys, ["target"], ["targetPercent"]),
    ...exclusiveKeys(keys, [inline], [reference]),
  ];
  if (view.budgetingMethod === "Occurrences") excluded.push("timeSliceTarget", "timeSliceWindow");
  if (view.budgetingMethod === "RatioTimeslices") excluded.push("timeSliceTarget");
  const isShared = view.indicator.hasInline || view.indicator.hasReference;
  if (isShared) excluded.push(inline, reference, "compositeWeight");
  const own = view.objectives.find((objective) => objective.index === index)?.indicator;
  const type = typeOf(object, isShared ? view.indicator : own, context);
  return type === "ratio" ? [...excluded, "op", "value"] : excluded;
}

/** How the indicator measures: written here, or in the SLI that is named. */
function typeOf(object: OpsObject, indicator: IndicatorView | undefined, { workspace }: RuleContext): SliType {
  if (!indicator) return undefined;
  if (indicator.inline) return indicator.inline.type;
  const kind = object.kind.replace(/ SLO$/, " SLI");
  const [entry] = indicator.reference ? workspace.definitions([kind], indicator.reference.name) : [];
  return (entry?.facts.measures as { readonly type?: SliType } | undefined)?.type;
}
