import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeActions } from "../../../server/src/core/features/code-actions.ts";
import { documentLinks } from "../../../server/src/core/features/document-links.ts";
import { documentSymbols } from "../../../server/src/core/features/document-symbols.ts";
import { stepAt } from "../../../server/src/core/features/step-at.ts";
import { NOW } from "../../support/check.ts";
import { completing } from "../../support/completion.ts";
import { asked, textAt } from "../../support/features.ts";

/** The actions at the cursor, by title, each with the text it leads to. */
function actions(fixture: string, options = {}): Readonly<Record<string, string>> {
  const { workspace, uri, text, position } = asked(fixture, options);
  const found = codeActions(workspace, uri, { start: position, end: position }, { diagnostics: [] }, NOW);
  const document = TextDocument.create(uri, "markdown", 1, text);
  return Object.fromEntries(
    found.map(({ title, edit }) => [title, TextDocument.applyEdits(document, edit?.changes?.[uri] ?? [])]),
  );
}

const MAKE = "Add front matter that makes this page a runbook";
const front = (name: string) => `---\napiVersion: ops/v1\nkind: Runbook\nname: ${name}\n---\n\n`;

describe("a page by its path becomes a runbook of its own", () => {
  test.each([
    ["/runbooks/restart.md", "restart"],
    ["/runbooks/KubePodCrashLooping.md", "kube-pod-crash-looping"],
    ["/runbooks/HTTPErrors%20(v2).md", "http-errors-v2"],
    ["/payments/RUNBOOK.md", "payments"],
  ])("%s is called %s", (file, name) => {
    expect(actions(`#- ${file}\n# Re$0start\n`)[MAKE]).toBe(`${front(name)}# Restart\n`);
  });

  test("with the page's line breaks, above the keys of its site", () => {
    expect(actions("#- /runbooks/a.md\n$0---\ntitle: A\n---\n# A\n", { crlf: true })[MAKE]).toBe(
      "---\r\napiVersion: ops/v1\r\nkind: Runbook\r\nname: a\r\ntitle: A\r\n---\r\n# A\r\n",
    );
  });

  test("not where its site has a name, not from further down, and not twice", () => {
    expect(actions("#- /runbooks/a.md\n$0---\nname: A\n---\n# A\n")).toEqual({});
    expect(actions("#- /runbooks/a.md\n$0---\ntitle: [\n---\n# A\n")).toEqual({});
    expect(actions("#- /runbooks/a.md\n$0+++\ntitle = 1\n+++\n# A\n")).toEqual({});
    expect(actions("#- /runbooks/a.md\n# A\n\nTe$0xt.\n")).toEqual({});
    expect(actions(`#- /runbooks/a.md\n$0${front("a")}# A\n\nText.\n`)).toEqual({});
  });
});

