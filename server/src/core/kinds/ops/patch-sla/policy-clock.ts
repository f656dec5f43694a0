import type { Clock } from "../../../math/deadline.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import type { OpsObject } from "../../object.ts";
import type { WorkspaceView } from "../../workspace-view.ts";
import { calendarOf } from "../calendars.ts";

/** By what a policy counts its deadlines; without a calendar days end in UTC. */
export function policyClock(object: OpsObject<PatchSla>, workspace: WorkspaceView): Clock {
  const { clock } = object.value.spec ?? {};
  const calendar = calendarOf(clock?.calendar, workspace);
  return { timeZone: calendar?.timeZone ?? "UTC", calendar, countsBusinessDays: clock?.days === "business" };
}
