import { replaceSpan, suggestion } from "../../../kinds/fix.ts";
import { isAddress } from "../../../kinds/name-key.ts";
import type { OpsObject } from "../../../kinds/object.ts";
import { rule } from "../../../kinds/rule.ts";
import { PROMETHEUS_RULES } from "../../../kinds/sources/names.ts";
import { alertsOf } from "../../../kinds/sources/prometheus-rules/alerts.ts";
import { valueSpan } from "../../../syntax/query.ts";
import type { Path } from "../../../text/path.ts";
import { missingRunbook } from "../../runbook-address.ts";

interface Missing {
  readonly key: string;
  readonly page: string;
  readonly meant: string | undefined;
}

export default rule<unknown, Missing>({
  id: "alert/runbook-not-found",
  on: PROMETHEUS_RULES,
  severity: "information",
  authority: "ours",
  summary: "The runbook that an alert links is there",
  why: "A link that leads nowhere is found out in the night in which it is needed. Looked at are paths, pages in this repository's web view, and addresses of which most others in the file lead to runbooks of this workspace; pages of other sites are not.",
  avoid: example("find-slow-query"),
  prefer: example("restart-service"),
  check(object, report, { workspace }) {
    const written = alertsOf(object).flatMap(({ runbook }) => (runbook && isAddress(runbook.text) ? [runbook] : []));
    const addresses = written.map(({ text }) => text);
    for (const { text, path } of written) {
      const missing = missingRunbook(workspace, text, addresses);
      if (!missing) continue;
      const { page, meant } = missing;
      report({
        at: path,
        data: { key: String(path.at(-1)), page, meant: meant?.page },
        fixes: meant ? suggestion(`Change to "${meant.page}"`, replacePage(object, path, page, meant.page)) : [],
        related: meant ? [meant.place] : [],
      });
    }
  },
  message: ({ key, page, meant }: Missing) =>
    `${key} leads to "${page}", which is no runbook of this workspace${meant ? `; did you mean "${meant}"?` : ""}`,
});

/** Three alerts and two runbooks; the page is that of the third alert. */
function example(page: string): string {
  const alerts = [
    ["CheckoutDown", 'up{job="checkout"} == 0', "restart-service"],
    ["PaymentsDown", 'up{job="payments"} == 0', "fail-over-database"],
    ["CheckoutSlow", "checkout:latency:p95 > 1", page],
  ];
  const rules = alerts.map(
    ([alert, expression, target]) => `
      - alert: ${alert}
        expr: ${expression}
        annotations:
          runbook_url: https://runbooks.shop.example/${target}`,
  );
  const runbooks = ["restart-service", "fail-over-database"].map(
    (name) => `
---
apiVersion: ops/v1
kind: Runbook
metadata:
  name: ${name}
spec:
  owner: team-checkout
  steps:
    - id: look
      phase: diagnose
      run: kubectl get pods`,
  );
  return `
groups:
  - name: checkout
    rules:${rules.join("")}${runbooks.join("")}
`;
}

/** The address with another page at its end; its site and its quotes stay. */
function replacePage(object: OpsObject, path: Path, page: string, meant: string) {
  const { document } = object;
  const span = valueSpan(document, path);
  const written = span ? document.text.slice(span.start, span.end) : "";
  const start = written.lastIndexOf(page);
  if (!span || start < 0) return undefined;
  return replaceSpan(object, { start: span.start + start, end: span.start + start + page.length }, meant);
}
