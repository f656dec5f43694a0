import { readCalendar, type WorkCalendar, type WrittenCalendar } from "../../math/work-calendar.ts";
import type { Calendar, PatchSla } from "../../schema/generated/types/ops-v1.ts";
import type { Path } from "../../text/path.ts";
import type { OpsObject } from "../object.ts";
import { selector } from "../rule.ts";
import type { WorkspaceView } from "../workspace-view.ts";
import { CALENDAR, PATCH_SLA } from "./names.ts";

/** What holds a calendar: a Calendar of its own, and the clock of a patch SLA. */
export const WITH_CALENDAR = selector<unknown>(...CALENDAR.kinds, ...PATCH_SLA.kinds);

/** A calendar as it stands in an object; the path is relative to the object. */
export interface PlacedCalendar {
  readonly path: Path;
  readonly calendar: WrittenCalendar;
}

/** The calendar that is written out in an object, if any. */
export function calendarIn(object: OpsObject): PlacedCalendar | undefined {
  if (CALENDAR.kinds.includes(object.kind)) {
    const { spec } = (object as OpsObject<Calendar>).value;
    return spec && { path: ["spec"], calendar: spec };
  }
  const calendar = (object as OpsObject<PatchSla>).value.spec?.clock?.calendar;
  return typeof calendar === "object" ? { path: ["spec", "clock", "calendar"], calendar } : undefined;
}

/** The calendar that a name or a mapping means; undefined where it is unknown, ambiguous or cannot be read. */
export function calendarOf(
  written: string | WrittenCalendar | undefined,
  workspace: WorkspaceView,
): WorkCalendar | undefined {
  if (typeof written === "object") return read(written);
  if (written === undefined) return undefined;
  const [entry, another] = workspace.definitions(CALENDAR.kinds, written);
  return entry && !another ? read(entry.facts.measures as WrittenCalendar) : undefined;
}

const known = new WeakMap<WrittenCalendar, { readonly calendar: WorkCalendar | undefined }>();

function read(written: WrittenCalendar): WorkCalendar | undefined {
  const found = known.get(written) ?? { calendar: readCalendar(written) };
  known.set(written, found);
  return found.calendar;
}
