import type { WrittenCalendar } from "../../../math/work-calendar.ts";
import type { Calendar } from "../../../schema/generated/types/ops-v1.ts";
import { defineKind, type Kind } from "../../kind.ts";
import type { OpsObject } from "../../object.ts";
import { calendarHints, calendarHover, hoursText } from "../calendar-features.ts";
import { calendarRules } from "../calendar-rules.ts";
import { OPS_V1 } from "../names.ts";
import { snippets } from "./snippets.ts";

/** Calendar of `ops/v1`. */
export const kinds: readonly Kind[] = [
  defineKind({
    apiVersion: OPS_V1,
    kind: "Calendar",
    family: "ops",
    summary: "When people work: the time zone, the working hours and the holidays that business days are counted by.",
    schema: "ops/v1/calendar.schema.json",
    authority: "ours",
    rules: calendarRules,
    snippets,
    measures,
    hints: calendarHints,
    hover: calendarHover,
    label,
  }),
];

/** What others count their business days by. */
function measures(object: OpsObject): WrittenCalendar {
  return (object as OpsObject<Calendar>).value.spec ?? {};
}

/** `Europe/London · 40 h a week · 8 holidays`. */
function label(object: OpsObject): { readonly description: string } | undefined {
  const written = measures(object);
  const count = written.holidays?.length ?? 0;
  const parts = [
    written.timezone,
    hoursText(written),
    count === 0 ? undefined : count === 1 ? "1 holiday" : `${count} holidays`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : { description: parts.join(" · ") };
}
