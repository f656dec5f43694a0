import { expect, test } from "vitest";
import { diagnostics } from "../../../server/src/core/features/diagnostics.ts";
import { NOW, uriOf, workspaceOf } from "../../support/check.ts";
import { misspelt, service, sli, slo } from "../../support/objects.ts";

function found(files: Readonly<Record<string, string>>, file: string, partial = false) {
  return diagnostics(workspaceOf(new Map(Object.entries(files))), uriOf(file), NOW, { partial });
}

test("a finding becomes a diagnostic with rule, place, documentation and what programs need", () => {
  expect(found({ "/a.yaml": misspelt }, "/a.yaml")).toEqual([
    {
      range: { start: { line: 4, character: 2 }, end: { line: 4, character: 12 } },
      severity: 1,
      code: "schema/unknown-field",
      codeDescription: {
        href: "https://github.com/ops-as-code/ops-as-code/blob/main/docs/rules/schema/unknown-field.md",
      },
      source: "ops-as-code",
      message: 'unknown field "displayNam"; did you mean "displayName"?',
      data: { document: 0, path: "metadata.displayNam", authority: "sdk" },
    },
  ]);
});

test("in a later document, places are those of the file", () => {
  const [first] = found({ "/a.yaml": `${service("a")}---\n${misspelt}` }, "/a.yaml");
  expect(first?.range.start).toEqual({ line: 12, character: 2 });
  expect(first?.data).toMatchObject({ document: 1 });
});

test("related places lie in the file they are in", () => {
  const text = service().replace("spec:", "kind: Service\nspec:");
  const [first] = found({ "/a.yaml": `# nothing\n---\n${text}` }, "/a.yaml");
  expect(first?.code).toBe("yaml/duplicate-key");
  expect(first?.relatedInformation).toEqual([
    {
      location: { uri: uriOf("/a.yaml"), range: { start: { line: 3, character: 0 }, end: { line: 3, character: 4 } } },
      message: expect.any(String),
    },
  ]);
});

test("while only a part of the workspace is known, nothing is called missing that may still come", () => {
  const files = { "/slo.yaml": slo(), "/service.yaml": service(), "/sli.yaml": sli("other") };
  expect(found(files, "/slo.yaml").map(({ code }) => code)).toEqual(["openslo/unknown-reference"]);
  expect(found(files, "/slo.yaml", true)).toEqual([]);
});

test("a file that is not known has no diagnostics", () => {
  expect(found({}, "/a.yaml")).toEqual([]);
});
