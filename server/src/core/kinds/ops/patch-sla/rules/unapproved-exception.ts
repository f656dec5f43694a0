import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { exceptionExample } from "../exception-example.ts";
import { exceptionsOf } from "../exceptions.ts";

export default rule({
  id: "patch-sla/unapproved-exception",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  stage: "growth",
  summary: "An accepted risk has a reason and somebody who accepted it",
  why: "A risk is accepted by whoever answers for the damage. ISO 27001, PCI DSS and every insurer ask who that was and why; months later nobody remembers.",
  avoid: exceptionExample({
    entry: ["id: CVE-2026-14257", "purl: pkg:npm/brace-expansion", "decision: accept", "expires: 2999-12-31"],
  }),
  prefer: exceptionExample({
    entry: [
      "id: CVE-2026-14257",
      "purl: pkg:npm/brace-expansion",
      "decision: accept",
      "reason: no fixed version in the range that npm allows",
      'approvedBy: "@ciso"',
      "expires: 2999-12-31",
    ],
  }),
  check(policy, report, context) {
    for (const { path, title, written } of exceptionsOf(policy, context).entries) {
      if (written.decision !== "accept") continue;
      const lacks = (["approvedBy", "reason"] as const).filter((key) => written[key] === undefined);
      const [key] = lacks;
      if (key !== undefined) report({ at: [...path, "decision"], path: [...path, key], data: { title, lacks } });
    }
  },
  message: ({ title, lacks }: { readonly title: string; readonly lacks: readonly string[] }) => {
    const missing = lacks.map((key) => `"${key}"`).join(" and ");
    const what = lacks.length > 1 ? "by whom and why" : lacks[0] === "reason" ? "why" : "by whom";
    return `the risk of ${title} is accepted, but nobody can see ${what}; add ${missing}`;
  },
});
