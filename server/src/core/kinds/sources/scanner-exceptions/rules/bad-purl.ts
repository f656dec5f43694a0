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
      if (isPackageUrl(text)) continue;
      const meant = `pkg:${text}`;
      const fixes =
        isPackageUrl(meant) && types.has(text.split("/", 1)[0] ?? "")
          ? suggestion(`Change to ${meant}`, replaceSpan(object, span, `"${meant}"`))
          : [];
      report({ at: path, span, data: { text, tool }, fixes });
    }
  },
  message: ({ text, tool }: { readonly text: string; readonly tool: string }) =>
    `"${text}" is no package URL (pkg:npm/lodash@4.17.21): ${tool} rejects the whole file`,
});

/** Scheme, type and name, without which no reader of package URLs takes a text for one. */
function isPackageUrl(text: string): boolean {
  return /^pkg:\/*[A-Za-z][A-Za-z0-9.+-]*\/+[^/@?#]/i.test(text);
}

/** Types with which a text without the scheme is surely a package URL. */
const types: ReadonlySet<string> = new Set([
  ...["apk", "bitnami", "cargo", "composer", "conan", "deb", "gem", "golang", "hex", "k8s", "maven", "npm", "nuget"],
  ...["oci", "pub", "pypi", "rpm", "swift"],
]);
