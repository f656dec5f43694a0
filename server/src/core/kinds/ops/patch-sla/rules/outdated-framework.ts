import { dateText, dayAt, parseDate, startOfDay } from "../../../../math/date.ts";
import { replaceValue, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import { requiredOf } from "../required.ts";

export default rule({
  id: "patch-sla/outdated-framework",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  summary: "A framework that a policy must meet is in force",
  why: "CISA revoked BOD 19-02 and BOD 22-01 on 10 June 2026, and FedRAMP's flat 30, 90 and 180 days end on 7 December 2026. A policy that still names them is measured by other numbers than its author thinks.",
  avoid: policyExample({ overrides: ["{when: {kev: true}, fix: kev-due-date}"], mustMeet: "[cisa-bod-22-01]" }),
  prefer: policyExample({
    clock: '{start: "first-of [detected, kev-added]"}',
    overrides: [
      "{when: {exposure: internet, automatable: true, impact: total}, fix: 3d}",
      "{when: {kev: true}, fix: 3d}",
      "{when: {exposure: internet}, fix: 14d}",
      "{when: {automatable: true}, fix: 60d}",
    ],
    mustMeet: "[cisa-bod-26-04]",
  }),
  check(policy, report, { now, validUntil, workspace }) {
    for (const { at, framework } of requiredOf(policy, workspace)) {
      const { status, short } = framework;
      if (status.state === "current") continue;
      const day = parseDate(status.on) ?? 0;
      const isOver = dayAt(now) >= day;
      if (!isOver) validUntil(startOfDay(day));
      const data = { short, state: status.state, on: dateText(day) ?? status.on, by: status.by, isOver };
      const fixes = status.by ? suggestion(`Change to ${status.by}`, replaceValue(policy, at, status.by)) : [];
      report({ at, data, fixes, ...(isOver ? {} : { severity: "information" as const }) });
    }
  },
  message: ({ short, state, on, by, isOver }: Data) => {
    const next = by ? `; ${by} took its place` : "";
    return isOver
      ? `${short} was ${state} on ${on}${next}`
      : `${short} will be ${state} on ${on}${by ? ` by ${by}` : ""}`;
  },
});

interface Data {
  readonly short: string;
  readonly state: string;
  readonly on: string;
  readonly by: string | undefined;
  readonly isOver: boolean;
}
