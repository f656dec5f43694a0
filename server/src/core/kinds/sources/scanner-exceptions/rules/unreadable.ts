import { rule } from "../../../rule.ts";
import { EXCEPTION_FILES } from "../formats.ts";
import { exceptionsOf, toolOf } from "../view.ts";

export default rule({
  id: "exceptions/unreadable",
  on: EXCEPTION_FILES,
  severity: "error",
  authority: "tool",
  summary: "An exception file can be read by its scanner",
  why: "A scanner that cannot read the file takes none of it: osv-scanner goes on without any exception, the others stop. It is enough to know the first place; what follows may be right.",
  exampleFile: "osv-scanner.toml",
  avoid: `
[[IgnoredVulns]
id = "GO-2022-0968"
`,
  prefer: `
[[IgnoredVulns]]
id = "GO-2022-0968"
ignoreUntil = 2027-06-30
`,
  check(object, report) {
    const { unreadable } = exceptionsOf(object);
    const { name: tool } = toolOf(object);
    if (unreadable) report({ at: [], span: unreadable.span, data: { tool, problem: unreadable.message } });
  },
  message: ({ tool, problem }: { readonly tool: string; readonly problem: string }) =>
    `${tool} cannot read this file: ${problem}`,
});
