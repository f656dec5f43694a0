import type { Finding } from "../findings.ts";
import type { AnalysedObject } from "../kinds/facts.ts";
import type { Kind } from "../kinds/kind.ts";
import { rangeOf, spanAt } from "../kinds/place.ts";
import type { Report, Rule, RuleContext } from "../kinds/rule.ts";
import { isCutOff, mayHoldMore } from "../kinds/templates.ts";
import { scalarOffsets } from "../syntax/scalar-map.ts";
import type { Span } from "../text/span.ts";
import type { Analysis } from "./analyse.ts";
import { type Configuration, STAGES } from "./configuration.ts";
import { workspaceRules } from "./rules/index.ts";
import { judgeSuppressions } from "./suppression-findings.ts";

/** Runs every rule on a document's objects and lets the configuration and the author's comments have the last word. */
export function judge(analysis: Analysis, configuration: Configuration, context: RuleContext): readonly Finding[] {
  const findings = [...analysis.findings];
  for (const analysed of analysis.objects) {
    for (const rule of rulesOf(analysed.kind)) run(rule, analysed, context, configuration, findings);
  }
  const known = findings.filter((finding) => isKnown(finding, analysis.document));
  const configured = known.flatMap((finding) => configure(finding, configuration));
  return inOrder(unique(judgeSuppressions(configured, analysis)));
}

/** The rules of a kind, and those across kinds that look at it. */
function rulesOf(kind: Kind): readonly Rule[] {
  const known = rulesByKind.get(kind);
  if (known) return known;
  const rules = [...kind.rules, ...workspaceRules.filter(({ on }) => on.kinds.includes(kind.id))];
  rulesByKind.set(kind, rules);
  return rules;
}

const rulesByKind = new WeakMap<Kind, readonly Rule[]>();

/** Whether what the finding says does not hang on text that nobody can read: a template's, or lines that are broken. */
function isKnown({ path, rule }: Finding, document: Analysis["document"]): boolean {
  if (path.length === 0 || rule.startsWith("yaml/")) return true;
  return !mayHoldMore(document, path) && !isCutOff(document, path);
}

function run(
  rule: Rule,
  { object }: AnalysedObject,
  context: RuleContext,
  configuration: Configuration,
  findings: Finding[],
): void {
  const severity = configuration.rules.get(rule.id);
  if (severity === "off") return;
  // Whoever gives a rule a severity wants it, whatever the stage.
  if (severity === undefined && isForLater(rule, context)) return;
  rule.check(
    object,
    (report) => {
      const path = [...object.path, ...(report.path ?? report.at)];
      findings.push({
        rule: rule.id,
        severity: report.severity ?? rule.severity,
        authority: rule.authority,
        message: rule.message(report.data),
        range: rangeOf(object.document, spanOf(object.document, [...object.path, ...report.at], report)),
        path,
        related: report.related ?? [],
        fixes: report.fixes ?? [],
        ...(report.unnecessary ? { unnecessary: true } : {}),
      });
    },
    context,
  );
}

function isForLater({ stage }: Rule, context: RuleContext): boolean {
  return stage !== undefined && STAGES.indexOf(stage) > STAGES.indexOf(context.stage);
}

function spanOf(document: Analysis["document"], path: Finding["path"], report: Report<unknown>): Span {
  if (report.span) return report.span;
  if (report.within) {
    const scalar = scalarOffsets(document, path);
    if (scalar) return { start: scalar.offsetAt(report.within.start), end: scalar.offsetAt(report.within.end) };
  }
  return spanAt(document, path, report.part);
}

function configure(finding: Finding, { rules }: Configuration): readonly Finding[] {
  const severity = rules.get(finding.rule);
  if (severity === undefined) return [finding];
  return severity === "off" ? [] : [{ ...finding, severity }];
}

/** An anchored part that several places use is judged at each of them; the same words at the same place are said once. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, range, message }) => {
    const key = `${rule} ${range.start.line}:${range.start.character} ${message}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}
