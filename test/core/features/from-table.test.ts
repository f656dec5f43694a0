import { expect, test } from "vitest";
import type { CodeAction, CreateFile, TextDocumentEdit } from "vscode-languageserver-types";
import { codeActions } from "../../../server/src/core/features/code-actions.ts";
import { NOW } from "../../support/check.ts";
import { type Asked, asked } from "../../support/features.ts";

const page = `#- /handbook/incidents.md
# Incidents

## Níveis de severidade

| Severity | Response |
|---|---|
| SEV1 | $05 min |
| SEV2 | 15 min |

Call somebody.
`;

function actions({ workspace, uri, position }: Asked, createsFiles = true, only?: readonly string[]) {
  const context = { diagnostics: [], createsFiles, ...(only ? { only } : {}) };
  return codeActions(workspace, uri, { start: position, end: position }, context, NOW);
}

function made(action: CodeAction | undefined): readonly [file: string | undefined, text: string | undefined] {
  const [create, edit] = (action?.edit?.documentChanges ?? []) as unknown as readonly [CreateFile?, TextDocumentEdit?];
  return [create?.uri, edit?.edits.map((each) => ("newText" in each ? each.newText : "")).join("")];
}

test("a table of severities on any page becomes a policy beside it, named by its heading", () => {
  const found = actions(asked(page));
  expect(found.map(({ title, kind }) => [title, kind])).toEqual([
    ["Create SeverityPolicy from this table", "refactor.extract"],
  ]);
  const [file, text] = made(found[0]);
  expect(file).toBe("file:///workspace/handbook/severity-policy.yaml");
  expect(text).toContain("# Made from a table in incidents.md.");
  expect(text).toContain("name: niveis-de-severidade\n");
});

test("nothing is overwritten", () => {
  const others = `#- /handbook/severity-policy.yaml
apiVersion: ops/v1
kind: SeverityPolicy
metadata:
  name: niveis-de-severidade
`;
  const found = actions(asked(page + others));
  const [file, text] = made(found[0]);
  expect(file).toBe("file:///workspace/handbook/severity-policy-2.yaml");
  expect(text).toContain("name: niveis-de-severidade-2\n");
  expect(found[0]?.edit?.documentChanges?.[0]).toMatchObject({ options: { overwrite: false, ignoreIfExists: false } });
});

test("it is offered on the table only, and only where the editor makes files and asks for it", () => {
  expect(actions(asked(page.replace("$0", "").replace("Call", "C$0all")))).toEqual([]);
  expect(actions(asked(page), false)).toEqual([]);
  expect(actions(asked(page), true, ["quickfix"])).toEqual([]);
  expect(actions(asked(page), true, ["refactor"])).toHaveLength(1);
});
