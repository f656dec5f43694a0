import { describe, expect, test } from "vitest";
import { broken, command, service, sli, slo } from "./support.ts";

/** The files in which something was found. */
async function filesFound(...args: Parameters<typeof command>): Promise<readonly string[]> {
  const { stdout } = await command(`${args[0]} --format json`, args[1], args[2]);
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly { readonly file: string }[] };
  return [...new Set(diagnostics.map(({ file }) => file))];
}

describe("a check", () => {
  test("of clean files says so and ends with 0", async () => {
    expect(await command("check", { "a.yaml": service(), "b/slo.yaml": slo, "b/sli.yml": sli })).toMatchObject({
      status: 0,
      stdout: "No problems in 3 files (3 documents)\n",
      stderr: "",
    });
  });

  test("with an error prints it as compilers do and ends with 1", async () => {
    const { status, stdout } = await command("check", { "shop/service.yaml": broken() });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^shop\/service\.yaml:5:3 error schema\/unknown-field .*descripton.*\n1 error in 1 file \(1 document\)\n$/,
    );
  });

  test("with nothing worse than a warning ends with 0", async () => {
    const { status, stdout } = await command("check", {
      "slo.yaml": slo.replace("service: checkout", "service: chekout"),
      "sli.yaml": sli,
      "service.yaml": service(),
    });
    expect(stdout).toContain("slo.yaml:5:12 warning openslo/unknown-service");
    expect(stdout).toContain("1 warning in 3 files (3 documents)");
    expect(status).toBe(0);
  });

  test("leaves files of others alone and says when there is nothing of ours", async () => {
    const { status, stdout } = await command("check", {
      "deployment.yaml": "apiVersion: apps/v1\nkind: Deployment\n",
      "broken.yaml": "a: [",
    });
    expect(status).toBe(0);
    expect(stdout).toContain("Nothing to check");
  });

  test("orders findings by file, then by place", async () => {
    const { stdout } = await command("check", {
      "b.yaml": broken("b"),
      "a/z.yaml": `${service("other")}---\n${broken("z")}`,
      "a.yaml": broken("a"),
    });
    expect(stdout.match(/^\S+:\d+:\d+/gm)).toEqual(["a.yaml:5:3", "a/z.yaml:12:3", "b.yaml:5:3"]);
  });

  test("reads JSON files as well", async () => {
    const json = `{"apiVersion": "openslo/v1", "kind": "Service",\n "metadata": {"name": "a"}, "spec": {"descripton": "b"}}`;
    expect((await command("check", { "service.json": json })).stdout).toMatch(
      /^service\.json:2:38 error schema\/unknown-field/,
    );
  });

  test("counts files and documents of ours only", async () => {
    const { stdout } = await command("check", {
      "a.yaml": `${service("a")}---\na: 1\n---\n${service("b")}`,
      "b.yaml": "a: 1\n",
    });
    expect(stdout).toBe("No problems in 1 file (2 documents)\n");
  });
});

describe("the paths of a check", () => {
  const files = { "one/a.yaml": broken(), "two/b.yaml": broken(), "three/c.yaml": broken() };

  test("are files and folders, and one workspace", async () => {
    expect(await filesFound("check one two/b.yaml", files)).toEqual(["one/a.yaml", "two/b.yaml"]);
    expect(
      await command("check slos slis services", {
        "slos/a.yaml": slo,
        "slis/b.yaml": sli,
        "services/c.yaml": service(),
      }),
    ).toMatchObject({ stdout: "No problems in 3 files (3 documents)\n" });
  });

  test("are shown relative to the working directory", async () => {
    expect(await filesFound("check ../one ../three/c.yaml .", files, { cwd: "/project/two" })).toEqual([
      "../one/a.yaml",
      "../three/c.yaml",
      "b.yaml",
    ]);
  });

  test("that name one file twice report it once", async () => {
    expect((await command("check one one/a.yaml ./one/", files)).stdout).toContain("1 error in 1 file");
  });

  test("that lead nowhere end with 2 and are all named", async () => {
    expect(await command("check one nowhere.yaml missing", files)).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("there is no file or folder nowhere.yaml; there is no file or folder missing"),
    });
  });

  test("that cannot be read end with 2, and the rest is checked", async () => {
    expect(await command("check one secret.yaml", { ...files, "secret.yaml": undefined })).toMatchObject({
      status: 2,
      stdout: expect.stringContaining("one/a.yaml:5:3 error"),
      stderr: "ops-as-code: secret.yaml cannot be read: permission denied\n",
    });
  });

  test("that only pass by an unreadable file do not fail for it", async () => {
    expect(await command("check", { "a.yaml": service(), "secret.yaml": undefined })).toMatchObject({ status: 0 });
  });
});