describe("a section that is missing is inserted", () => {
  const page = (text: string) => `#- /runbooks/a.md\n# A\n\n${text}`;

  const insert = (title: string) => `Insert missing section "${title}"`;
  const start = "## Meaning\n\na\n\n## Impact\n\nb\n\n## Diagnosis\n\nc\n\n";

  test("behind the mitigation, at its level", () => {
    const leveled = start.replaceAll("##", "###");
    expect(actions(page(`${leveled}### Mitigation\n\nRe$0start.\n\n### Links\n\nNone.\n`))).toEqual({
      [insert("Verification")]:
        `# A\n\n${leveled}### Mitigation\n\nRestart.\n\n### Verification\n\n### Links\n\nNone.\n`,
      [insert("Rollback")]: `# A\n\n${leveled}### Mitigation\n\nRestart.\n\n### Rollback\n\n### Links\n\nNone.\n`,
    });
  });

  test("at the end, in capitals where the page shouts, and only where it is missing", () => {
    expect(actions(page(`${start}## MITIGATION\n\nRe$0start.\n\n## Rollback\n\nDo.\n`))).toEqual({
      [insert("VERIFICATION")]: `# A\n\n${start}## MITIGATION\n\nRestart.\n\n## VERIFICATION\n\n## Rollback\n\nDo.\n`,
    });
    expect(actions(page("## Fix\n\nRe$0start."))[insert("Rollback")]).toBe(
      "# A\n\n## Fix\n\nRestart.\n\n## Rollback\n",
    );
  });

  test("where it usually stands among the others", () => {
    const before = actions(page("## Fix\n\nRe$0start.\n"));
    expect(Object.keys(before)).toEqual(["Meaning", "Impact", "Diagnosis", "Verification", "Rollback"].map(insert));
    expect(before[insert("Diagnosis")]).toBe("# A\n\n## Diagnosis\n\n## Fix\n\nRestart.\n");
    const between = actions(page("## Meaning\n\na$0\n\n## Fix\n\nRestart.\n"));
    expect(Object.keys(between)).toEqual(["Impact", "Diagnosis"].map(insert));
    expect(between[insert("Impact")]).toBe("# A\n\n## Meaning\n\na\n\n## Impact\n\n## Fix\n\nRestart.\n");
    expect(actions(page("Te$0xt.\n\n## Fix\n\nRestart.\n"))).toEqual({});
  });

  test("but not into a fence that has no end", () => {
    const fence = (end: string) => page(`## Fix$0\n\n\`\`\`sh\nls\n${end}`);
    expect(Object.keys(actions(fence("")))).not.toContain(insert("Rollback"));
    expect(actions(fence("```"))[insert("Rollback")]).toBe("# A\n\n## Fix\n\n```sh\nls\n```\n\n## Rollback\n");
  });

  test("as the repair of a page that nothing verifies", () => {
    const text = `#- /runbooks/a.md\n${front("a")}# A\n\n## Mitig$0ation\n\n\`\`\`sh\nkubectl get pods\n\`\`\`\n`;
    expect(actions(text)['Add the section "Verification"']).toContain("```\n\n## Verification\n");
  });
});

test("a fence that holds a command is told to be one", () => {
  expect(actions(`#- /runbooks/a.md\n${front("a")}# A\n\n\`$0\`\`\nkubectl get pods\n\`\`\`\n`)['Add "sh"']).toContain(
    "```sh\nkubectl",
  );
});

test("front matter of a page by its path can still become ours", () => {
  completing("#- /runbooks/a.md\n---\n$0\n---\n# A\n").offersAmongOthers(["apiVersion", "kind"]);
  completing("#- /runbooks/a.md\n---\ntitle: x\n$0\n---\n# A\n").offers([]);
});

describe("behind the language of a fence", () => {
  const page = (info: string) =>
    `#- /runbooks/a.md\n# A\n\n\`\`\`sh {"name":"look"}\nls\n\`\`\`\n\n\`\`\`${info}\nrm a\n\`\`\`\n`;
  const all = [
    "name",
    "x-confirm",
    "x-rollback",
    "x-irreversible",
    "x-verify",
    "x-timeout",
    "x-onFailure",
    "x-destructive",
  ];

  test("stand the attributes of a step", () => {
    completing(page("sh {$0}")).offers(all).accepting("x-confirm").inserts('"x-confirm":""');
    completing(page('sh {"$0"}')).offers(all).accepting("name").inserts('name":""');
    completing(page('sh {"name":"rm", "x-$0'))
      .offers(all.slice(1))
      .accepting("x-destructive")
      .inserts('x-destructive":"true"');
    completing(page('sh {"x-conf$0":"Sure?"}')).offers(all).accepting("x-confirm").inserts('x-confirm"');
    expect(completing(page("sh {$0}")).documentation("x-rollback")).toBe("The id of the step that takes it back.");
  });

  test("steps are named by their names", () => {
    completing(page('sh {"name":"rm","x-verify":"$0"}')).offers(["look"]).accepting("look").inserts("look");
    completing(page('sh {"name":"rm","x-rollback":"lo$0')).offers(["look"]).accepting("look").inserts('look"');
    completing(page('sh {"name":"rm","x-confirm":"$0"}')).offers([]);
  });

  test("of what is no command stands nothing", () => {
    completing(page("yaml {$0}")).offers([]);
    completing(page("sh$0")).offers([]);
  });
});

