import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { exceptionExample } from "../exception-example.ts";
import { hasScope } from "../scope.ts";

export default rule({
  id: "patch-sla/exception-without-scope",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  summary: "An exception says where its flaw is tolerated",
  why: "The reason why a flaw is no hurry is nearly always that of one package in one place. Without a package, paths or services the exception also holds where the same flaw is reached from the internet.",
  avoid: exceptionExample({
    entry: ["id: CVE-2026-14257", "decision: transfer", "expires: 2999-12-31"],
  }),
  prefer: exceptionExample({
    entry: ["id: CVE-2026-14257", "purl: pkg:npm/brace-expansion", "decision: transfer", "expires: 2999-12-31"],
  }),
  check(policy, report) {
    const { appliesTo, exceptions } = policy.value.spec ?? {};
    // A policy for a few services is a scope of its own.
    if ((appliesTo?.services ?? []).length > 0) return;
    for (const [index, each] of (exceptions?.entries ?? []).entries()) {
      if (each?.id === undefined || hasScope(each)) continue;
      report({ at: ["spec", "exceptions", "entries", index, "id"], data: { id: each.id } });
    }
  },
  message: ({ id }: { readonly id: string }) =>
    `the exception for ${id} holds everywhere; name the package, paths or services in which the flaw is tolerated`,
});
