import { rule } from "../../../rule.ts";
import { EXCEPTION_FILES } from "../formats.ts";
import { exceptionsOf, toolOf } from "../view.ts";

export default rule({
  id: "exceptions/wrong-shape",
  on: EXCEPTION_FILES,
  severity: "error",
  authority: "tool",
  summary: "Lists are lists and mappings are mappings, as the scanner reads them",
  why: "Scanners read these files into fixed types. One text where a list belongs, such as the bare ids of a `.trivyignore` copied into its YAML form, makes the whole file unreadable.",
  exampleFile: ".trivyignore.yaml",
  avoid: `
vulnerabilities:
  - CVE-2023-44487
`,
  prefer: `
vulnerabilities:
  - id: CVE-2023-44487
    expired_at: 2027-06-30
    paths: [usr/bin/proxy]
`,
  check(object, report) {
    const { name: tool } = toolOf(object);
    for (const { path, span, subject, expected, found } of exceptionsOf(object).flaws) {
      report({ at: path, span, data: { tool, subject, expected, found } });
    }
  },
  message: ({ tool, subject, expected, found }: Readonly<Record<"tool" | "subject" | "expected" | "found", string>>) =>
    `${subject} is ${found}, but ${tool} expects ${expected} and rejects the whole file`,
});
