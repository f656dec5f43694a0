import { parseScoreRange } from "../../../math/score-range.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import type { OpsObject } from "../../object.ts";
import { type Condition, facts, on } from "./facts.ts";

export type WrittenOverride = NonNullable<
  NonNullable<NonNullable<OpsObject<PatchSla>["value"]["spec"]>["overrides"]>[number]
>;

type When = NonNullable<WrittenOverride["when"]>;

/** Which flaws an override is for; undefined while a part of it cannot be read. */
export function conditionOf(when: When | undefined): Condition | undefined {
  if (when === undefined) return undefined;
  const { kev, exploited, exposure, automatable, impact, vendorSeverity, epss, ssvc, cvss } = when;
  const score = cvss === undefined ? undefined : scoreTest(cvss);
  const forecast = epss === undefined ? undefined : forecastTest(epss);
  if ((cvss !== undefined && !score) || (epss !== undefined && !forecast)) return undefined;
  const equals = <Value>(wanted: Value | undefined) =>
    wanted === undefined ? undefined : (value: unknown) => value === wanted;
  return [
    ...on("score", score),
    ...on("kev", equals(kev)),
    ...on("exploited", equals(exploited)),
    ...on("exposure", equals(exposure)),
    ...on("automatable", equals(automatable)),
    ...on("impact", equals(impact)),
    ...on("vendorSeverity", vendorSeverity === undefined ? undefined : severityTest(vendorSeverity)),
    ...on("epss", forecast),
    ...on("ssvc", equals(ssvc)),
  ];
}

/** Reads `>=0.5`, `>0.5`, `<0.1`, `<=0.1`: the sign and the probability; undefined for anything else. */
export function parseForecast(written: string | number): { readonly sign: string; readonly bound: number } | undefined {
  const match = /^(>=|>|<=|<)\s*(0(?:\.\d+)?|1(?:\.0+)?|\.\d+)$/.exec(String(written).trim());
  return match ? { sign: match[1] ?? "", bound: Number(match[2]) } : undefined;
}

type Test<Value> = (value: Value) => boolean;

function scoreTest(written: string | number): Test<number> | undefined {
  const result = parseScoreRange(String(written));
  return result.ok ? (score) => result.range.from <= score && score <= result.range.to : undefined;
}

/** The vendor's words; one who gives no severity counts as the most urgent. */
function severityTest(written: string): Test<string> {
  const isFrom = written.startsWith(">=");
  const order: readonly string[] = facts.vendorSeverity;
  const least = order.indexOf(written.replace(/^>=\s*/, ""));
  return (value) => {
    const place = order.indexOf(value);
    return value === "not given" || (isFrom ? place >= least : place === least);
  };
}

function forecastTest(written: string | number): Test<number> | undefined {
  const forecast = parseForecast(written);
  if (!forecast) return undefined;
  const { sign, bound } = forecast;
  return (thousandths) => {
    const value = thousandths / 1000;
    if (sign === ">=") return value >= bound;
    if (sign === ">") return value > bound;
    return sign === "<=" ? value <= bound : value < bound;
  };
}
