import { expect, test } from "vitest";
import { command, service } from "./support.ts";

const files = {
  "service.yaml": service(),
  ".trivyignore": "CVE-2019-0004 exp:2026-10-01\n",
  "image/.trivyignore.yaml": "vulnerabilities:\n  - CVE-2023-44487\n",
  "image/.grype.yaml": "ignore:\n  - {}\n",
  "backend/osv-scanner.toml": "[[IgnoredVulns]\n",
  "web/.snyk": "ignore:\n  SNYK-JS-A-1:\n    - '*': {expires: 2026-10-01}\n",
};

test("exception files of scanners are judged, and not counted as files of ours", async () => {
  const { status, stdout } = await command("check --format json", files);
  const { diagnostics, files: counted } = JSON.parse(stdout) as {
    readonly files: number;
    readonly diagnostics: readonly { readonly file: string; readonly code: string }[];
  };
  expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual([
    ".trivyignore exceptions/expired",
    "backend/osv-scanner.toml exceptions/unreadable",
    "image/.grype.yaml exceptions/no-effect",
    "image/.trivyignore.yaml exceptions/wrong-shape",
    "web/.snyk exceptions/expired",
  ]);
  expect(counted).toBe(1);
  expect(status).toBe(1);
});

test("the summary of nothing but files of others counts what was found", async () => {
  const { stdout } = await command("check", { ".trivyignore": files[".trivyignore"] });
  expect(stdout).toMatch(/\n1 warning in files of others\n$/);
});

test("files of others without a finding are nothing to check", async () => {
  const { stdout } = await command("check", { ".trivyignore": "CVE-2019-0004 exp:2030-01-01\n" });
  expect(stdout).toContain("Nothing to check");
});

test("a rule is switched off for a line of any of them, and for all", async () => {
  const disabled = "# ops-as-code-disable-next-line exceptions/expired -- known\n";
  const { stdout } = await command("check", { ".trivyignore": `${disabled}${files[".trivyignore"]}` });
  expect(stdout).toContain("Nothing to check");
  const configuration = "rules:\n  exceptions/expired: off\n";
  const off = await command("check", { "ops-as-code.yaml": configuration, ".trivyignore": files[".trivyignore"] });
  expect(off.stdout).toContain("No problems");
});
