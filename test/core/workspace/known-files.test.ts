import fc from "fast-check";
import { expect, test } from "vitest";
import { findingsOf } from "../../../server/src/core/workspace/findings.ts";
import { learn, openQuestions } from "../../../server/src/core/workspace/known-files.ts";
import {
  apply,
  emptyWorkspace,
  type FileChange,
  type Workspace,
} from "../../../server/src/core/workspace/workspace.ts";
import { NOW } from "../../support/check.ts";

const PAGE = "file:///w/runbooks/restart.md";
const OTHER = "file:///w/runbooks/second.md";
const CONFIGURATION = "file:///w/ops-as-code.yaml";

const said = (workspace: Workspace, uri = PAGE) =>
  findingsOf(workspace, uri, NOW).map(({ finding: { rule, message } }) => `${rule}: ${message}`);
const page = (text: string, uri = PAGE): Workspace => apply(emptyWorkspace, [{ uri, text, open: true }]).workspace;

test("until somebody has looked, a link is neither alive nor dead", () => {
  let workspace = page("[a](a.md) [b](../b.png) [web](https://example.org/c.md)\n");
  expect(openQuestions(workspace, PAGE)).toEqual([]);
  expect(said(workspace)).toEqual([]);
  const asked = ["file:///w/runbooks/a.md", "file:///w/b.png"];
  expect(openQuestions(workspace, PAGE)).toEqual(asked);

  const first = learn(workspace, new Map(asked.map((uri) => [uri, false])));
  expect([...first.dirty]).toEqual([PAGE]);
  workspace = first.workspace;
  expect(openQuestions(workspace, PAGE)).toEqual([]);
  expect(said(workspace)).toEqual([
    'runbook/dead-link: this link leads nowhere: there is no file "a.md"',
    'runbook/dead-link: this link leads nowhere: there is no file "../b.png"',
  ]);

  const second = learn(workspace, new Map([["file:///w/b.png", true]]));
  expect(said(second.workspace)).toHaveLength(1);
  expect(learn(second.workspace, new Map([["file:///w/b.png", true]])).dirty.size).toBe(0);
});

test("only what asked is judged again", () => {
  const both = apply(page("[a](a.md)\n"), [{ uri: OTHER, text: "[b](b.md)\n", open: true }]).workspace;
  said(both);
  said(both, OTHER);
  const { dirty } = learn(both, new Map([["file:///w/runbooks/b.md", false]]));
  expect([...dirty]).toEqual([OTHER]);
});

test("a heading of another page that changes is asked for again", () => {
  const both = apply(page("[a](second.md#look)\n"), [{ uri: OTHER, text: "# Look\n\nAt it.\n" }]).workspace;
  expect(said(both)).toEqual([]);
  const { workspace, dirty } = apply(both, [{ uri: OTHER, text: "# See\n\nIt.\n" }]);
  expect(dirty.has(PAGE)).toBe(true);
  expect(said(workspace)).toEqual([
    'runbook/dead-anchor: this link leads nowhere: no heading or anchor in "second.md" is "#look"',
  ]);
});

const text = fc.constantFrom(
  "TODO\n",
  "[a](a.md)\n",
  "[a](second.md#look) [b](a.md)\n",
  "[a](second.md#look)\n",
  "# Look\n",
  "# Look\n\nAt [it](#see) and [b](../b.png).\n",
  "---\ntitle: x\n---\n[b](../b.png)\n",
  "---\napiVersion: ops/v1\nkind: Runbook\nname: restart\n---\n# Look\n\n[b](../b.png)\n",
);
const configuration = fc.constantFrom("rules: {}\n", "runbooks: []\n", "runbooks: [runbooks/second.md]\n");

type Step = FileChange | { readonly answer: readonly [string, boolean] };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ uri: fc.constantFrom(PAGE, OTHER), text, open: fc.boolean() }) },
  fc.record({ uri: fc.constantFrom(PAGE, OTHER), text: fc.constant(undefined) }),
  fc.record({ uri: fc.constant(CONFIGURATION), text: fc.option(configuration, { nil: undefined }) }),
  {
    weight: 3,
    arbitrary: fc.record({
      answer: fc.tuple(
        fc.constantFrom("file:///w/b.png", "file:///w/runbooks/a.md", "file:///w/runbooks/restart/a.md"),
        fc.boolean(),
      ),
    }),
  },
);

test("a workspace that was changed and told step by step says the same as one built at once", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.boolean()), { minLength: 2, maxLength: 14 }), (steps) => {
      const now = new Map<string, FileChange>();
      const answers = new Map<string, boolean>();
      let workspace: Workspace = emptyWorkspace;
      for (const [each, isAsked] of steps) {
        if ("answer" in each) {
          answers.set(...each.answer);
          workspace = learn(workspace, new Map([each.answer])).workspace;
        } else {
          now.set(each.uri, each);
          workspace = apply(workspace, [each]).workspace;
          // Closed files that count since the configuration has changed are read again by whoever has a disk.
          if (each.uri === CONFIGURATION) workspace = apply(workspace, [...now.values()]).workspace;
        }
        if (isAsked) for (const uri of [PAGE, OTHER]) said(workspace, uri);
      }
      const atOnce = learn(apply(emptyWorkspace, [...now.values()]).workspace, answers).workspace;
      for (const uri of [PAGE, OTHER]) expect(said(workspace, uri)).toEqual(said(atOnce, uri));
    }),
    { numRuns: Math.ceil(300 * Number(process.env.FUZZ ?? 1)) },
  );
});

test("a configuration that names other pages is obeyed at once by what is known", () => {
  const before = page("TODO\n", "file:///w/guides/restart.md");
  expect(said(before, "file:///w/guides/restart.md")).toEqual([]);
  const { workspace, dirty } = apply(before, [{ uri: CONFIGURATION, text: "runbooks: [guides]\n" }]);
  expect(dirty.has("file:///w/guides/restart.md")).toBe(true);
  expect(said(workspace, "file:///w/guides/restart.md")).toHaveLength(1);
});