test("links lead to files, and to headings where they are known", () => {
  const { workspace, uri, text } = asked(
    `#- /runbooks/a.md
# A

[B](b.md#look-there), [picture](<../img/a b.png>), [here](#a), [missing](c.md), [web](https://example.org), [site](/x.md)

#- /runbooks/b.md
# B

## Look there

Look.
#- /img/a b.png
`.replace("#- /img/a b.png\n", ""),
  );
  expect(documentLinks(workspace, uri).map(({ range, target }) => [textAt(text, range), target])).toEqual([
    ["https://example.org", "https://example.org"],
    ["b.md#look-there", "file:///workspace/runbooks/b.md#L3"],
    ["#a", "file:///workspace/runbooks/a.md#L1"],
  ]);
  expect(documentSymbols(workspace, uri)).toEqual([]);
});

describe("the step at the cursor", () => {
  const page = (fence: string) => `#- /runbooks/a.md
---
apiVersion: ops/v1
kind: Runbook
name: a
parameters:
  namespace: {default: prod, enum: [prod, staging], description: Where}
  token: {secret: true, required: true, pattern: "^t-"}
---
# A

\`\`\`sh {"name":"look"}
${fence}
\`\`\`
`;

  test("is handed over with what to ask for", () => {
    const { workspace, uri, position } = asked(
      page("kubectl -n {{ namespace }} get$0 pods --token={{token}} -o '{{.x}} {{other}}' {{namespace}}"),
    );
    expect(stepAt(workspace, uri, position)).toEqual({
      title: "look",
      parts: [
        { text: "kubectl -n ", isParameter: false },
        { text: "namespace", isParameter: true },
        { text: " get pods --token=", isParameter: false },
        { text: "token", isParameter: true },
        { text: " -o '{{.x}} {{other}}' ", isParameter: false },
        { text: "namespace", isParameter: true },
      ],
      parameters: [
        {
          name: "namespace",
          description: "Where",
          preset: "prod",
          values: ["prod", "staging"],
          required: false,
          secret: false,
        },
        { name: "token", pattern: "^t-", required: true, secret: true },
      ],
    });
  });

  test("is one of a YAML runbook, too, and of a page by its path", () => {
    const yaml = asked(
      "apiVersion: ops/v1\nkind: Runbook\nmetadata: {name: a}\nspec:\n  steps:\n    - id: look\n      run: l$0s\n",
    );
    expect(stepAt(yaml.workspace, yaml.uri, yaml.position)?.parts).toEqual([{ text: "ls", isParameter: false }]);
    const byPath = asked("#- /runbooks/b.md\n```sh\nls {{a}}$0\n```\n");
    expect(stepAt(byPath.workspace, byPath.uri, byPath.position)?.parts).toEqual([
      { text: "ls {{a}}", isParameter: false },
    ]);
  });

  test("comes without prompts and output", () => {
    const shown = page(
      "$ kubectl get$0 pods\nNAME  READY\na     1/1\n$ kubectl -n {{namespace}} \\\n    logs a\n# then",
    ).replace("```sh", "```console");
    const { workspace, uri, position } = asked(shown);
    expect(stepAt(workspace, uri, position)?.parts).toEqual([
      { text: "kubectl get pods\nkubectl -n ", isParameter: false },
      { text: "namespace", isParameter: true },
      { text: " \\\n    logs a\n# then", isParameter: false },
    ]);
  });

  test("is none between the steps", () => {
    const { workspace, uri } = asked(page("ls"));
    expect(stepAt(workspace, uri, { line: 8, character: 0 })).toBeUndefined();
  });
});
