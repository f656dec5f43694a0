import { readVulnerabilityId } from "../../../../math/vulnerability-id.ts";
import { replaceSpan, safeFix, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { EXCEPTION_FILES, idOf, SNYK } from "../formats.ts";
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
      const read = id && isVulnerability ? readVulnerabilityId(id.text, year) : undefined;
      // Scanners have ids of their own, which may be any text.
      if (!id || !read || read.ok || read.reason === "text") continue;
      const data = { text: id.text, tool };
      const at = { at: id.path, span: id.span };
      if (read.reason === "year") report({ ...at, data: { ...data, year: read.year, latest: year + 1 } });
      else {
        const { scheme, meant, isCertain } = read;
        const written = object.document.text.slice(id.span.start, id.span.end);
        const edit = meant && replaceSpan(object, id.span, written.replace(id.text, meant));
        const fixes = edit ? (isCertain ? safeFix : suggestion)(`Change to ${meant}`, edit) : [];
        report({ ...at, data: { ...data, form: forms[scheme], meant }, fixes });
      }
    }
  },
  message: (data: Data) => {
    const { text, tool } = data;
    if ("year" in data) {
      return `"${text}" is of ${data.year}, but there are CVE ids of 1999 to ${data.latest} only, so ${tool} waives nothing by it`;
    }
    const meant = data.meant ? `; did you mean "${data.meant}"?` : "";
    return `"${text}" is no ${data.form}, so ${tool} waives nothing by it${meant}`;
  },
});

const forms = { CVE: "CVE id (CVE-2026-12345)", GHSA: "GitHub advisory id (GHSA-jfh8-c2jp-5v3q)" };

type Data = { readonly text: string; readonly tool: string } & (
  | { readonly year: number; readonly latest: number }
  | { readonly form: string; readonly meant: string | undefined }
);
