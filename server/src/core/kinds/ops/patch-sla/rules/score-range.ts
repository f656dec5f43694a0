import { parseScoreRange, type ScoreRangeProblem } from "../../../../math/score-range.ts";
import { scalarText, valueSpan } from "../../../../syntax/query.ts";
import type { Path } from "../../../../text/path.ts";
import { replaceValue, safeFix, suggestion } from "../../../fix.ts";
import type { OpsObject } from "../../../object.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";

export default rule({
  id: "patch-sla/score-range",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: 'Scores are written in tenths from 0.0 to 10.0: ">=9.0", 7.0-8.9, "<=3.9", 0.0',
  why: "CVSS scores have one decimal. A range that nobody can read, or one that ends at 8.99, leaves people to guess which deadline a flaw has.",
  avoid: policyExample({
    tiers: ['{name: critical, cvss: ">=9.0", fix: 48h}', "{name: others, cvss: 0.0-8.99, fix: 30d}"],
  }),
  prefer: policyExample({
    score: "{sources: [vendor, nvd], unscored: others}",
    tiers: ['{name: critical, cvss: ">=9.0", fix: 48h}', "{name: others, cvss: 0.0-8.9, fix: 30d}"],
  }),
  check(policy, report) {
    const { tiers, overrides } = policy.value.spec ?? {};
    const look = (written: string | number | undefined, at: Path) => {
      if (written === undefined) return;
      const text = scalarText(policy.document, [...policy.path, ...at]) ?? String(written);
      const result = parseScoreRange(String(written));
      if (result.ok) return;
      const unquoted = text === "" ? unquotedRange(policy, at) : undefined;
      const meant = "meant" in result ? (unquoted ?? result.meant) : undefined;
      const fix = result.reason === "text" && !/^[a-z]+$/i.test(text) ? safeFix : suggestion;
      const fixes = meant ? fix(`Change to ${meant}`, replaceValue(policy, at, quoted(meant))) : [];
      report({ at, data: { text, problem: result }, fixes });
    };
    for (const [index, tier] of (tiers ?? []).entries()) look(tier?.cvss, ["spec", "tiers", index, "cvss"]);
    for (const [index, override] of (overrides ?? []).entries()) {
      look(override?.when?.cvss, ["spec", "overrides", index, "when", "cvss"]);
    }
  },
  message: ({ text, problem }: { readonly text: string; readonly problem: ScoreRangeProblem }) => {
    const meant = "meant" in problem && problem.meant ? `; did you mean ${problem.meant}?` : undefined;
    switch (problem.reason) {
      case "decimals":
        return `${problem.score} has more than one decimal, but CVSS scores are tenths${meant ?? ""}`;
      case "outside":
        return `${problem.score} is no CVSS score; they go from 0.0 to 10.0`;
      case "empty":
        return `"${text}" holds no score${meant ?? ""}`;
      case "text":
        if (text === "")
          return 'no score stands here; quote what begins with ">", which is folded text in YAML: ">=9.0"';
        return `"${text}" is no range of scores${meant ?? '; write ">=9.0", 7.0-8.9, "<=3.9" or 0.0'}`;
    }
  },
});

/** YAML takes a value that begins with `>` for folded text. */
function quoted(range: string): string {
  return /^[<>]/.test(range) ? `"${range}"` : range;
}

/** A range that its author did not quote, so that YAML read nothing there: as it stands in the text. */
function unquotedRange({ document, path }: OpsObject, at: Path): string | undefined {
  const span = valueSpan(document, [...path, ...at]);
  const text = span && document.text.slice(span.start, span.end).trim();
  return text !== undefined && parseScoreRange(text).ok ? text : undefined;
}
