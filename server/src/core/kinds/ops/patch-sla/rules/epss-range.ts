import { replaceValue, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { parseForecast } from "../conditions.ts";
import { policyExample } from "../examples.ts";

export default rule({
  id: "patch-sla/epss-range",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: 'EPSS is compared with a probability from 0 to 1: ">=0.5"',
  why: "EPSS is the probability that a flaw is exploited in the next 30 days. A percentage or a bare number compares with nothing, and the override never applies.",
  avoid: policyExample({ overrides: ['{when: {epss: ">=50%"}, fix: 3d}'] }),
  prefer: policyExample({ overrides: ['{when: {epss: ">=0.5"}, fix: 3d}'] }),
  check(policy, report) {
    for (const [index, override] of (policy.value.spec?.overrides ?? []).entries()) {
      const written = override?.when?.epss;
      if (written === undefined || parseForecast(written)) continue;
      const at = ["spec", "overrides", index, "when", "epss"];
      const meant = meantForecast(String(written));
      const fixes = meant ? suggestion(`Change to "${meant}"`, replaceValue(policy, at, `"${meant}"`)) : [];
      report({ at, data: { written: String(written), meant }, fixes });
    }
  },
  message: ({ written, meant }: { readonly written: string; readonly meant: string | undefined }) =>
    `"${written}" is no range of EPSS probabilities${meant ? `; did you mean "${meant}"?` : '; write a sign and a number from 0 to 1: ">=0.5"'}`,
});

/** `0.5`, `50%`, `>=50%`, `>= 50`: a probability or a percentage, at least that where no sign is written. */
function meantForecast(text: string): string | undefined {
  const match = /^(>=|>|<=|<)?\s*(\d+(?:\.\d+)?)\s*(%)?$/.exec(text.trim());
  if (!match) return undefined;
  const number = Number(match[2]);
  const isPercentage = match[3] !== undefined || number > 1;
  const meant = `${match[1] ?? ">="}${isPercentage ? Number((number / 100).toPrecision(12)) : number}`;
  return parseForecast(meant) ? meant : undefined;
}
