import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { exceptionExample } from "../exception-example.ts";
import { exceptionsOf } from "../exceptions.ts";

const entry = ["id: CVE-2026-14257", "purl: pkg:npm/brace-expansion", "decision: mitigate", "expires: 2999-12-31"];

export default rule({
  id: "patch-sla/mitigation-not-named",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  summary: "An exception for a flaw that is mitigated names what protects meanwhile",
  why: "Rules of a firewall are cleaned up and features are switched on again by people who do not know that a flaw waits behind them. What is named here can be looked for before.",
  avoid: exceptionExample({ entry }),
  prefer: exceptionExample({ entry: [...entry, "compensating: WAF rule 4812"] }),
  check(policy, report, context) {
    for (const { path, title, written } of exceptionsOf(policy, context).entries) {
      if (written.decision !== "mitigate" || written.compensating !== undefined) continue;
      report({ at: [...path, "decision"], path: [...path, "compensating"], data: { title } });
    }
  },
  message: ({ title }: { readonly title: string }) =>
    `${title} is said to be mitigated, but not by what; add "compensating"`,
});
