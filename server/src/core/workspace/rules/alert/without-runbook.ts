import { FOUND_RUNBOOKS, RUNBOOK, RUNBOOK_PAGE } from "../../../kinds/ops/names.ts";
import { rule } from "../../../kinds/rule.ts";
import { ALERT, PROMETHEUS_RULES } from "../../../kinds/sources/names.ts";
import { type Alert, alertsOf } from "../../../kinds/sources/prometheus-rules/alerts.ts";
import type { WorkspaceView } from "../../../kinds/workspace-view.ts";

export default rule({
  id: "alert/without-runbook",
  on: PROMETHEUS_RULES,
  severity: "information",
  authority: "ours",
  stage: "growth",
  stageNote: "an established company is asked for one for every alert, not only for those that page",
  summary: "An alert that wakes somebody has a runbook",
  why: "Whoever is woken has not written the alert and does not know what it means. Name the alert in a runbook's `alerts`, or link the runbook in the annotation `runbook_url`. Before the stage `established`, only alerts with the severity `page` or `critical` are looked at, and nothing is said where the workspace holds no runbook of `ops/v1`.",
  avoid: `
groups:
  - name: checkout
    rules:
      - alert: CheckoutDown
        expr: up{job="checkout"} == 0
        labels:
          severity: page
---
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-crashed-service
spec:
  owner: team-checkout
  steps:
    - id: look
      phase: diagnose
      run: kubectl get pods
`,
  prefer: `
groups:
  - name: checkout
    rules:
      - alert: CheckoutDown
        expr: up{job="checkout"} == 0
        labels:
          severity: page
---
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-crashed-service
spec:
  alerts: [CheckoutDown]
  owner: team-checkout
  steps:
    - id: look
      phase: diagnose
      run: kubectl get pods
`,
  check(object, report, { workspace, stage }) {
    const asked = alertsOf(object).filter((alert) => !alert.saysRunbook && isAsked(alert, stage === "established"));
    if (asked.length === 0 || !workspace.has(RUNBOOK.kinds)) return;
    const titles = wordsOfTitles(workspace);
    for (const { path, name, severity } of asked) {
      if (!name || titles.has(name.text) || hasRunbook(workspace, name.text)) continue;
      report({ at: [...path, "alert"], data: { name: name.text, pages: pages(severity) } });
    }
  },
  message: ({ name, pages }: { readonly name: string; readonly pages: boolean }) =>
    pages ? `alert "${name}" wakes somebody, but no runbook says what to do` : `alert "${name}" has no runbook`,
});

/** An alert that is there to be silent or always to fire has the severity `none`. */
function isAsked({ severity }: Alert, all: boolean): boolean {
  return all ? severity !== "none" : pages(severity);
}

function pages(severity: string | undefined): boolean {
  return severity === "page" || severity === "critical";
}

/** The words in the titles of pages: `# PostgresDiskFull` says what to do about that alert, whatever its file is called. */
function wordsOfTitles(view: WorkspaceView): ReadonlySet<string> {
  return new Set(view.entries(RUNBOOK_PAGE.kinds).flatMap(({ facts }) => facts.displayName?.split(/\W+/) ?? []));
}

/** Whether a runbook names the alert or is called as it is. */
function hasRunbook(view: WorkspaceView, name: string): boolean {
  if (view.definitions(FOUND_RUNBOOKS, `/${name}`).length > 0) return true;
  return view.referrers([ALERT], name).some(({ from }) => RUNBOOK.kinds.includes(from.facts.kind));
}
