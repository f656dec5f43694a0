import type { Fix, RangeEdit } from "../../../findings.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import { insertEntry, replaceValue, suggestion } from "../../fix.ts";
import type { OpsObject } from "../../object.ts";
import { type ClockEvent, parseClockStart } from "./clock.ts";
import type { Remedy } from "./doubts.ts";
import { addItems } from "./edits.ts";
import { deadlineKeys, policyOf } from "./policy.ts";

/** What removes the doubt whether a policy meets a framework. */
export function remedyFix(object: OpsObject<PatchSla>, remedy: Remedy): readonly Fix[] {
  switch (remedy.type) {
    case "start":
      return startFix(object, remedy.events);
    case "due date": {
      const item = "{when: {kev: true}, fix: kev-due-date}";
      return suggestion("Add an override for the KEV due date", addItems(object, ["spec", "overrides"], [item]));
    }
    case "calendar days":
      return suggestion("Count days of the calendar instead of business days", ...calendarDays(object));
  }
}

/** Starts the clock with what starts it now or with the framework's events, whichever comes first. */
function startFix(object: OpsObject<PatchSla>, events: readonly ClockEvent[]): readonly Fix[] {
  const { clock } = object.value.spec ?? {};
  const now = parseClockStart(clock?.start ?? "detected");
  if (!now.ok) return [];
  // The last of several events never comes before the framework's own.
  const kept = now.start.which === "last" ? [] : now.start.events;
  const all = [...new Set([...kept, ...events])];
  const text = all.length === 1 ? String(all[0]) : `"first-of [${all.join(", ")}]"`;
  const title = `Start the clock with ${text.replaceAll('"', "")}`;
  if (clock?.start !== undefined) return suggestion(title, replaceValue(object, ["spec", "clock", "start"], text));
  if (clock !== undefined) return suggestion(title, insertEntry(object, ["spec", "clock"], "start", text));
  return suggestion(title, insertEntry(object, ["spec"], "clock", `{start: ${text}}`));
}

/** `5bd` becomes `5d`, which ends no later whatever the calendar. */
function calendarDays(object: OpsObject<PatchSla>): readonly (RangeEdit | undefined)[] {
  if (object.value.spec?.clock?.days === "business") {
    return [replaceValue(object, ["spec", "clock", "days"], "calendar")];
  }
  const { tiers, overrides } = policyOf(object);
  return [...tiers, ...overrides].flatMap(({ path, written }) =>
    deadlineKeys.flatMap((key) => {
      const text = written[key];
      return text?.includes("bd") ? [replaceValue(object, [...path, key], text.replaceAll("bd", "d"))] : [];
    }),
  );
}
