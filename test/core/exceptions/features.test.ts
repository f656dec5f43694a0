import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { safeEdits } from "../../../server/src/core/features/code-actions.ts";
import { documentSymbols } from "../../../server/src/core/features/document-symbols.ts";
import { findingsOf, validUntil } from "../../../server/src/core/workspace/findings.ts";
import { NOW, uriOf, workspaceOf } from "../../support/check.ts";
import { completing } from "../../support/completion.ts";
import { asked, checkHints, hovering } from "../../support/features.ts";

const DAY = 86_400_000;

/** The file after all safe fixes, and the titles of all fixes. */
function fixed(name: string, text: string) {
  const findings = findingsOf(workspaceOf(new Map([[name, text]])), uriOf(name), NOW);
  const document = TextDocument.create(uriOf(name), "yaml", 1, text);
  return {
    text: TextDocument.applyEdits(document, [...safeEdits(findings)]),
    titles: findings.flatMap(({ finding }) => finding.fixes.map(({ title, safety }) => `${safety}: ${title}`)),
  };
}

describe("fixes", () => {
  test("give Trivy its own keys, and take the quotation marks from dates", () => {
    const text = `vulnerabilities:
  - id: CVE-2023-44487
    reason: No fix yet
    expires: "2027-06-30"
  - id: CVE-2023-45288
    expired_at: '2027-06-30' # soon
  - id: CVE-2024-24790
    until: next summer
    package: net
`;
    expect(fixed("/.trivyignore.yaml", text).text).toBe(`vulnerabilities:
  - id: CVE-2023-44487
    statement: No fix yet
    expired_at: 2027-06-30
  - id: CVE-2023-45288
    expired_at: 2027-06-30 # soon
  - id: CVE-2024-24790
    until: next summer
    package: net
`);
  });

  test("do not write a key a second time", () => {
    const text = "vulnerabilities:\n  - {id: CVE-2023-44487, expired_at: 2027-01-01, expires: 2027-06-30}\n";
    expect(fixed("/.trivyignore.yaml", text).text).toBe(text);
  });

  test("mend lines of the plain list", () => {
    const text =
      "CVE-2023-44487 exp: 2027-01-01 # soon\nCVE-2023-45288 expires:2027-01-01\nCVE-2024-24790 exp:2027/1/5\n";
    const result = fixed("/.trivyignore", text);
    expect(result.text).toBe(
      "CVE-2023-44487 exp:2027-01-01 # soon\nCVE-2023-45288 exp:2027-01-01\nCVE-2024-24790 exp:2027/1/5\n",
    );
    expect(result.titles).toContain("suggestion: Change to exp:2027-01-05");
  });

  test("mend what makes osv-scanner reject the file", () => {
    const text = `[[IgnoredVulns]]\r\nid = "GO-1"\r\nexpires = 2027-06-30\r\n\r\n[[IgnoredVulns]]\r\nid = "GO-2"\r\nignoreUntil = "2027-06-30"\r\n`;
    expect(fixed("/osv-scanner.toml", text).text).toBe(
      text.replace("expires", "ignoreUntil").replace('"2027-06-30"', "2027-06-30"),
    );
  });

  test("offer to remove what has ended, and do not do so by themselves", () => {
    const text = "vulnerabilities:\n  - id: CVE-2023-44487\n    expired_at: 2020-01-01\n  - id: CVE-2023-45288\n";
    const { titles, text: after } = fixed("/.trivyignore.yaml", text);
    expect(titles).toEqual(["suggestion: Remove the waiver of CVE-2023-44487"]);
    expect(after).toBe(text);
  });
});

