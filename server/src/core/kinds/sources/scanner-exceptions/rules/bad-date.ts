import { replaceSpan, safeFix, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { EXCEPTION_FILES } from "../formats.ts";
import { exceptionsOf, toolOf } from "../view.ts";

export default rule({
  id: "exceptions/bad-date",
  on: EXCEPTION_FILES,
  severity: "error",
  authority: "tool",
  summary: "The end of a waiver is a date that the scanner can read",
  why: "A date in a form that the scanner does not read is worse than none: Trivy drops the line or rejects the file, osv-scanner rejects the file, Snyk does not apply the waiver. In YAML and TOML it also matters that a date has no quotation marks around it.",
  exampleFile: ".trivyignore",
  avoid: `
CVE-2023-44487 exp:2026-13-01
`,
  prefer: `
CVE-2023-44487 exp:2027-01-13
`,
  check(object, report) {
    const { dateForm, onBadDate } = toolOf(object);
    for (const { expiry } of exceptionsOf(object).waivers) {
      if (!expiry?.isBad) continue;
      const { meant, text, span, path } = expiry;
      // Only quotation marks or a space are in the way of a date that is right.
      const fix = meant?.endsWith(text.replace(/^exp:\s*/, "")) ? safeFix : suggestion;
      const fixes = meant ? fix(`Change to ${meant}`, replaceSpan(object, span, meant)) : [];
      report({ at: path, span, data: { text, isQuoted: meant === text, dateForm, onBadDate }, fixes });
    }
  },
  message: ({ text, isQuoted, dateForm, onBadDate }: Data) =>
    isQuoted
      ? `${text} in quotation marks is a text and no date: ${onBadDate}`
      : `"${text}" is no date as it is read here (${dateForm}): ${onBadDate}`,
});

interface Data {
  readonly text: string;
  /** Whether nothing but the quotation marks is wrong. */
  readonly isQuoted: boolean;
  readonly dateForm: string;
  readonly onBadDate: string;
}
