import { insertEntry, removeEntry, replaceValue, suggestion } from "../../fix.ts";
import type { OpsObject, Partially } from "../../object.ts";
import { rule } from "../../rule.ts";
import { otherPlace } from "../choice.ts";
import { isGiven, isMisspelt } from "../given.ts";
import { ANY_SLO } from "../names.ts";

type Data = { readonly problem: "both" | "written false" | "default" };

export default rule({
  id: "openslo/calendar-or-rolling",
  on: ANY_SLO,
  severity: "error",
  authority: "sdk",
  summary: "A time window is either rolling or has a calendar",
  why: "A rolling window moves along with the present, another one follows the calendar from a start. isRolling is false unless it is written, so that a window with nothing but a duration lacks its calendar; most often isRolling: true was meant.",
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
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
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
  check(slo, report) {
    const { key, window } = firstWindow(slo);
    if (window === undefined) return;
    const path = ["spec", key, 0];
    const rolling = [...path, "isRolling"];
    const calendar = [...path, "calendar"];
    const isWritten = isGiven(slo, rolling);
    if (isWritten && window.isRolling === undefined) return;
    if (window.isRolling && isGiven(slo, calendar)) {
      const fixes = [
        ...suggestion('Remove "calendar"', removeEntry(slo, calendar)),
        ...suggestion('Change to "isRolling: false"', replaceValue(slo, rolling, "false")),
      ];
      const related = otherPlace(slo, rolling);
      report({ at: calendar, part: "key", path, data: { problem: "both" }, related, fixes });
    }
    if (window.isRolling || isGiven(slo, calendar) || isMisspelt(slo, path, "calendar")) return;
    if (!isWritten && isMisspelt(slo, path, "isRolling")) return;
    const edit = isWritten ? replaceValue(slo, rolling, "true") : insertEntry(slo, path, "isRolling", "true");
    const fixes = suggestion(`${isWritten ? "Change to" : "Add"} "isRolling: true"`, edit);
    const data: Data = { problem: isWritten ? "written false" : "default" };
    // Sloth reads v1alpha without either; its examples have neither.
    const severity = key === "timeWindows" && !isWritten ? "warning" : undefined;
    report({ at: isWritten ? rolling : path, part: isWritten ? "value" : "key", path, data, severity, fixes });
  },
  message: ({ problem }: Data) => {
    if (problem === "both") return 'a rolling time window has no "calendar"; keep "isRolling: true" or "calendar"';
    const needed = 'needs "calendar" with "startTime" and "timeZone", or "isRolling: true"';
    return problem === "default"
      ? `the time window is not rolling ("isRolling" is false unless written), so it ${needed}`
      : `a time window with "isRolling: false" ${needed}`;
  },
});

type Window = Partially<{ readonly isRolling: boolean }>;

/** The first time window, which v1alpha keeps under a key of its own. */
function firstWindow({ value }: OpsObject): { readonly key: string; readonly window: Window | undefined } {
  const { spec } = value as { readonly spec?: Readonly<Record<string, unknown>> };
  const key = spec?.timeWindow === undefined ? "timeWindows" : "timeWindow";
  const windows = spec?.[key];
  return { key, window: Array.isArray(windows) ? (windows[0] as Window | undefined) : undefined };
}
