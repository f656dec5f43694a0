import type { Fix } from "../../../findings.ts";
import { type OpsDurationProblem, parseOpsDuration } from "../../../math/ops-duration.ts";
import { replaceValue, safeFix, suggestion } from "../../fix.ts";
import { type SchemaViolation, schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "ops/duration",
  severity: "error",
  authority: "ours",
  summary: "A duration has a unit: 30s, 5m, 4h, 2d, 1w, 3mo, 1y, or 5bd for business days",
  why: "A bare number is minutes to one reader and hours to the next. Several parts may be joined (1h30m), ISO 8601 works too (PT48H), and some fields also take a word. Mind that m is a minute and mo a month.",
  avoid: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  owner: team-checkout
  lastReviewed: 2026-11-01
  reviewInterval: 90
`,
  prefer: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  owner: team-checkout
  lastReviewed: 2026-11-01
  reviewInterval: 90d
`,
  message: (violation) => {
    const result = parseOpsDuration(String(violation.value), wordsOf(violation));
    return result.ok ? `${violation.value} is no duration` : sentence(String(violation.value), result, violation);
  },
  fixes: (violation, object) => {
    const result = parseOpsDuration(String(violation.value), wordsOf(violation));
    if (result.ok) return [];
    const put = (text: string) => replaceValue(object, violation.path, text);
    if (result.reason === "missing-unit") {
      return usualUnits(violation).flatMap((unit) =>
        suggestion(`Change to ${result.count}${unit}`, put(`${result.count}${unit}`)),
      );
    }
    const meant = "meant" in result ? result.meant : undefined;
    if (meant === undefined) return [];
    const repair: (title: string, edit: ReturnType<typeof put>) => readonly Fix[] =
      result.reason === "unit" ? safeFix : suggestion;
    return repair(`Change to ${meant}`, put(meant));
  },
});

const units = "s, m, h, d, w, mo (month), y, bd (business day)";

function sentence(text: string, problem: OpsDurationProblem, violation: SchemaViolation): string {
  const words = wordsOf(violation);
  const orWord = words.length > 0 ? `; or one of ${words.join(", ")}` : "";
  switch (problem.reason) {
    case "missing-unit":
      return `${text} has no unit; add one of ${units}`;
    case "unit":
      return problem.meant
        ? `"${text}" is not how a duration is written; did you mean ${problem.meant}?`
        : `"${problem.unit}" in "${text}" is no unit; use one of ${units}`;
    case "negative":
      return `"${text}" is negative`;
    case "fraction":
      return problem.meant
        ? `"${text}" has a fraction; did you mean ${problem.meant}?`
        : `"${text}" has a fraction; use a whole number and a smaller unit`;
    case "word":
      return words.length > 0
        ? `"${text}" cannot stand here; write a duration such as 4h${orWord}`
        : `"${text}" cannot stand here; write a duration such as 4h`;
    case "range":
      return `"${text}" is longer than a thousand years`;
    case "text":
      return problem.meant
        ? `"${text}" is not how a duration is written; did you mean ${problem.meant}?`
        : `"${text}" is no duration; write a number and a unit (${units})${orWord}`;
  }
}

function wordsOf({ schema }: SchemaViolation): readonly string[] {
  return schema["x-duration-words"] ?? [];
}

/** The units that the field's usual values have, e.g. minutes and hours for an acknowledge time. */
function usualUnits({ schema }: SchemaViolation): readonly string[] {
  const usual = (schema["x-suggest"] ?? []).map((each) => /^\d+(mo|bd|[smhdwy])$/.exec(String(each))?.[1]);
  const found = [...new Set(usual.filter((unit) => unit !== undefined))];
  return found.length > 0 ? found : ["m", "h", "d"];
}
