import { rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";
import { runbookOf } from "../view.ts";

export default rule({
  id: "runbook/no-successor",
  on: RUNBOOKS,
  severity: "information",
  authority: "ours",
  summary: "A deprecated runbook names the one that takes its place",
  why: "Alerts and bookmarks lead to old runbooks for years. Whoever arrives there should be sent on, not only turned away.",
  avoid: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  service: checkout
  owner: team-checkout
  status: deprecated
`,
  prefer: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  service: checkout
  owner: team-checkout
  status: deprecated
  supersededBy: roll-back-checkout
---
apiVersion: ops/v1
kind: Runbook
metadata:
  name: roll-back-checkout
spec:
  service: checkout
  owner: team-checkout
`,
  check(object, report) {
    const { fields, shared } = runbookOf(object);
    if (shared.status !== "deprecated" || shared.supersededBy !== undefined) return;
    report({ at: [...fields, "status"], data: {} });
  },
  message: () => 'the runbook is deprecated, but "supersededBy" does not name the one that takes its place',
});
