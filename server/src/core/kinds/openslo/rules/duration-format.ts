import type { Fix } from "../../../findings.ts";
import {
  type Duration,
  type DurationProblem,
  type DurationUnit,
  durationOf,
  durationText,
  parseDuration,
  unitSeconds,
  unitsV1,
  unitsV2alpha,
} from "../../../math/duration.ts";
import { replaceValue, safeFix, suggestion } from "../../fix.ts";
import type { OpsObject } from "../../object.ts";
import { type SchemaViolation, schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "openslo/duration-format",
  severity: "error",
  authority: "sdk",
  summary: "A duration is a whole number and one unit",
  why: "OpenSLO writes every length of time as a whole number and one unit, such as 28d. The SDK's decoder stops at anything else; and mind that m is a minute and M a month.",
  avoid: `
apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: fast-burn
spec:
  severity: page
  condition:
    kind: burnrate
    op: gte
    threshold: 14.4
    lookbackWindow: 1h30m
`,
  prefer: `
apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: fast-burn
spec:
  severity: page
  condition:
    kind: burnrate
    op: gte
    threshold: 14.4
    lookbackWindow: 90m
`,
  message: (violation) => {
    const text = String(violation.value);
    const units = unitsOf(violation);
    const result = parseDuration(text, units);
    return result.ok ? tooLong(text) : sentence(text, result, units);
  },
  fixes: (violation, object) => {
    const units = unitsOf(violation);
    const result = parseDuration(String(violation.value), units);
    return result.ok ? [] : fixesFor(result, units, violation, object);
  },
});

const unitNames: Readonly<Record<DurationUnit, string>> = {
  m: "m (minute)",
  h: "h (hour)",
  d: "d (day)",
  w: "w (week)",
  M: "M (month)",
  Q: "Q (quarter)",
  Y: "Y (year)",
};

function unitsOf({ schema }: SchemaViolation): readonly DurationUnit[] {
  return String(schema.pattern).includes("Y") ? unitsV1 : unitsV2alpha;
}

function tooLong(text: string): string {
  return `"${text}" is longer than any tool can count; use at most eight digits`;
}

function sentence(text: string, problem: DurationProblem, units: readonly DurationUnit[]): string {
  const allowed = units.map((unit) => unitNames[unit]).join(", ");
  switch (problem.reason) {
    case "missing-unit":
      return `"${text}" has no unit; add one of ${allowed}`;
    case "unit": {
      const unit = `"${problem.unit}" in "${text}" is not a unit of this version`;
      return problem.meant ? `${unit}; did you mean "${problem.meant}"?` : `${unit}; use one of ${allowed}`;
    }
    case "negative":
      return `"${text}" is negative; a duration is 0 or longer`;
    case "fraction":
      return `"${text}" has a fraction; use a whole number and a smaller unit`;
    case "space":
      return `"${text}" has a space between number and unit`;
    case "joined":
      return `"${text}" joins several units; use a whole number and one unit`;
    case "range":
      return tooLong(text);
    case "text":
      return `"${text}" is not a duration; write a whole number and one unit: ${allowed}`;
  }
}

function fixesFor(
  problem: DurationProblem,
  units: readonly DurationUnit[],
  { path }: SchemaViolation,
  object: OpsObject,
): readonly Fix[] {
  const meant = meantDuration(problem, units);
  if (meant !== undefined) {
    const text = durationText(meant);
    return safeFix(`Change to ${text}`, replaceValue(object, path, text));
  }
  if (problem.reason === "negative" && units.some((unit) => unit === problem.unit)) {
    const positive = `${-problem.value}${problem.unit}`;
    return suggestion(`Change to ${positive}`, replaceValue(object, path, positive));
  }
  if (problem.reason !== "unit" || !Number.isSafeInteger(problem.value)) return [];
  // v2alpha has no months, quarters and years; a fixed number of days is near, but it does not follow the calendar.
  const known = unitsV1.find((unit) => unit === problem.unit);
  const days = known && durationOf(problem.value * unitSeconds[known], ["d"]);
  return days ? suggestion(`Change to ${durationText(days)}`, replaceValue(object, path, durationText(days))) : [];
}

/** The duration that is certainly meant, with exactly the same length. */
function meantDuration(problem: DurationProblem, units: readonly DurationUnit[]): Duration | undefined {
  if (problem.reason === "joined") return problem.meant;
  if (problem.reason === "space") return { value: problem.value, unit: problem.unit };
  if (problem.reason === "unit") {
    const isWhole = Number.isSafeInteger(problem.value) && problem.value >= 0;
    return problem.meant && isWhole ? { value: problem.value, unit: problem.meant } : undefined;
  }
  const unit = problem.reason === "fraction" ? units.find((each) => each === problem.unit) : undefined;
  if (problem.reason !== "fraction" || unit === undefined) return undefined;
  const smaller = units.filter((each) => "mhd".includes(each));
  return durationOf(Math.round(problem.value * unitSeconds[unit] * 1e6) / 1e6, smaller);
}
