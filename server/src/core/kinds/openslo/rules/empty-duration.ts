import { parseDuration } from "../../../math/duration.ts";
import type * as v1 from "../../../schema/generated/types/openslo-v1.ts";
import type { Path } from "../../../text/path.ts";
import type { OpsObject } from "../../object.ts";
import { rule, selector } from "../../rule.ts";
import { ALERT_CONDITION, SLO, type Slo } from "../names.ts";
import { sloView } from "../views/slo.ts";

interface Data {
  readonly text: string;
  readonly key: string;
}

export default rule({
  id: "openslo/empty-duration",
  on: selector<Slo | v1.AlertCondition>(...SLO.kinds, ...ALERT_CONDITION.kinds),
  severity: "warning",
  authority: "ours",
  summary: "Time windows and time slices are longer than nothing",
  why: "The Go SDK accepts a length of 0, but nothing happens in no time: an objective over an empty window, slice or lookback can be neither met nor missed.",
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
    lookbackWindow: 0h
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
    lookbackWindow: 1h
    alertAfter: 0m
`,
  check(object, report) {
    for (const { path, text } of durations(object)) {
      const result = parseDuration(text);
      if (result.ok && result.seconds === 0) report({ at: path, data: { text, key: String(path.at(-1)) } });
    }
  },
  message: ({ text, key }: Data) => `"${key}" is "${text}", no time at all`,
});

/** The durations that must last; a wait of 0 before an alert is fine. */
function durations(
  object: OpsObject<Slo | v1.AlertCondition>,
): readonly { readonly path: Path; readonly text: string }[] {
  if (ALERT_CONDITION.kinds.includes(object.kind)) {
    const { lookbackWindow } = (object as OpsObject<v1.AlertCondition>).value.spec?.condition ?? {};
    return lookbackWindow === undefined
      ? []
      : [{ path: ["spec", "condition", "lookbackWindow"], text: lookbackWindow }];
  }
  const { timeWindow, objectives } = sloView(object as OpsObject<Slo>);
  const window = timeWindow?.text === undefined ? [] : [{ path: timeWindow.durationPath, text: timeWindow.text }];
  return [...window, ...objectives.flatMap(({ timeSliceWindow }) => (timeSliceWindow ? [timeSliceWindow] : []))];
}
