import { valueSpan } from "../../../syntax/query.ts";
import { defineSource, type PartFacts } from "../../kind.ts";
import type { OpsObject } from "../../object.ts";
import { FOUND_RUNBOOKS } from "../../ops/names.ts";
import { rangeOf } from "../../place.ts";
import { referenceTo } from "../catalogue.ts";
import { ALERT } from "../names.ts";
import { isMap, valueAt } from "../read.ts";
import { alertsOf, groupsAt } from "./alerts.ts";

/** Alerting rules of Prometheus and of what reads the same format, plain or as a Kubernetes object. */
export default defineSource({
  kind: "PrometheusRules",
  summary: "Alerting rules of Prometheus: the alerts that runbooks name, and the runbooks that they name.",
  partKinds: [ALERT],
  rules: [],
  parts,
  source: {
    files: "`groups` of `rules` with `alert` and `expr`, or a `PrometheusRule` of `monitoring.coreos.com/v1`",
    mayBe: (_, text) => text.includes("alert") && text.includes("expr") && text.includes("groups"),
    is: (_, { value }) => isRuleFile(value),
  },
});

function isRuleFile(value: unknown): boolean {
  const at = groupsAt(value);
  if (at.length > 1 && !objectKinds.has(String(valueAt(value, ["kind"])))) return false;
  const groups = valueAt(value, at);
  return Array.isArray(groups) && groups.some((group) => hasAlert(valueAt(group, ["rules"])));
}

/** The second one is VictoriaMetrics' own, of the same shape. */
const objectKinds: ReadonlySet<string> = new Set(["PrometheusRule", "VMRule"]);

function hasAlert(rules: unknown): boolean {
  return Array.isArray(rules) && rules.some((rule) => isMap(rule) && "alert" in rule && "expr" in rule);
}

function parts(object: OpsObject): readonly PartFacts[] {
  return alertsOf(object).flatMap(({ path, name, summary, runbook }): readonly PartFacts[] => {
    const span = valueSpan(object.document, path);
    if (span === undefined) return [];
    const fullRange = rangeOf(object.document, span);
    return [
      {
        ...{ kind: ALERT, name: name?.text, path, range: name?.range ?? fullRange, fullRange },
        displayName: summary,
        references: runbook ? [referenceTo(FOUND_RUNBOOKS, runbook)] : [],
      },
    ];
  });
}
