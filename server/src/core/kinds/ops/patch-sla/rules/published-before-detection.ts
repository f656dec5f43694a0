import { replaceValue, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { type ClockEvent, clockText } from "../clock.ts";
import { policyExample } from "../examples.ts";
import { policyOf } from "../policy.ts";

export default rule({
  id: "patch-sla/published-before-detection",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  summary: "The clock does not run out before a flaw is found",
  why: "Most flaws that a new scan finds were published months or years ago. A clock that starts with their publication has run out on the day of detection: everything is overdue at once, and the deadline says nothing any more.",
  avoid: policyExample({ clock: "{start: published}" }),
  prefer: policyExample({ clock: '{start: "last-of [detected, published]"}' }),
  check(policy, report) {
    const { start } = policyOf(policy);
    if (!start?.events.includes("published")) return;
    // The last of publication and detection is never before the detection.
    if (start.which === "last" && start.events.some((event) => event === "detected" || event === "triaged")) return;
    const at = ["spec", "clock", "start"];
    const others = start.events.filter((event) => event !== "published");
    const meant = others.length === 0 ? "last-of [detected, published]" : startText(start.which, others);
    const text = meant.includes("[") ? `"${meant}"` : meant;
    const fixes = suggestion(`Change to ${meant}`, replaceValue(policy, at, text));
    report({ at, data: { start: clockText(start) }, fixes });
  },
  message: ({ start }: { readonly start: string }) =>
    `the clock starts with ${start}: a flaw that was published before it is found is overdue at once`,
});

function startText(which: string, events: readonly ClockEvent[]): string {
  return events.length === 1 ? (events[0] ?? "") : `${which}-of [${events.join(", ")}]`;
}
