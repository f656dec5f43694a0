import { parseDecimal, shift, toText } from "../../../math/decimal.ts";
import { formatPercent } from "../../../math/format.ts";
import { hasPath, scalarText } from "../../../syntax/query.ts";
import { renameKey, replaceValue, suggestion } from "../../fix.ts";
import { type SchemaViolation, schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "openslo/target-range",
  severity: "error",
  authority: "sdk",
  summary: "A target lies from 0 up to, but not including, 1 (or 100 as targetPercent)",
  why: "A target is a ratio: 0.999 is 99.9 %. The SDK rejects anything outside the range; most often a percentage was written where the ratio belongs.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 99.9
`,
  prefer: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
`,
  message: (violation) => {
    const { value, path } = violation;
    const limit = path.at(-1) === "target" ? 1 : 100;
    const range = `"${path.at(-1)}" is ${value}, but must be 0 or more and below ${limit}`;
    return isPercentage(violation) ? `${range}; did you mean ${value} %, which is ${ratioText(String(value))}?` : range;
  },
  fixes: (violation, object) => {
    if (!isPercentage(violation)) return [];
    const { path } = violation;
    const text = ratioText(scalarText(object.document, path) ?? String(violation.value));
    const divide = suggestion(`Change to ${text}`, replaceValue(object, path, text));
    const objective = path.slice(0, -1);
    // v1alpha has no targetPercent, and two targets exclude each other.
    const knows = violation.parent?.node.properties ?? {};
    if (!("targetPercent" in knows) || hasPath(object.document, [...objective, "targetPercent"])) return divide;
    return [...divide, ...suggestion('Rename to "targetPercent"', renameKey(object, path, "targetPercent"))];
  },
});

/** Whether a percentage stands where the ratio belongs; 1.1 is rather a slip than 1.1 %, which nobody promises. */
function isPercentage({ path, value }: SchemaViolation): boolean {
  return path.at(-1) === "target" && typeof value === "number" && value >= 50 && value < 100;
}

function ratioText(percent: string): string {
  const decimal = parseDecimal(percent);
  return decimal ? toText(shift(decimal, -2)) : formatPercent(Number(percent));
}
