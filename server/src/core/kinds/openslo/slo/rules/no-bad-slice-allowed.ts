import { one, subtract } from "../../../../math/decimal.ts";
import { formatCount, formatPercent, formatWindow } from "../../../../math/format.ts";
import { rangeOf, spanAt } from "../../../place.ts";
import { rule } from "../../../rule.ts";
import { SLO } from "../../names.ts";
import { sloView } from "../../views/slo.ts";
import { sliceBudget, slicedObjectives } from "../slices.ts";

interface Data {
  readonly slices: number;
  readonly slice: string;
  readonly window: string;
  readonly budget: string;
  readonly exactBadSlices: number;
}

export default rule({
  id: "openslo/no-bad-slice-allowed",
  on: SLO,
  severity: "warning",
  authority: "ours",
  summary: "The error budget allows at least one bad time slice",
  why: "With Timeslices the budget is a whole number of bad slices, rounded down. Where it is below one, a single bad slice breaks the objective, as with a target of 100 %. Shorter slices, a longer window or a lower target leave room.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  timeWindow:
    - duration: 7d
      isRolling: true
  budgetingMethod: Timeslices
  objectives:
    - target: 0.999
      timeSliceTarget: 0.95
      timeSliceWindow: 1h
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
    - duration: 7d
      isRolling: true
  budgetingMethod: Timeslices
  objectives:
    - target: 0.999
      timeSliceTarget: 0.95
      timeSliceWindow: 5m
`,
  check(slo, report) {
    if (sloView(slo).budgetingMethod !== "Timeslices") return;
    for (const sliced of slicedObjectives(slo)) {
      const { objective, window, slice } = sliced;
      const { target } = objective;
      // Two other rules speak of a slice that is not shorter than the window and of a target without any budget.
      if (!target || slice.seconds >= window.seconds) continue;
      const budget = sliceBudget(target, sliced);
      if (!budget || budget.badSlicesAllowed > 0 || budget.exactBadSlices === 0) continue;
      const data: Data = {
        slices: budget.slices,
        slice: formatWindow(slice.text),
        window: formatWindow(window.text),
        budget: formatPercent(subtract(one, target.ratio)),
        exactBadSlices: budget.exactBadSlices,
      };
      const range = rangeOf(slo.document, spanAt(slo.document, [...slo.path, ...slice.path]));
      report({ at: target.path, data, related: [{ range, message: "the length of a slice" }] });
    }
  },
  message: ({ slices, slice, window, budget, exactBadSlices }: Data) =>
    `no slice may be bad: ${budget} of ${formatCount(slices)} slices of ${slice} in ${window} is ${shown(exactBadSlices)}, less than one`,
});

/** Cut off after two digits that are not zero, so that it never reads as 0 or 1. */
function shown(count: number): string {
  return String(Math.floor(count * 10 ** 4) / 10 ** 4 || count);
}
