import { expect, test } from "vitest";
import { definition } from "../../../server/src/core/features/definition.ts";
import { services } from "../../../server/src/core/features/services.ts";
import { findingsOf } from "../../../server/src/core/workspace/findings.ts";
import { apply, emptyWorkspace, type Workspace } from "../../../server/src/core/workspace/workspace.ts";
import { NOW } from "../../support/check.ts";

const COUNT = 200;
const uriOf = (index: number) => `file:///w/${index}.yaml`;

/** Each names the SLI of the next file, the last one an SLI that is not there. */
const textOf = (index: number) => `apiVersion: openslo/v1
kind: SLO
metadata:
  name: slo-${index}
spec:
  service: checkout
  indicatorRef: sli-${index + 1}
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 1.5
---
apiVersion: openslo/v1
kind: SLI
metadata:
  name: sli-${index}
spec:
  ratioMetric:
    counter: true
    raw:
      metricSource:
        spec: {query: up}
    rawType: success
`;

function workspaceOf(open: boolean): Workspace {
  const changes = Array.from({ length: COUNT }, (_, index) => ({ uri: uriOf(index), text: textOf(index), open }));
  return apply(emptyWorkspace, changes).workspace;
}

const saidOf = (workspace: Workspace) =>
  Array.from({ length: COUNT }, (_, index) => findingsOf(workspace, uriOf(index), NOW).map(({ finding }) => finding));

const closed = workspaceOf(false);
const opened = workspaceOf(true);

test("closed files do not keep their trees, open ones do", () => {
  const tree = (workspace: Workspace) => workspace.files.get(uriOf(0))?.source.documents[0]?.document;
  const before = [tree(closed), tree(opened)];
  saidOf(closed);
  saidOf(opened);
  expect(tree(closed)).not.toBe(before[0]);
  expect(tree(closed)).toEqual({ ...before[0], lines: expect.anything() });
  expect(tree(opened)).toBe(before[1]);
});

test("the same is found in closed files as in open ones", () => {
  const said = saidOf(closed);
  expect(said).toEqual(saidOf(opened));
  expect(said[0]?.map(({ rule }) => rule)).toContain("openslo/target-range");
  expect(said.at(-1)?.map(({ rule }) => rule)).toContain("openslo/unknown-reference");
});

test("closed files answer as open ones do", () => {
  const position = { line: 6, character: 18 };
  expect(definition(closed, uriOf(0), position)).toMatchObject([{ uri: uriOf(1), range: { start: { line: 17 } } }]);
  expect(services(closed, NOW)).toEqual(services(opened, NOW));
});

test("a closed file that is opened and closed again says the same", () => {
  const step = (workspace: Workspace, open: boolean) =>
    apply(workspace, [{ uri: uriOf(7), text: textOf(7), open }]).workspace;
  expect(saidOf(step(step(closed, true), false))).toEqual(saidOf(opened));
});
