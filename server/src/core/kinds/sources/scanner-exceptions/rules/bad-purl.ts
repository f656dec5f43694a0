import { packageUrlProblem } from "../../../../math/package-url.ts";
import { replaceSpan, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { EXCEPTION_FILES } from "../formats.ts";
import { exceptionsOf, toolOf } from "../view.ts";

export default rule({
  id: "exceptions/bad-purl",
  on: EXCEPTION_FILES,
  severity: "error",
  authority: "tool",
  summary: "A package is named by a package URL",
  why: "Trivy reads `purls` as package URLs, `pkg:type/name@version`. The bare name of a package is none, and Trivy rejects the whole file for it.",
  exampleFile: ".trivyignore.yaml",
  avoid: `
vulnerabilities:
  - id: CVE-2023-44487
    expired_at: 2027-06-30
    purls: [golang.org/x/net]
`,
  prefer: `
vulnerabilities:
  - id: CVE-2023-44487
    expired_at: 2027-06-30
    purls: ["pkg:golang/golang.org/x/net"]
`,
  check(object, report) {
    const { name: tool } = toolOf(object);
    for (const { text, span, path } of exceptionsOf(object).purls) {
      const problem = packageUrlProblem(text);
      // The rules of single types are not those of Trivy's reader.
      if (!problem || problem.reason === "rules") continue;
      const meant = problem.reason === "scheme" && types.has(text.split("/", 1)[0] ?? "") ? problem.meant : undefined;
      const fixes = meant ? suggestion(`Change to ${meant}`, replaceSpan(object, span, `"${meant}"`)) : [];
      const range = problem.reason === "range" ? problem.version : undefined;
      report({ at: path, span, data: { text, tool, range }, fixes });
    }
  },
  message: ({ text, tool, range }: Data) =>
    range === undefined
      ? `"${text}" is no package URL (pkg:npm/lodash@4.17.21): ${tool} rejects the whole file`
      : `"${range}" is a range, but ${tool} compares versions as they stand and waives nothing by it; without a version all of them are meant`,
});

interface Data {
  readonly text: string;
  readonly tool: string;
  /** The version that is a range, where that is the problem. */
  readonly range: string | undefined;
}

/** Types with which a text without the scheme is surely a package URL. */
const types: ReadonlySet<string> = new Set([
  ...["apk", "bitnami", "cargo", "composer", "conan", "deb", "gem", "golang", "hex", "k8s", "maven", "npm", "nuget"],
  ...["oci", "pub", "pypi", "rpm", "swift"],
]);