describe("the id of a waiver", () => {
  const data = `#- /ops-as-code.yaml
vulnerabilities: {kev: kev.json, epss: epss.csv}
#- /kev.json
{"vulnerabilities": [{"cveID": "CVE-2023-44487", "dateAdded": "2023-10-10", "dueDate": "2023-10-31"}]}
#- /epss.csv
cve,epss,percentile
CVE-2023-44487,0.94,0.999
`;

  test.each([
    "#- /.trivyignore\n# http/2\nCVE-202$03-44487 exp:2027-12-01\n",
    '#- /.trivyignore.yaml\nvulnerabilities:\n  - id: "CVE-202$03-44487"\n',
    '#- /osv-scanner.toml\n[[IgnoredVulns]]\nid = "CVE-202$03-44487"\n',
    "#- /.grype.yaml\nignore:\n  - vulnerability: CVE-202$03-44487\n",
    "#- /.snyk\nignore:\n  CVE-202$03-44487:\n    - '*': {reason: x}\n",
  ])("leads to a page and tells what public data knows: %s", (text) => {
    expect(hovering(data + text)?.markdown).toBe(
      [
        "**CVE-2023-44487** · CVE · [nvd.nist.gov](https://nvd.nist.gov/vuln/detail/CVE-2023-44487)",
        "**Known to be exploited** since 2023-10-10, to be fixed by 2023-10-31",
        "Exploited in the next 30 days with a probability of 94 %, more than 99.9 % of all flaws",
      ].join("\n\n"),
    );
  });

  test("is left alone where it is the scanner's own, or none", () => {
    expect(hovering("#- /.trivyignore\nAVD-DS-0$0002\n")).toBeUndefined();
    expect(hovering("#- /.trivyignore\nCVE-20$023\n")).toBeUndefined();
  });
});

describe("the end of a waiver", () => {
  test("is explained by hover, by the tool's own rule", () => {
    expect(hovering("#- /.trivyignore\nCVE-2023-44487 exp:2026-$012-01\n")).toEqual({
      markdown:
        "The waiver of CVE-2023-44487 ends in **9 days**: for Trivy on 2026-12-01, at 00:00 UTC, when that day begins.",
      token: "2026-12-01",
    });
    expect(
      hovering('#- /osv-scanner.toml\n[[IgnoredVulns]]\nid = "GO-1"\nignoreUntil = 2026-1$01-01\n')?.markdown,
    ).toBe(
      "The waiver of GO-1 ended **21 days ago**: for osv-scanner on 2026-11-01, when that day begins where the scanner runs.",
    );
    expect(
      hovering("#- /.snyk\nignore:\n  SNYK-1:\n    - '*':\n        expires: 2026-12-01T10:0$00:00.000+02:00\n")
        ?.markdown,
    ).toBe("The waiver of SNYK-1 ends in **9 days**: for Snyk at 2026-12-01T08:00:00.000Z.");
  });

  test("is looked at again when the answer changes", () => {
    const name = "/.trivyignore";
    const until = (text: string) => {
      const workspace = workspaceOf(new Map([[name, text]]));
      findingsOf(workspace, uriOf(name), NOW);
      return new Date(validUntil(workspace, uriOf(name))).toISOString();
    };
    expect(until("CVE-2023-44487 exp:2026-12-01\n")).toBe("2026-11-23T00:00:00.000Z");
    expect(until("CVE-2023-44487 exp:2026-11-23\n")).toBe("2026-11-23T00:00:00.000Z");
    expect(until("CVE-2023-44487 exp:2026-11-01\n")).toBe("2026-11-23T00:00:00.000Z");
  });

  test("comes from one instant to the next", () => {
    const name = "/.trivyignore";
    const end = Date.UTC(2026, 10, 23);
    const files = new Map([[name, "CVE-2023-44487 exp:2026-11-23\n"]]);
    const rules = (now: number) =>
      findingsOf(workspaceOf(files, { now }), uriOf(name), now).map(({ finding }) => finding.rule);
    expect(rules(end - 14 * DAY - 1)).toEqual([]);
    expect(rules(end - 14 * DAY)).toEqual(["exceptions/expires-soon"]);
    expect(rules(end - 1)).toEqual(["exceptions/expires-soon"]);
    expect(rules(end)).toEqual(["exceptions/expired"]);
  });
});

test("no other feature speaks of others' files", () => {
  const text = "vulnerabilities:\n  - id: CVE-2023-44487\n    expired_at: 2027-01-01\n    $0\n";
  const { workspace, uri } = asked(`#- /.trivyignore.yaml\n${text}`);
  completing(`#- /.trivyignore.yaml\n${text}`).offers([]);
  expect(documentSymbols(workspace, uri)).toEqual([]);
  checkHints(`#- /.trivyignore.yaml\n${text.replace("$0", "")}`);
});
