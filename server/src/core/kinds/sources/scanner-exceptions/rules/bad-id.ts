import { replaceSpan, safeFix, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { EXCEPTION_FILES, idOf, SNYK } from "../formats.ts";
import { badId } from "../ids.ts";
import { exceptionsOf, toolOf } from "../view.ts";

export default rule({
  id: "exceptions/bad-id",
  on: EXCEPTION_FILES,
  severity: "error",
  authority: "tool",
  summary: "The id of a waiver is one that a scanner can report",
  why: "Scanners compare ids letter by letter. A CVE id with a digit too few, in small letters or with a comma behind it matches nothing, and the finding stays in the report as if it had never been judged. Ids of schemes without a fixed form are left alone.",
  exampleFile: ".trivyignore",
  avoid: `
cve-2023-44487 exp:2027-06-30
CVE-2026-1 exp:2027-06-30
`,
  prefer: `
CVE-2023-44487 exp:2027-06-30
CVE-2026-0001 exp:2027-06-30
`,
  check(object, report, { now }) {
    // Snyk has ids of its own and takes no notice of case.
    if (object.kind === idOf(SNYK)) return;
    const { name: tool } = toolOf(object);
    const year = new Date(now).getUTCFullYear();
    for (const { id, isVulnerability } of exceptionsOf(object).waivers) {
      const bad = id && isVulnerability ? badId(id.text, year) : undefined;
      if (!id || !bad) continue;
      const { scheme, meant, isCertain } = bad;
      const written = object.document.text.slice(id.span.start, id.span.end);
      const fix = isCertain ? safeFix : suggestion;
      const edit = meant && replaceSpan(object, id.span, written.replace(id.text, meant));
      const fixes = edit && meant ? fix(`Change to ${meant}`, edit) : [];
      report({ at: id.path, span: id.span, data: { text: id.text, scheme, tool, meant }, fixes });
    }
  },
  message: ({ text, scheme, tool, meant }: Data) =>
    `"${text}" is no ${scheme}, so ${tool} waives nothing by it${meant ? `; did you mean "${meant}"?` : ""}`,
});

interface Data {
  readonly text: string;
  readonly scheme: string;
  readonly tool: string;
  readonly meant: string | undefined;
}
