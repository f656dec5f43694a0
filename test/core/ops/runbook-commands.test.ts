import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../server/src/core/text/edits.ts";
import { createLineIndex } from "../../../server/src/core/text/line-index.ts";
import { findingsOf } from "../../../server/src/core/workspace/findings.ts";
import { NOW, uriOf, workspaceOf } from "../../support/check.ts";

const yaml = (steps: string, spec = ""): string => `apiVersion: ops/v1
kind: Runbook
metadata:
  name: a
spec:
  owner: team-a
${spec}  steps:
${steps}`;

const page = (body: string, matter = ""): string => `---
apiVersion: ops/v1
kind: Runbook
name: a
owner: team-a
${matter}---
# A

${body}`;

function findings(text: string) {
  const file = /^(?:---|#)/.test(text) ? "/runbooks/a.md" : "/a.yaml";
  return findingsOf(workspaceOf(new Map([[file, text]])), uriOf(file), NOW).map(({ finding }) => finding);
}

/** The text after the only fix of a rule's first finding, which must mend that finding and break nothing. */
function mended(text: string, rule: string, title: string): string {
  const of = findings(text).filter((finding) => finding.rule === rule);
  expect(of[0]?.fixes.map((fix) => fix.title)).toEqual([title]);
  const lines = createLineIndex(text);
  const edits = (of[0]?.fixes[0]?.edits ?? []).map(({ range, text: replacement }) => ({
    span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
    text: replacement,
  }));
  const after = applyEdits(text, edits);
  const left = findings(after);
  expect(left.filter((finding) => finding.rule === rule).length).toBe(of.length - 1);
  expect(left.filter(({ severity }) => severity === "error")).toEqual([]);
  return after;
}

describe("a confirmation is added", () => {
  const rule = "runbook/destructive-without-confirm";

  test("to a step in YAML", () => {
    const step = "    - id: a\n      run: |\n        kubectl delete deploy b\n";
    expect(mended(yaml(step), rule, 'Add "confirm"')).toBe(
      yaml(`${step}      confirm: Deletes objects of the cluster\n`),
    );
    const flow = "    - {id: a, run: kubectl delete deploy b}\n";
    expect(mended(yaml(flow), rule, 'Add "confirm"')).toBe(
      yaml("    - {id: a, run: kubectl delete deploy b, confirm: Deletes objects of the cluster}\n"),
    );
  });

  test.each([
    ["sh", 'sh {"x-confirm":"Deletes objects of the cluster"}'],
    ["sh {}", 'sh {"x-confirm":"Deletes objects of the cluster"}'],
    ['sh {"name":"a"}', 'sh {"name":"a","x-confirm":"Deletes objects of the cluster"}'],
    ["sh {name=a}", 'sh {name=a x-confirm="Deletes objects of the cluster"}'],
    ["sh name=a", 'sh name=a x-confirm="Deletes objects of the cluster"'],
  ])("to a fence: %s", (before, after) => {
    const fence = (info: string) => page(`\`\`\`${info}\nkubectl delete deploy b\n\`\`\`\n`);
    expect(mended(fence(before), rule, 'Add "x-confirm"')).toBe(fence(after));
  });

  test("but not where the attributes cannot be read", () => {
    const of = findings(page('```sh {"name":}\nkubectl delete deploy b\n```\n'));
    expect(of.filter((finding) => finding.rule === rule).flatMap(({ fixes }) => fixes)).toEqual([]);
  });
});

describe("a way back is added", () => {
  const rule = "runbook/destructive-without-rollback";
  const step = "    - id: a\n      run: kubectl delete deploy b\n      confirm: c\n";
  const back = (id: string) => `    - id: ${id}\n      phase: rollback\n      run: kubectl apply -f b.yaml\n`;

  test("where one step takes back", () => {
    expect(mended(yaml(step + back("undo")), rule, 'Take it back with the step "undo"')).toBe(
      yaml(`${step}      rollback: undo\n${back("undo")}`),
    );
    const fences = (info: string) =>
      page(
        `\`\`\`sh ${info}\nkubectl delete deploy b\n\`\`\`\n\n## Rollback\n\n\`\`\`sh {"name":"undo"}\nkubectl apply -f b.yaml\n\`\`\`\n`,
      );
    expect(mended(fences('{"x-confirm":"c"}'), rule, 'Take it back with the step "undo"')).toBe(
      fences('{"x-confirm":"c","x-rollback":"undo"}'),
    );
  });

  test("or a reason to be given, where none or several do", () => {
    const reason = "      irreversible: Say why it cannot be taken back\n";
    expect(mended(yaml(step), rule, 'Add "irreversible"')).toBe(yaml(step + reason));
    const two = back("undo") + back("redo");
    expect(mended(yaml(step + two), rule, 'Add "irreversible"')).toBe(yaml(step + reason + two));
  });
});

describe("a placeholder becomes a parameter", () => {
  const rule = "runbook/angle-placeholder";

  test("everywhere, and is declared", () => {
    const steps = (name: string) =>
      `    - id: a\n      run: |\n        kubectl logs ${name}\n        kubectl describe pod ${name}\n    - id: b\n      run: kubectl top pod ${name}\n`;
    const title = 'Extract the parameter "pod-of-the-alert"';
    expect(mended(yaml(steps("<pod of the alert>")), rule, title)).toBe(
      `${yaml(steps("{{pod-of-the-alert}}"))}  parameters: {pod-of-the-alert: {required: true}}\n`.replace(
        "\n\n",
        "\n",
      ),
    );
  });

  test("beside others, in the front matter of a page", () => {
    const of = (name: string, matter: string) => page(`\`\`\`sh\nkubectl logs ${name} -n {{ns}}\n\`\`\`\n`, matter);
    expect(
      mended(of("<POD_NAME>", "parameters:\n  ns: {default: prod}\n"), rule, 'Extract the parameter "POD_NAME"'),
    ).toBe(of("{{POD_NAME}}", "parameters:\n  ns: {default: prod}\n  POD_NAME: {required: true}\n"));
  });

  test("that is declared already", () => {
    const of = (name: string) =>
      yaml(`    - id: a\n      run: kubectl logs ${name} {{pod}}\n`, "  parameters:\n    pod: {required: true}\n");
    expect(mended(of("<pod>"), rule, 'Extract the parameter "pod"')).toBe(of("{{pod}}"));
  });

  test("but not where the braces would be YAML", () => {
    for (const steps of ["    - id: a\n      run: <tool> get pods\n", "    - {id: a, run: kubectl logs <pod>}\n"]) {
      const of = findings(yaml(steps)).filter((finding) => finding.rule === rule);
      expect(of.flatMap(({ fixes }) => fixes)).toEqual([]);
      expect(of.length).toBe(1);
    }
  });
});

describe("prompts are stripped", () => {
  test("and output stays", () => {
    const of = (one: string, two: string) =>
      page(`1. Look:\n\n   \`\`\`sh\n   ${one}ls\n   a\n     ${two}df\n   \`\`\`\n`);
    expect(mended(of("$ ", "root@host:~# "), "runbook/prompt-in-command", "Strip prompts")).toBe(of("", ""));
  });
});

test("an empty variable stops a deletion", () => {
  const of = (name: string) => yaml(`    - id: a\n      destructive: false\n      run: rm -rf ${name}/old\n`);
  expect(mended(of("$FOLDER"), "runbook/unscoped-delete", 'Stop where "FOLDER" is empty')).toBe(of("${FOLDER:?}"));
});

test("places are right whatever the lines end with and whatever stands before", () => {
  const text = page("🔥 Fire\n\n> ```sh\n> echo 🔥 é &&\n> sudo rm -rf /srv/a\n> ```\n").replaceAll("\n", "\r\n");
  const lines = createLineIndex(text);
  const of = findings(text).filter(({ rule }) => rule === "runbook/destructive-without-confirm");
  expect(of.map(({ range }) => text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)))).toEqual(["rm -rf"]);
});

test("no command makes the rules fail", () => {
  const piece = fc.constantFrom(
    ..."$ |<a>|{{a}}|'|\"|`|\\|\n|$(|)|<<EOF|\nEOF\n|rm -rf |sudo |$A/|psql -c |delete from a;|password=|-----BEGIN |🔥".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 30 }), (pieces) => {
      const run = pieces.join("");
      findings(yaml(`    - id: a\n      type: shell\n      run: ${JSON.stringify(run)}\n`));
      findings(page(`\`\`\`sh\n${run}\n\`\`\`\n`));
      findings(`# A\n\n\`\`\`sql\n${run}\n\`\`\`\n`);
    }),
    { numRuns: 150 },
  );
});
