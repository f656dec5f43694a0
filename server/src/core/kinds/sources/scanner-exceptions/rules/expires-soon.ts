import { days } from "../../../../math/review.ts";
import { rule } from "../../../rule.ts";
import { endingsOf, NOTICE_DAYS } from "../ages.ts";
import { EXCEPTION_FILES } from "../formats.ts";
import { toolOf } from "../view.ts";

export default rule({
  id: "exceptions/expires-soon",
  on: EXCEPTION_FILES,
  severity: "information",
  authority: "tool",
  summary: "A waiver that ends within two weeks is known to those who need it",
  why: "On the day on which a waiver ends the scanner reports the finding again, and a pipeline that was green in the morning stops. Two weeks are enough to mend it or to judge it anew.",
  exampleFile: ".trivyignore",
  avoid: `
CVE-2025-58183 exp:2026-01-10
CVE-2026-27137 exp:2026-11-30
`,
  prefer: `
CVE-2025-58183 exp:2027-06-30
CVE-2026-27137 exp:2027-11-30
`,
  check(object, report, context) {
    const { name: tool } = toolOf(object);
    for (const { waiver, expiry, date, daysLeft } of endingsOf(object, context)) {
      if (daysLeft <= 0 || daysLeft > NOTICE_DAYS) continue;
      report({ at: expiry.path, span: expiry.span, data: { name: waiver.name, date, daysLeft, tool } });
    }
  },
  message: ({ name, date, daysLeft, tool }: Data) =>
    `the waiver of ${name} ends on ${date}, in ${days(daysLeft)}: ${tool} reports it from then on`,
});

interface Data {
  readonly name: string;
  readonly date: string;
  readonly daysLeft: number;
  readonly tool: string;
}
