import { type PackageUrlProblem, packageUrlProblem } from "../../../../math/package-url.ts";
import { replaceValue, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { exceptionExample } from "../exception-example.ts";

export default rule({
  id: "patch-sla/package-url",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "A package is named by a package URL: pkg:npm/brace-expansion, with or without a version",
  why: "Scanners compare package URLs part by part. What is none matches no package, and the exception holds nowhere.",
  avoid: exceptionExample({
    entry: ["id: CVE-2026-14257", "purl: npm/brace-expansion", "decision: false-positive"],
  }),
  prefer: exceptionExample({
    entry: ["id: CVE-2026-14257", "purl: pkg:npm/brace-expansion", "decision: false-positive"],
  }),
  check(policy, report) {
    for (const [index, each] of (policy.value.spec?.exceptions?.entries ?? []).entries()) {
      const text = each?.purl;
      const problem = text === undefined || text === "" ? undefined : packageUrlProblem(text);
      if (!problem || text === undefined) continue;
      const at = ["spec", "exceptions", "entries", index, "purl"];
      const meant = "meant" in problem ? problem.meant : undefined;
      const fixes = meant ? suggestion(`Change to ${meant}`, replaceValue(policy, at, meant)) : [];
      report({ at, data: { text, problem }, fixes });
    }
  },
  message: ({ text, problem }: { readonly text: string; readonly problem: PackageUrlProblem }) => {
    switch (problem.reason) {
      case "scheme":
        return problem.meant
          ? `a package URL begins with "pkg:"; did you mean ${problem.meant}?`
          : `"${text}" is no package URL; write type and name: pkg:npm/brace-expansion`;
      case "name":
        return `"${text}" names no package; write type and name: pkg:npm/brace-expansion`;
      case "range":
        return `"${problem.version}" is a range; a package URL has one version, or none for all of them: ${problem.meant}`;
      case "rules":
        return `"${text}" is not how packages of the type "${problem.type}" are named`;
      case "text":
        return `"${text}" is no package URL; write type and name: pkg:npm/brace-expansion`;
    }
  },
});
