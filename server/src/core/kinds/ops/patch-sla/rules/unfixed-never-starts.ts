import { replaceValue, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";
import { policyOf } from "../policy.ts";

export default rule({
  id: "patch-sla/unfixed-never-starts",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  summary: "The clock also starts for flaws that have no fix yet",
  why: "With `fix-available` alone a flaw without a patch never starts its clock: nobody has to judge or mitigate it, however bad it is. `first-of [detected, fix-available]` starts it when it is found, and still counts from the release where that comes first.",
  avoid: policyExample({ clock: "{start: fix-available}" }),
  prefer: policyExample({ clock: '{start: "first-of [detected, fix-available]"}' }),
  check(policy, report) {
    const { start } = policyOf(policy);
    if (!start?.events.includes("fix-available")) return;
    if (start.which === "first" && start.events.length > 1) return;
    const at = ["spec", "clock", "start"];
    const better = '"first-of [detected, fix-available]"';
    report({ at, data: {}, fixes: suggestion(`Change to ${better}`, replaceValue(policy, at, better)) });
  },
  message: () => `the clock waits for a fix, so that a flaw without one never has a deadline`,
});
