import { durationOf, durationText } from "../../../../math/duration.ts";
import { formatCount, formatWindow } from "../../../../math/format.ts";
import { sliceDividesWindow, suggestSliceLengths } from "../../../../math/timeslices.ts";
import { replaceValue, suggestion } from "../../../fix.ts";
import { rangeOf, spanAt } from "../../../place.ts";
import { rule } from "../../../rule.ts";
import { SLO } from "../../names.ts";
import { type SlicedObjective, slicedObjectives } from "../slices.ts";

interface Data {
  readonly slice: string;
  readonly window: string;
  /** How often the slice fits; undefined where the window's length varies. */
  readonly slices: number | undefined;
  readonly suggested: readonly string[];
}

const day = 86_400;

export default rule({
  id: "openslo/uneven-time-slices",
  on: SLO,
  severity: "information",
  authority: "ours",
  summary: "Time slices fit into the time window without a rest",
  why: "When the slices do not divide the window, the last one is cut off or reaches into the next window, and tools disagree on how it counts. A length that divides the window costs nothing.",
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
      timeSliceWindow: 11m
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
      timeSliceWindow: 10m
`,
  check(slo, report) {
    for (const sliced of slicedObjectives(slo)) {
      const { window, slice } = sliced;
      if (slice.seconds >= window.seconds || slice.parsed?.unit === "M" || divides(sliced)) continue;
      const suggested = suggestSliceLengths(varies(sliced) ? day : window.seconds, slice.seconds).flatMap((seconds) => {
        const duration = durationOf(seconds);
        return duration ? [durationText(duration)] : [];
      });
      const data: Data = {
        slice: formatWindow(slice.text),
        window: varies(sliced) ? window.text : formatWindow(window.text),
        slices: varies(sliced) ? undefined : window.seconds / slice.seconds,
        suggested,
      };
      const range = rangeOf(slo.document, spanAt(slo.document, [...slo.path, ...window.durationPath]));
      report({
        at: slice.path,
        data,
        related: [{ range, message: "the time window" }],
        fixes: suggested.flatMap((text) => suggestion(`Change to "${text}"`, replaceValue(slo, slice.path, text))),
      });
    }
  },
  message: ({ slice, window, slices, suggested }: Data) => {
    const how = slices === undefined ? "whose length varies" : `it fits ${formatCount(slices)} times`;
    const advice = suggested.length > 0 ? `; ${suggested.join(", ")} would fit` : "";
    return `a time slice of ${slice} does not divide the time window of ${window}, ${how}${advice}`;
  },
});

/** Calendar months, quarters and years have varying numbers of days, so only what divides a day divides them all. */
function varies({ window }: SlicedObjective): boolean {
  return !window.rolling && window.parsed !== undefined && "MQY".includes(window.parsed.unit);
}

function divides(sliced: SlicedObjective): boolean {
  const { window, slice } = sliced;
  return sliceDividesWindow(varies(sliced) ? day : window.seconds, slice.seconds);
}
