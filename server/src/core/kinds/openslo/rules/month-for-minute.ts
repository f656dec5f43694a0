import { parseDuration } from "../../../math/duration.ts";
import type * as v1 from "../../../schema/generated/types/openslo-v1.ts";
import type { Path } from "../../../text/path.ts";
import { replaceValue, suggestion } from "../../fix.ts";
import type { OpsObject } from "../../object.ts";
import { rule, selector } from "../../rule.ts";
import { ALERT_CONDITION, SLO, type Slo } from "../names.ts";

interface Data {
  readonly text: string;
  readonly key: string;
  readonly meant: string;
}

export default rule({
  id: "openslo/month-for-minute",
  on: selector<Slo | v1.AlertCondition>(...SLO.kinds, ...ALERT_CONDITION.kinds),
  severity: "warning",
  authority: "ours",
  summary: "A time slice or the wait of an alert is written with a small `m` for minutes",
  why: "`5M` is five months and `5m` is five minutes. A time slice of months gives one measurement in months, and an alert that waits for months is never sent.",
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
    lookbackWindow: 1h
    alertAfter: 5M
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
    alertAfter: 5m
`,
  check(object, report) {
    for (const { path, text } of shortDurations(object)) {
      const result = parseDuration(text);
      if (!result.ok || result.duration.unit !== "M" || result.duration.value === 0) continue;
      const meant = `${result.duration.value}m`;
      const fixes = suggestion(`Change to "${meant}"`, replaceValue(object, path, meant));
      report({ at: path, data: { text, key: String(path.at(-1)), meant }, fixes });
    }
  },
  message: ({ text, key, meant }: Data) => {
    const value = Number.parseInt(text, 10);
    return `"${key}" of "${text}" is ${value} month${value === 1 ? "" : "s"}; ${value} minute${value === 1 ? "" : "s"} would be "${meant}"`;
  },
});

/** The durations that are minutes or hours wherever people write them. */
function shortDurations(
  object: OpsObject<Slo | v1.AlertCondition>,
): readonly { readonly path: Path; readonly text: string }[] {
  const spec = object.value.spec;
  if (spec && "objectives" in spec) {
    return (spec.objectives ?? []).flatMap((objective, index) => {
      const text = objective?.timeSliceWindow;
      return text === undefined ? [] : [{ path: ["spec", "objectives", index, "timeSliceWindow"], text }];
    });
  }
  if (!spec || !("condition" in spec) || spec.condition?.alertAfter === undefined) return [];
  return [{ path: ["spec", "condition", "alertAfter"], text: spec.condition.alertAfter }];
}
