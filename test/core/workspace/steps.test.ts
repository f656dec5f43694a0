import fc from "fast-check";
import { expect, test } from "vitest";
import { findingsOf, type PlacedFinding } from "../../../server/src/core/workspace/findings.ts";
import { place, placeRelated } from "../../../server/src/core/workspace/place.ts";
import {
  apply,
  emptyWorkspace,
  type FileChange,
  type Workspace,
} from "../../../server/src/core/workspace/workspace.ts";
import { NOW } from "../../support/check.ts";

const names = ["checkout", "search", "checkuot"];
const name = fc.constantFrom(...names);

const documents = fc.oneof(
  name.map((it) => `apiVersion: openslo/v1\nkind: Service\nmetadata:\n  name: ${it}\nspec: {}\n`),
  fc.tuple(name, fc.constantFrom("thresholdMetric", "ratioMetric")).map(
    ([it, metric]) => `apiVersion: openslo/v1
kind: SLI
metadata:
  name: ${it}
spec:
  ${metric}:
    metricSource:
      type: Prometheus
      spec:
        query: up
`,
  ),
  fc.tuple(name, name, name, fc.constantFrom("      op: lte\n      value: 1\n", "")).map(
    ([it, service, sli, limit]) => `apiVersion: openslo/v1
kind: SLO
metadata:
  name: ${it}
spec:
  service: ${service}
  indicatorRef: ${sli}
  timeWindow:
    - duration: 1d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.99
${limit}  alertPolicies:
    - alertPolicyRef: ${service}
`,
  ),
  fc.tuple(name, name).map(
    ([it, condition]) => `apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: ${it}
spec:
  alertWhenBreaching: true
  conditions:
    - conditionRef: ${condition}
  notificationTargets:
    - targetRef: pager
`,
  ),
  fc.tuple(name, fc.constantFrom("3d", "1h")).map(
    ([it, lookback]) => `apiVersion: openslo/v1
kind: AlertCondition
metadata:
  name: ${it}
spec:
  severity: page
  condition:
    kind: burnrate
    op: gte
    threshold: 200
    lookbackWindow: ${lookback}
`,
  ),
  fc.tuple(name, fc.constantFrom("renew", "restart"), fc.constantFrom("", "      status: done\n")).map(
    ([it, runbook, status]) => `apiVersion: ops/v1
kind: ToilInventory
metadata:
  name: ${it}
spec:
  items:
    - id: work
      runbook: ${runbook}
      frequency: {count: 1, per: week}
      minutes: 5
${status}`,
  ),
  fc
    .tuple(name, name)
    .map(([it, owner]) => `apiVersion: ops/v1\nkind: Service\nmetadata:\n  name: ${it}\nspec:\n  owner: ${owner}\n`),
  fc
    .tuple(name, name)
    .map(
      ([it, owner]) =>
        `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: ${it}\nspec:\n  owner: ${owner}\n`,
    ),
  fc
    .tuple(name, name, name)
    .map(
      ([it, alert, service]) =>
        `apiVersion: ops/v1\nkind: Runbook\nmetadata:\n  name: ${it}\nspec:\n  alerts: [${alert}]\n  service: ${service}\n`,
    ),
  fc.tuple(name, fc.constantFrom(...names, "a", "runbooks", "gone")).map(
    ([alert, page]) => `groups:
  - name: a
    rules:
      - alert: ${alert}
        expr: up == 0
        annotations: {runbook_url: "https://shop.example/${page}"}
      - {alert: other, expr: up, labels: {severity: page}}
      - {alert: third, expr: up, annotations: {runbook_url: "https://shop.example/b"}}
`,
  ),
  fc.constantFrom(
    "apiVersion: v1\nkind: ConfigMap\n",
    "a: 1\n",
    "apiVersion: openslo/v1\nkind: SLO\nmeta",
    "# nothing\n",
  ),
);

const text = fc.array(documents, { minLength: 1, maxLength: 4 }).map((each) => each.join("---\n"));
const configuration = fc.constantFrom("rules: {}\n", "rules:\n  openslo/unknown-service: off\n", "stage: startup\n");

/** A file gets another text, open in an editor or not, or is deleted. */
const change: fc.Arbitrary<FileChange> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ uri: fc.constantFrom("a", "b", "c").map(uriOf), text, open: fc.boolean() }) },
  fc.record({ uri: fc.constantFrom("a", "b", "c").map(uriOf), text: fc.constant(undefined) }),
  fc.record({ uri: fc.constant("file:///w/ops-as-code.yaml"), text: fc.option(configuration, { nil: undefined }) }),
);

function uriOf(file: string): string {
  return `file:///w/${file}.yaml`;
}

/** All that is said of all files, with every place as the editor shows it. */
function said(workspace: Workspace): readonly { uri: string; findings: readonly object[] }[] {
  return [...workspace.files.keys()].sort().map((uri) => ({
    uri,
    findings: findingsOf(workspace, uri, NOW).map(({ document, finding }) => ({
      ...finding,
      document: document.number,
      range: place(document.placed, finding.range),
      related: placeRelated(workspace, uri, document.placed, finding),
    })),
  }));
}

test("a workspace that was changed step by step says the same as one built at once", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(change, fc.boolean()), { minLength: 2, maxLength: 12 }), (steps) => {
      const now = new Map<string, FileChange>();
      let workspace = emptyWorkspace;
      for (const [step, isAsked] of steps) {
        workspace = apply(workspace, [step]).workspace;
        now.set(step.uri, step);
        if (isAsked) said(workspace);
      }
      const atOnce = apply(emptyWorkspace, [...now.values()]).workspace;
      const files = (of: Workspace) => said(of).filter(({ findings }) => findings.length > 0);
      expect(files(workspace)).toEqual(files(atOnce));
    }),
    { numRuns: Math.ceil(150 * Number(process.env.FUZZ ?? 1)) },
  );
});

test("what a change can have changed is told", () => {
  // The places of other documents may move with them; a finding is not told again for that.
  const own = (workspace: Workspace) =>
    new Map([...workspace.files.keys()].map((uri) => [uri, findingsOf(workspace, uri, NOW).map(wordsOf)]));
  fc.assert(
    fc.property(fc.array(change, { minLength: 2, maxLength: 8 }), (steps) => {
      let workspace = emptyWorkspace;
      for (const step of steps) {
        const before = own(workspace);
        const applied = apply(workspace, [step]);
        workspace = applied.workspace;
        for (const [uri, findings] of own(workspace)) {
          if (!applied.dirty.has(uri)) expect(findings).toEqual(before.get(uri));
        }
      }
    }),
    { numRuns: Math.ceil(100 * Number(process.env.FUZZ ?? 1)) },
  );
});

function wordsOf({ document, finding: { rule, severity, message, range } }: PlacedFinding) {
  return { rule, severity, message, range: place(document.placed, range) };
}
