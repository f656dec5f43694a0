import { isTimeZone, timeZoneSpelling } from "../../../math/time-zone.ts";
import { replaceValue, safeFix } from "../../fix.ts";
import { rule } from "../../rule.ts";
import { calendarsOf } from "../calendars.ts";
import { ANY_SLO } from "../names.ts";

interface Data {
  readonly text: string;
  readonly meant: string | undefined;
}

export default rule({
  id: "openslo/calendar-time-zone",
  on: ANY_SLO,
  severity: "error",
  authority: "sdk",
  summary: "The time zone of a calendar window is a name of the IANA Time Zone Database",
  why: "Months and days begin at different instants in different places. Names such as Europe/London say which place is meant and know its daylight saving; Local and abbreviations do not, and the SDK rejects them.",
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
        startTime: 2026-01-01 00:00:00
        timeZone: Local
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
      const text = calendar.timeZone;
      if (text === undefined || isTimeZone(text)) continue;
      const at = [...path, "timeZone"];
      const meant = timeZoneSpelling(text.trim().replaceAll(" ", "_"));
      const fixes = meant ? safeFix(`Change to ${meant}`, replaceValue(slo, at, meant)) : [];
      report({ at, data: { text, meant }, fixes });
    }
  },
  message: ({ text, meant }: Data) =>
    meant
      ? `"${text}" is not a time zone; did you mean "${meant}"?`
      : `"${text}" is not a time zone; use a name of the IANA database, such as Europe/London or UTC`,
});
