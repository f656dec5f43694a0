import { rule } from "../../../rule.ts";
import { EXCEPTION_FILES } from "../formats.ts";
import { exceptionsOf, toolOf, type Waiver } from "../view.ts";

export default rule({
  id: "exceptions/no-effect",
  on: EXCEPTION_FILES,
  severity: "warning",
  authority: "tool",
  summary: "A waiver says what it waives",
  why: "An entry without an id, a rule without a criterion or an override that overrides nothing is skipped without a word. Whoever wrote it believes that something is waived.",
  exampleFile: ".grype.yaml",
  avoid: `
ignore:
  - reason: Not reachable from outside
`,
  prefer: `
ignore:
  - vulnerability: CVE-2023-44487
    reason: Not reachable from outside
`,
  check(object, report) {
    const { name: tool } = toolOf(object);
    for (const { effect, path, span, section, name } of exceptionsOf(object).waivers) {
      if (effect === "none") report({ at: path, span, data: { tool, section, name } });
    }
  },
  message: ({ tool, section, name }: Pick<Waiver, "section" | "name"> & { readonly tool: string }) => {
    if (section === "PackageOverrides") {
      return `the override of ${name.replace("this override", "these packages")} changes nothing: it has no "ignore = true", "vulnerability.ignore", "license.ignore" or "license.override"`;
    }
    const what = tool === "Grype" ? "rule has no criterion" : 'entry has no "id"';
    return `this ${what}, so ${tool} waives nothing by it`;
  },
});
