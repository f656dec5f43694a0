import { replaceSpan, safeFix, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { EXCEPTION_FILES, idOf, OSV_SCANNER } from "../formats.ts";
import { meaningOf } from "../meanings.ts";
import { parseTimestamp } from "../timestamps.ts";
import { exceptionsOf, toolOf } from "../view.ts";

export default rule({
  id: "exceptions/unknown-key",
  on: EXCEPTION_FILES,
  severity: "error",
  authority: "tool",
  summary: "osv-scanner knows every key of its file",
  why: "osv-scanner rejects the whole file for one key that it does not know, and goes on as if there were none: every waiver in it is lost, and all findings come back at once.",
  exampleFile: "osv-scanner.toml",
  avoid: `
[[IgnoredVulns]]
id = "GO-2022-0968"
expires = 2027-06-30
`,
  prefer: `
[[IgnoredVulns]]
id = "GO-2022-0968"
ignoreUntil = 2027-06-30
`,
  check(object, report) {
    if (object.kind !== idOf(OSV_SCANNER)) return;
    const tool = toolOf(object);
    for (const stranger of exceptionsOf(object).strangers) {
      const { text, span, path, known, value = "" } = stranger;
      const meaning = meaningOf(stranger, tool);
      const isCertain = meaning?.sort === "end" && parseTimestamp(value) !== undefined;
      const fix = isCertain ? safeFix : suggestion;
      const fixes = meaning?.key ? fix(`Change to ${meaning.key}`, replaceSpan(object, span, meaning.key)) : [];
      report({ at: path, span, data: { key: text, meant: meaning?.key, known }, fixes });
    }
  },
  message: ({ key, meant, known }: Data) =>
    `osv-scanner does not know "${key}" and rejects the whole file; ${meant ? `did you mean "${meant}"?` : `known here: ${known.join(", ")}`}`,
});

interface Data {
  readonly key: string;
  readonly meant: string | undefined;
  readonly known: readonly string[];
}
