import { formatWindow } from "../../../../math/format.ts";
import { rangeOf, spanAt } from "../../../place.ts";
import { rule } from "../../../rule.ts";
import { SLO } from "../../names.ts";
import { slicedObjectives } from "../slices.ts";

interface Data {
  readonly slice: string;
  readonly window: string;
  readonly isEqual: boolean;
}

export default rule({
  id: "openslo/time-slice-longer-than-window",
  on: SLO,
  severity: "warning",
  authority: "ours",
  summary: "A time slice is shorter than the time window",
  why: "The time window is cut into slices, and the objective is the share of good ones. A slice as long as the window, or longer, leaves one slice at most, so the objective is either 0 % or 100 %.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  timeWindow:
    - duration: 1d
      isRolling: true
  budgetingMethod: Timeslices
  objectives:
    - target: 0.99
      timeSliceTarget: 0.95
      timeSliceWindow: 1w
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
    - duration: 1d
      isRolling: true
  budgetingMethod: Timeslices
  objectives:
    - target: 0.99
      timeSliceTarget: 0.95
      timeSliceWindow: 1m
`,
  check(slo, report) {
    for (const { window, slice } of slicedObjectives(slo)) {
      // A slice of months is openslo/month-for-minute.
      if (slice.seconds < window.seconds || slice.parsed?.unit === "M") continue;
      const range = rangeOf(slo.document, spanAt(slo.document, [...slo.path, ...window.durationPath]));
      const related = [{ range, message: "the time window" }];
      const data = {
        slice: formatWindow(slice.text),
        window: formatWindow(window.text),
        isEqual: slice.seconds === window.seconds,
      };
      report({ at: slice.path, data, related });
    }
  },
  message: ({ slice, window, isEqual }: Data) =>
    `a time slice of ${slice} is ${isEqual ? "as long as" : "longer than"} the time window of ${window}`,
});