describe("what git ignores", () => {
  test("is left out in folders, at every level, also by files above", async () => {
    const files = {
      ".git/HEAD": "",
      ".gitignore": "*.gen.yaml\nbuild/\n",
      "a.gen.yaml": broken(),
      "build/a.yaml": broken(),
      "sub/.gitignore": "/local.yaml\n!kept.gen.yaml\n",
      "sub/local.yaml": broken(),
      "sub/kept.gen.yaml": broken(),
      "sub/deep/local.yaml": broken(),
      "sub/deep/x.gen.yaml": broken(),
    };
    const left = ["sub/deep/local.yaml", "sub/kept.gen.yaml"];
    expect(await filesFound("check", files)).toEqual(left);
    expect(await filesFound("check sub", files)).toEqual(left);
  });

  test("is checked where it is named, as a file or as a folder", async () => {
    const files = { ".git/HEAD": "", ".gitignore": "build/\n", "build/a.yaml": broken(), "build/b.yaml": broken() };
    expect(await filesFound("check build/a.yaml", files)).toEqual(["build/a.yaml"]);
    expect(await filesFound("check build", files)).toEqual(["build/a.yaml", "build/b.yaml"]);
  });

  test("can be taken in again further down, with everything below", async () => {
    const files = {
      ".gitignore": "build/\n",
      "sub/.gitignore": "!build/\n",
      "sub/build/a.yaml": broken(),
      "build/a.yaml": broken(),
    };
    expect(await filesFound("check", files)).toEqual(["sub/build/a.yaml"]);
  });

  test("is judged by no file above the repository", async () => {
    const files = { ".gitignore": "*", "repository/.git/HEAD": "", "repository/a.yaml": broken() };
    expect(await filesFound("check repository", files)).toEqual(["repository/a.yaml"]);
  });

  test("never brings .git and node_modules in", async () => {
    expect(
      await filesFound("check", {
        ".git/a.yaml": broken(),
        "x/node_modules/b.yaml": broken(),
        ".github/c.yaml": broken(),
      }),
    ).toEqual([".github/c.yaml"]);
  });
});

