import type { Path } from "../../text/path.ts";
import type { OpsObject, Partially } from "../object.ts";

interface Calendar {
  readonly startTime: string;
  readonly timeZone: string;
}

/** The calendars of an SLO's time windows, in any version. */
export function calendarsOf(
  object: OpsObject,
): readonly { readonly path: Path; readonly calendar: Partially<Calendar> }[] {
  const { spec } = object.value as { readonly spec?: Readonly<Record<string, unknown>> };
  return ["timeWindow", "timeWindows"].flatMap((key) => {
    const windows = spec?.[key];
    if (!Array.isArray(windows)) return [];
    return windows.flatMap((window: Partially<{ readonly calendar: Calendar }> | undefined, index) =>
      window?.calendar ? [{ path: ["spec", key, index, "calendar"], calendar: window.calendar }] : [],
    );
  });
}
