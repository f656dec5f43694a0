import type { RelatedPlace, Severity } from "../../../../findings.ts";
import { rangeOf } from "../../../place.ts";
import { rule } from "../../../rule.ts";
import { EXCEPTION_FILES } from "../formats.ts";
import { exceptionsOf, toolOf, type Waiver } from "../view.ts";

export default rule({
  id: "exceptions/duplicate",
  on: EXCEPTION_FILES,
  severity: "warning",
  authority: "tool",
  summary: "A waiver is written once",
  why: "Of two waivers for the same thing one does nothing, and it is easy to change the wrong one. osv-scanner uses the first only, even when that has ended. The others take any that still holds, so that the earlier end of the two is never seen. A plain repetition is a hint.",
  exampleFile: "osv-scanner.toml",
  avoid: `
[[IgnoredVulns]]
id = "GO-2022-0968"
ignoreUntil = 2027-01-31

[[IgnoredVulns]]
id = "GO-2022-0968"
ignoreUntil = 2027-06-30
`,
  prefer: `
[[IgnoredVulns]]
id = "GO-2022-0968"
ignoreUntil = 2027-06-30
`,
  check(object, report) {
    const { name: tool } = toolOf(object);
    const firsts = new Map<string, Waiver>();
    for (const waiver of exceptionsOf(object).waivers) {
      if (!waiver.id) continue;
      const key = JSON.stringify([waiver.section, waiver.id.text, waiver.scope]);
      const first = firsts.get(key);
      if (!first) firsts.set(key, waiver);
      else {
        const range = rangeOf(object.document, first.span);
        const [place, ends] = [range.start.line + 1, endsOf(first, waiver)];
        const severity: Severity = ends ? "warning" : "hint";
        const related: readonly RelatedPlace[] = [{ message: "the first one", range }];
        const data = { name: waiver.name, place, tool, ends };
        report({ at: waiver.path, span: waiver.span, severity, related, data, unnecessary: ends === undefined });
      }
    }
  },
  message: ({ name, place, tool, ends }: Data) => {
    const already = `${name} is waived in line ${place} already`;
    if (!ends) return already;
    const [first, second] = ends;
    return tool === "osv-scanner"
      ? `${already}, ${first}; osv-scanner uses only that, not this one ${second}`
      : `${already}, ${first}, and here ${second}: ${tool} takes the longer of the two`;
  },
});

interface Data {
  readonly name: string;
  readonly place: number;
  readonly tool: string;
  /** How the first and the second one end, where that differs. */
  readonly ends: readonly [string, string] | undefined;
}

function endsOf(first: Waiver, second: Waiver): Data["ends"] {
  const [a, b] = [endText(first), endText(second)];
  return a === b ? undefined : [a, b];
}

function endText({ expiry }: Waiver): string {
  return expiry ? `until ${expiry.text}` : "without an end";
}