describe("ops-as-code.yaml", () => {
  const quiet = "rules:\n  schema/unknown-field: warning\n";

  test("above the checked path holds, up to the root of the repository", async () => {
    expect(
      await command("check repository/sub", {
        "ops-as-code.yaml": "rules:\n  schema/unknown-field: off\n",
        "repository/.git/HEAD": "",
        "repository/ops-as-code.yaml": quiet,
        "repository/sub/a.yaml": broken(),
      }),
    ).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("a.yaml:5:3 warning"),
    });
    expect(
      await command("check repository", {
        "ops-as-code.yaml": quiet,
        "repository/.git/HEAD": "",
        "repository/a.yaml": broken(),
      }),
    ).toMatchObject({ status: 1 });
  });

  test("nearest to a file decides", async () => {
    const files = {
      "ops-as-code.yaml": "rules:\n  schema/unknown-field: off\n",
      "a.yaml": broken("a"),
      "sub/ops-as-code.yaml": quiet,
      "sub/a.yaml": broken("b"),
    };
    expect((await command("check", files)).stdout).toMatch(/^sub\/a\.yaml:5:3 warning .*\n1 warning in 4 files/);
  });

  test("is checked itself where it lies in the checked paths, and only there", async () => {
    const files = { "ops-as-code.yaml": "stagee: growth\n", "sub/a.yaml": service() };
    expect(await filesFound("check", files)).toEqual(["ops-as-code.yaml"]);
    expect(await filesFound("check sub", files)).toEqual([]);
  });

  test("leaves out what it ignores, named or not", async () => {
    const files = {
      "ops-as-code.yaml": "ignore: [vendor/, old *.yaml]\n",
      "vendor/a.yaml": broken(),
      "sub/old%20slo.yaml": broken(),
      "a.yaml": broken(),
    };
    expect(await filesFound("check", files)).toEqual(["a.yaml"]);
    expect(await filesFound("check vendor/a.yaml", files)).toEqual([]);
  });

  test("makes its folder the context of a named file, without reporting the rest", async () => {
    const files = {
      "ops-as-code.yaml": "stage: growth\n",
      "slos/a.yaml": slo,
      "sli.yaml": sli,
      "service.yaml": service(),
      "b.yaml": broken(),
    };
    expect(await command("check slos/a.yaml", files)).toMatchObject({
      status: 0,
      stdout: "No problems in 1 file (1 document)\n",
    });
    const { "ops-as-code.yaml": _, ...without } = files;
    expect((await command("check slos/a.yaml", without)).stdout).toContain("openslo/unknown-reference");
  });

  test("above a named folder adds nothing to it: the folder is the workspace", async () => {
    const files = { "ops-as-code.yaml": "stage: growth\n", "slos/a.yaml": slo, "sli.yaml": sli };
    const { stdout } = await command("check slos", files);
    expect(stdout).toContain("there is no SLI");
    expect(stdout).toContain("in 1 file (1 document)");
  });
});

describe("--stage", () => {
  const owner = `apiVersion: ops/v1
kind: Service
metadata:
  name: checkout
spec:
  tier: 1
`;

  test("asks for what a company at this stage needs, whatever the configuration says", async () => {
    const files = { "ops-as-code.yaml": "stage: established\n", "a.yaml": owner };
    expect((await command("check", files)).stdout).toContain("service/missing-owner");
    expect((await command("check --stage startup", files)).stdout).not.toContain("service/missing-owner");
    const startup = { "ops-as-code.yaml": "stage: startup\n", "a.yaml": owner };
    expect((await command("check", startup)).stdout).not.toContain("service/missing-owner");
    expect((await command("check --stage growth", startup)).stdout).toContain("service/missing-owner");
    expect((await command("check --stage growth", { "a.yaml": owner })).stdout).toContain("service/missing-owner");
  });

  test("is one of three", async () => {
    expect(await command("check --stage early")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--stage is startup, growth, established, not "early"'),
    });
  });
});

describe("--stdin-filename", () => {
  test("puts the text of stdin in the place of a file and reports that file alone", async () => {
    const files = {
      "ops-as-code.yaml": "stage: growth\n",
      "slo.yaml": broken(),
      "sli.yaml": sli,
      "service.yaml": service(),
      "b.yaml": broken(),
    };
    expect(await command("check --stdin-filename slo.yaml", files, { stdin: slo })).toMatchObject({
      status: 0,
      stdout: "No problems in 1 file (1 document)\n",
    });
  });

  test("needs no file on the disk", async () => {
    expect(await filesFound("check --stdin-filename new/file.yaml", {}, { stdin: broken() })).toEqual([
      "new/file.yaml",
    ]);
  });

  test("beside paths is one of them", async () => {
    expect(
      await filesFound(
        "check . --stdin-filename b.yaml",
        { "a.yaml": broken(), "b.yaml": service() },
        { stdin: broken() },
      ),
    ).toEqual(["a.yaml", "b.yaml"]);
  });

  test("with bytes that are no text ends with 2", async () => {
    expect(
      await command("check --stdin-filename a.yaml", {}, { stdin: new Uint8Array([0x61, 0xff, 0xfe]) }),
    ).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("neither UTF-8 nor UTF-16"),
    });
  });
});
