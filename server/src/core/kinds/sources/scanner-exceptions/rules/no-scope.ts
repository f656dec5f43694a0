import { startsWith } from "../../../../text/path.ts";
import { rule } from "../../../rule.ts";
import { someOf } from "../ages.ts";
import { EXCEPTION_FILES, idOf, TRIVY_YAML } from "../formats.ts";
import { meaningOf } from "../meanings.ts";
import { exceptionsOf, toolOf } from "../view.ts";

export default rule({
  id: "exceptions/no-scope",
  on: EXCEPTION_FILES,
  severity: "information",
  authority: "ours",
  summary: "A waiver says for which files or packages it holds",
  why: "The reason for a waiver is nearly always about one package in one place. Without `paths` or `purls` the same vulnerability is waived in the next package that brings it along, where nobody has looked. Said once a file, and not before the waivers have an end, which matters more.",
  stage: "growth",
  exampleFile: ".trivyignore.yaml",
  avoid: `
vulnerabilities:
  - id: CVE-2023-44487
    expired_at: 2027-06-30
`,
  prefer: `
vulnerabilities:
  - id: CVE-2023-44487
    expired_at: 2027-06-30
    purls: ["pkg:golang/golang.org/x/net"]
`,
  check(object, report) {
    if (object.kind !== idOf(TRIVY_YAML)) return;
    const { waivers, strangers } = exceptionsOf(object);
    const vulnerabilities = waivers.filter(({ isVulnerability, id }) => isVulnerability && id);
    if (vulnerabilities.some(({ expiry }) => expiry === undefined)) return;
    const misspelt = strangers.filter((stranger) => meaningOf(stranger, toolOf(object))?.sort === "scope");
    const everywhere = vulnerabilities.filter(
      ({ scope, path }) => scope === "" && !misspelt.some((key) => startsWith(key.path, path)),
    );
    const [first] = everywhere;
    if (!first) return;
    const data = { names: everywhere.map(({ name }) => name), total: vulnerabilities.length };
    report({ at: first.path, span: first.span, data });
  },
  message: ({ names, total }: { readonly names: readonly string[]; readonly total: number }) => {
    const are = names.length === 1 ? "is" : "are";
    const who = total === 1 ? `${names[0]} is` : `${names.length} of ${total} vulnerabilities ${are}`;
    return `${who} waived wherever found${total === 1 ? "" : ` (${someOf(names)})`}; "paths" or "purls" limit a waiver`;
  },
});
