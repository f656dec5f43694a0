import { expect, test } from "vitest";
import { command } from "./support.ts";

const service = "apiVersion: ops/v1\nkind: Service\nmetadata: {name: checkout}\nspec: {owner: team-checkout}\n";
const catalogue = (owner: string) =>
  `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: checkout\nspec:\n  type: service\n  owner: ${owner}\n`;

test("files of others are judged on what concerns ours, and not counted", async () => {
  const files = { "a.yaml": service, "catalog-info.yaml": catalogue("team-shop"), CODEOWNERS: "* @acme\n" };
  const { stdout, status } = await command("check --format json", files);
  const report = JSON.parse(stdout);
  expect(report.diagnostics.map(({ file, code }: { file: string; code: string }) => `${file} ${code}`)).toEqual([
    "a.yaml service/owners-differ",
  ]);
  expect(report).toMatchObject({ files: 1, documents: 1, summary: { warning: 1 } });
  expect(status).toBe(0);
});

test("between two catalogues the finding stands in the file of the one", async () => {
  const files = {
    "catalog-info.yaml": catalogue("team-shop"),
    "service.datadog.yaml": "schema-version: v2\ndd-service: checkout\nteam: payments\n",
  };
  const { stdout } = await command("check", files);
  expect(stdout).toContain("catalog-info.yaml:7:10");
  expect(stdout).toContain('belongs to "team-shop" here, but to "payments" in service.datadog.yaml');
});
