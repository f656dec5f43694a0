import { parseDecimal, shift, toText } from "../../../math/decimal.ts";
import { scalarText } from "../../../syntax/query.ts";
import { replaceValue, suggestion } from "../../fix.ts";
import { schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "openslo/time-slice-target-range",
  severity: "error",
  authority: "sdk",
  summary: "A time slice's target is greater than 0 and at most 1",
  why: "The target decides which share of a slice must be good for the slice to count as good. At 0 every slice is good, above 1 none is.",
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
  budgetingMethod: Timeslices
  objectives:
    - target: 0.99
      timeSliceTarget: 95
      timeSliceWindow: 5m
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
  budgetingMethod: Timeslices
  objectives:
    - target: 0.99
      timeSliceTarget: 0.95
      timeSliceWindow: 5m
`,
  message: ({ value, schema }) =>
    `"timeSliceTarget" is ${value}, but must be ${schema.minimum === 0 ? "0 or more" : "greater than 0"} and at most 1`,
  fixes: ({ value, path }, object) => {
    if (typeof value !== "number" || value < 50 || value > 100) return [];
    const percent = parseDecimal(scalarText(object.document, path) ?? String(value));
    const text = percent && toText(shift(percent, -2));
    return text ? suggestion(`Change to ${text}`, replaceValue(object, path, text)) : [];
  },
});
