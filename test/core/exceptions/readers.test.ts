import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../server/src/core/kinds/sources/scanner-exceptions/formats.ts";
import { readOsvScanner } from "../../../server/src/core/kinds/sources/scanner-exceptions/readers/osv-scanner.ts";
import { readTrivyList } from "../../../server/src/core/kinds/sources/scanner-exceptions/readers/trivy-list.ts";
import { readTrivyYaml } from "../../../server/src/core/kinds/sources/scanner-exceptions/readers/trivy-yaml.ts";
import type { Exceptions } from "../../../server/src/core/kinds/sources/scanner-exceptions/view.ts";
import { parseFile } from "../../../server/src/core/syntax/parse.ts";
import type { YamlDocument } from "../../../server/src/core/syntax/types.ts";
import { findingsOf } from "../../../server/src/core/workspace/findings.ts";
import { NOW, uriOf, workspaceOf } from "../../support/check.ts";

/** The document of a file with that name. */
function documentOf(name: string, text: string): YamlDocument {
  const [placed] = parseFile(uriOf(name), text).documents;
  if (!placed) throw new Error("no document");
  return placed.document;
}

/** Each waiver as `id until end`, with the texts of the file at the spans. */
function shown(text: string, { waivers }: Exceptions): readonly string[] {
  const at = (span: { readonly start: number; readonly end: number } | undefined) =>
    span ? text.slice(span.start, span.end) : "";
  return waivers.map(({ id, expiry }) => `${at(id?.span)} until ${at(expiry?.span)}`);
}

describe("line breaks and byte order marks", () => {
  test.each([
    ["LF", (text: string) => text],
    ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
  ])("%s leaves the places right", (_, written) => {
    const list = written("CVE-2019-0001 exp:2027-01-01\n\n# no\nCVE-2019-0002\n");
    expect(shown(list, readTrivyList(documentOf("/.trivyignore", list)))).toEqual([
      "CVE-2019-0001 until 2027-01-01",
      "CVE-2019-0002 until ",
    ]);
    const toml = written('[[IgnoredVulns]]\nid = "GO-1"\nignoreUntil = 2027-01-01 # soon\n');
    expect(shown(toml, readOsvScanner(documentOf("/osv-scanner.toml", toml)))).toEqual(['"GO-1" until 2027-01-01']);
    const yaml = written("vulnerabilities:\n  - id: 'CVE-2019-0001'\n    expired_at: 2027-01-01\n");
    expect(shown(yaml, readTrivyYaml(documentOf("/.trivyignore.yaml", yaml)))).toEqual([
      "'CVE-2019-0001' until 2027-01-01",
    ]);
  });
});

describe("TOML in other words", () => {
  const read = (text: string) => shown(text, readOsvScanner(documentOf("/osv-scanner.toml", text)));

  test("texts over several lines, with quotation marks at their ends", () => {
    const text = [
      "[[IgnoredVulns]]",
      'reason = """"quoted"""""',
      'id = "GO-1"',
      "[[IgnoredVulns]]",
      "reason = '''",
      '[[IgnoredVulns]] # "',
      "id = 1'''",
      "id = 'GO-2'",
      'ignoreUntil = 2027-01-01 10:00:00.5Z # "',
    ].join("\n");
    expect(read(text)).toEqual(['"GO-1" until ', "'GO-2' until 2027-01-01 10:00:00.5Z"]);
  });

  test("inline tables, quoted and dotted keys", () => {
    const text = `
"IgnoredVulns" = [
  {id = "GO-1", reason = "a, b] }"}, # {id = "GO-0"}
  {"ignoreUntil"=2027-01-01, 'id'="GO-2"},
]
[[ "PackageOverrides" ]]
license . override = ["MIT"]
name = "lib"
effectiveUntil = 2027-01-01
`;
    expect(read(text)).toEqual(['"GO-1" until ', '"GO-2" until 2027-01-01', " until 2027-01-01"]);
  });

  test("the first problem is placed, at the end of the text as well", () => {
    const problemAt = (text: string) => {
      const { unreadable } = readOsvScanner(documentOf("/osv-scanner.toml", text));
      return unreadable && text.slice(unreadable.span.start, unreadable.span.end);
    };
    expect(problemAt("[[IgnoredVulns]]\r\nid = GO-1 # no\r\n")).toBe("GO-1 # no");
    expect(problemAt('[[IgnoredVulns]]\nid = "GO-1"\nid = "GO-2"\n')).toContain('"GO-2"');
    expect(problemAt("[[IgnoredVulns]]\nid =")).toBe("id =");
    expect(problemAt("")).toBeUndefined();
  });
});

describe("whatever stands in a file", () => {
  const words = [
    ...[
      "vulnerabilities:",
      "ignore:",
      "  - id: CVE-1",
      "    expired_at:",
      " 2027-01-01",
      "'",
      '"',
      '"""',
      "''",
      "[",
      "]",
    ],
    ...[
      "[[",
      "]]",
      "{",
      "}",
      "=",
      ".",
      ",",
      "#",
      "\n",
      "\r\n",
      "\uFEFF",
      "\\",
      "id",
      "IgnoredVulns",
      "exp:",
      "null",
      "- ",
    ],
    ...[
      "PackageOverrides",
      "ignore = true",
      "\t",
      "  ",
      "*a",
      "&a",
      "<<:",
      "SNYK-JS-A-1:",
      "'*':",
      "expires: ",
      "package:",
    ],
  ];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(""));
  const names = ["/.trivyignore", "/.trivyignore.yaml", "/osv-scanner.toml", "/.grype.yml", "/.snyk"];

  test("it is judged without a throw, and every range lies in the text", () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.oneof(text, fc.string({ unit: "binary" })), (name, content) => {
        const workspace = workspaceOf(new Map([[name, content]]));
        const lines = content.split(/\r\n|\r|\n/);
        for (const { document, finding } of findingsOf(workspace, uriOf(name), NOW)) {
          const { start, end } = finding.range;
          expect(start.character).toBeLessThanOrEqual(lines[start.line + document.placed.line]?.length ?? -1);
          expect(end.character).toBeLessThanOrEqual(lines[end.line + document.placed.line]?.length ?? -1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test("every format has a name by which it alone is known", () => {
  const names = ["/.trivyignore", "/a/.trivyignore.yml", "/a/osv-scanner.toml", "/.grype.yaml", "/a/b/.snyk"];
  expect(names.map((name) => FORMATS.filter(({ fileName }) => fileName.test(uriOf(name))).length)).toEqual(
    names.map(() => 1),
  );
});
