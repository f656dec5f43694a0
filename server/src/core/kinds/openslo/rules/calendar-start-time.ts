import { parseStartTime } from "../../../math/time-zone.ts";
import { replaceValue, safeFix } from "../../fix.ts";
import { rule } from "../../rule.ts";
import { calendarsOf } from "../calendars.ts";
import { ANY_SLO } from "../names.ts";

interface Data {
  readonly text: string;
  readonly meant: string | undefined;
}

export default rule({
  id: "openslo/calendar-start-time",
  on: ANY_SLO,
  severity: "error",
  authority: "sdk",
  summary: "The start of a calendar window is written YYYY-MM-DD hh:mm:ss",
  why: "The SDK reads exactly this form, as local time in the calendar's time zone. A T, an offset or a missing time of day makes it reject the SLO.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  timeWindow:
    - duration: 1M
      calendar:
        startTime: 2026-01-01T00:00:00
        timeZone: Europe/London
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
    - duration: 1M
      calendar:
        startTime: 2026-01-01 00:00:00
        timeZone: Europe/London
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
`,
  check(slo, report) {
    for (const { path, calendar } of calendarsOf(slo)) {
      const text = calendar.startTime;
      if (text === undefined || parseStartTime(text) !== undefined) continue;
      const at = [...path, "startTime"];
      const meant = meantTime(text);
      const fixes = meant ? safeFix(`Change to ${meant}`, replaceValue(slo, at, meant)) : [];
      report({ at, data: { text, meant }, fixes });
    }
  },
  message: ({ text, meant }: Data) => {
    if (/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return `"${text}" is not a time that exists`;
    return `"${text}" is not a start time; write YYYY-MM-DD hh:mm:ss${meant ? `: ${meant}` : ", without an offset"}`;
  },
});

/** The same time in the form asked for, where the text has no offset and only the form differs. */
function meantTime(text: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?)?$/.exec(text.trim());
  if (!match) return undefined;
  const [, date = "", minutes = "00:00", seconds = ":00"] = match;
  const meant = `${date} ${minutes}${seconds}`;
  return parseStartTime(meant) === undefined ? undefined : meant;
}
