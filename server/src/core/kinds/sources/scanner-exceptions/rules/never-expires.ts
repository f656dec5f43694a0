import { rule } from "../../../rule.ts";
import { endlessOf, someOf } from "../ages.ts";
import { EXCEPTION_FILES, idOf, TRIVY_LIST } from "../formats.ts";
import { exceptionsOf, toolOf } from "../view.ts";

export default rule({
  id: "exceptions/never-expires",
  on: EXCEPTION_FILES,
  severity: "information",
  authority: "ours",
  summary: "A waiver of a vulnerability has an end",
  why: "A waiver without an end outlives the reason for it: the fixed version comes out, the person who judged the risk leaves, and nobody is asked again. Said once a file, and only where the tool knows an end; in a plain list, where hardly anybody writes one, it is a hint.",
  stage: "growth",
  exampleFile: ".trivyignore.yaml",
  avoid: `
vulnerabilities:
  - id: CVE-2023-44487
    statement: Not reachable behind our proxy
`,
  prefer: `
vulnerabilities:
  - id: CVE-2023-44487
    statement: Not reachable behind our proxy
    expired_at: 2027-06-30
    purls: ["pkg:golang/golang.org/x/net"]
`,
  check(object, report) {
    const { expiryKey: key } = toolOf(object);
    const exceptions = exceptionsOf(object);
    const endless = endlessOf(exceptions);
    const [first] = endless;
    if (key === undefined || !first) return;
    const total = exceptions.waivers.filter(({ isVulnerability }) => isVulnerability).length;
    report({
      ...{ at: first.path, span: first.span, data: { names: endless.map(({ name }) => name), total, key } },
      ...(object.kind === idOf(TRIVY_LIST) ? { severity: "hint" as const } : {}),
    });
  },
  message: ({ names, total, key }: Data) => {
    const have = names.length === 1 ? "has" : "have";
    const who = total === 1 ? `the waiver of ${names[0]} has` : `${names.length} of ${total} waivers ${have}`;
    return `${who} no end${total === 1 ? "" : ` (${someOf(names)})`}; "${key}" gives one`;
  },
});

interface Data {
  readonly names: readonly string[];
  readonly total: number;
  readonly key: string;
}
