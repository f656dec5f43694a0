import { replaceValue, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { clockEvents, parseClockStart } from "../clock.ts";
import { policyExample } from "../examples.ts";

export default rule({
  id: "patch-sla/clock-start",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "The clock starts with an event, or with the first or last of some",
  why: "Two people who count from different days both believe that they are in time. The events are detected, fix-available, kev-added, published and triaged.",
  avoid: policyExample({ clock: '{start: "first-of [detected, fix-release]"}' }),
  prefer: policyExample({ clock: '{start: "first-of [detected, fix-available]"}' }),
  check(policy, report) {
    const written = policy.value.spec?.clock?.start;
    if (written === undefined) return;
    const result = parseClockStart(written);
    if (result.ok) return;
    const { span, word, meant } = result.problem;
    const at = ["spec", "clock", "start"];
    const changed = meant && `${written.slice(0, span.start)}${meant}${written.slice(span.end)}`;
    const text = changed?.includes("[") ? `"${changed}"` : changed;
    const fixes = text ? suggestion(`Change to ${meant}`, replaceValue(policy, at, text)) : [];
    report({ at, ...(word !== "" && { within: span }), data: { word, meant }, fixes });
  },
  message: ({ word, meant }: { readonly word: string; readonly meant: string | undefined }) =>
    `${word === "" ? "an event is missing" : `"${word}" is nothing that starts the clock`}${
      meant
        ? `; did you mean "${meant}"?`
        : `; write one of ${clockEvents.join(", ")}, or first-of […], last-of […] of them`
    }`,
});
