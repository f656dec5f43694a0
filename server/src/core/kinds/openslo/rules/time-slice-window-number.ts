import { replaceValue, safeFix } from "../../fix.ts";
import { schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "openslo/time-slice-window-number",
  severity: "warning",
  authority: "sdk",
  summary: "The length of a time slice has a unit",
  why: "The text of the specification takes a bare number as minutes, but the Go SDK, and with it oslo and other tools, reads only a number with a unit and rejects the file.",
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
      timeSliceTarget: 0.95
      timeSliceWindow: 5
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
  message: ({ value }) =>
    Number.isSafeInteger(value) && Number(value) >= 0
      ? `"timeSliceWindow" is the bare number ${value}; the specification reads it as minutes, its SDK rejects it; write ${value}m`
      : `"timeSliceWindow" is the number ${value}; write a whole number and one unit, such as 5m`,
  fixes: ({ value, path }, object) =>
    Number.isSafeInteger(value) && Number(value) >= 0
      ? safeFix(`Change to ${value}m`, replaceValue(object, path, `${value}m`))
      : [],
});
