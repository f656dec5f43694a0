import { removeEntry, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { agoText, endingsOf } from "../ages.ts";
import { EXCEPTION_FILES } from "../formats.ts";
import { toolOf } from "../view.ts";

/** After so many days nobody is surprised any more by what the scanner reports. */
const LEFT_OVER_DAYS = 365;

export default rule({
  id: "exceptions/expired",
  on: EXCEPTION_FILES,
  severity: "warning",
  authority: "tool",
  summary: "No waiver has ended",
  why: "A waiver whose day has come does nothing any more: the scanner reports the finding again, or it was mended long ago. Either somebody judges the risk anew and moves the day, or the entry goes. One that ended more than a year ago is most probably only left over, and is information.",
  exampleFile: ".trivyignore.yaml",
  avoid: `
vulnerabilities:
  - id: CVE-2023-44487
    statement: Waiting for the next base image
    expired_at: 2025-06-30
`,
  prefer: `
vulnerabilities:
  - id: CVE-2023-44487
    statement: Waiting for the next base image
    expired_at: 2027-06-30
    paths: [usr/bin/proxy]
`,
  check(object, report, context) {
    const { name: tool } = toolOf(object);
    for (const { waiver, expiry, date, daysLeft } of endingsOf(object, context)) {
      if (daysLeft > 0) continue;
      const { name, path } = waiver;
      const isLeftOver = -daysLeft > LEFT_OVER_DAYS;
      const isItem = typeof path.at(-1) === "number" && tool !== "osv-scanner";
      report({
        ...{ at: expiry.path, span: expiry.span, data: { name, date, ago: agoText(-daysLeft), tool } },
        ...(isLeftOver ? { severity: "information" as const, unnecessary: true } : {}),
        fixes: isItem ? suggestion(`Remove the waiver of ${name}`, removeEntry(object, path)) : [],
      });
    }
  },
  message: ({ name, date, ago, tool }: Readonly<Record<"name" | "date" | "ago" | "tool", string>>) =>
    `the waiver of ${name} ended on ${date}, ${ago}: ${tool} reports it again`,
});
