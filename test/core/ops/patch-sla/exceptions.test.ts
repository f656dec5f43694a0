import { expect, test } from "vitest";
import { createLineIndex } from "../../../../server/src/core/text/line-index.ts";
import { findingsOf, validUntil } from "../../../../server/src/core/workspace/findings.ts";
import { place } from "../../../../server/src/core/workspace/place.ts";
import { check, NOW, uriOf, workspaceOf } from "../../../support/check.ts";
import { checkHover, tooltips } from "../../../support/features.ts";

const head = `
apiVersion: ops/v1
kind: PatchSLA
metadata: {name: web, owner: team-security}
spec:
  score: {sources: [vendor, nvd], unscored: others}
  tiers:
    - {name: critical, cvss: ">=9.0", fix: 48h}
    - {name: others, cvss: 0.0-8.9, fix: next-upgrade}
  exceptions:
    limits: {critical: 30d}
    entries:
`;

const entry = `      - id: CVE-2026-14257
        aliases: [GHSA-jfh8-c2jp-5v3q]
        purl: pkg:npm/brace-expansion
        cvss: CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P
        decision: accept
        reason: no fixed version yet
        approvedBy: "@ciso"
        detected: 2026-11-20
        expires: 2026-12-10
`;

const policy = head + entry;

/** The hints of the exceptions alone: those of the tiers have tests of their own. */
function hintsOf(text: string): readonly string[] {
  return Object.keys(tooltips(text)).filter((hint) => !/→ due|meets|met:|shown/.test(hint));
}

test("behind a vector stands its score, behind the last day how far away it is", () => {
  expect(hintsOf(policy)).toEqual(["9.8 critical", "in 18 days · the limit ends on 2026-12-20"]);
  expect(hintsOf(policy.replace("2026-12-10", "2026-12-20"))).toContain("in 28 days, the end of the limit");
  expect(hintsOf(policy.replace("2026-12-10", "2026-11-22"))).toContain("today · the limit ends on 2026-12-20");
  expect(hintsOf(policy.replace("critical: 30d", "maxRenewals: 1"))).toContain("in 18 days");
});

test("an exception that has expired has no hint beside its error", () => {
  expect(hintsOf(policy.replace("2026-12-10", "2026-11-21"))).toEqual(["9.8 critical"]);
});

test("hovering a vector tells its score, its metrics, its tier and the deadline", () => {
  checkHover(
    policy.replace("CVSS:3.1/AV", "CVSS:3.1/$0AV"),
    "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P",
    "**9.8 critical** · CVSS 3.1, with all its metrics 9.3",
    "| AV | attack vector | network |",
    "| E | exploit code maturity | proof of concept |",
    'Tier "critical": to be fixed within 48 h.',
    "it is due Sun 22 Nov 2026 00:00 UTC",
  );
});

test("hovering a vector of a tier without a deadline says so", () => {
  checkHover(
    policy.replace("CVSS:3.1/AV:N", "CVSS:3.1/$0AV:P"),
    "CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P",
    "**6.8 medium**",
    'Tier "others": next upgrade.',
  );
});

test("hovering an id leads to its page and tells what was decided", () => {
  checkHover(
    policy.replace("CVE-2026", "CVE-$02026"),
    "CVE-2026-14257",
    "**CVE-2026-14257** · CVE · [nvd.nist.gov](https://nvd.nist.gov/vuln/detail/CVE-2026-14257)",
    "Accepted until the end of Thu 10 Dec 2026, in 18 days.",
    'Limit for "critical": 30 d from the detection on 2026-11-20, which is up to 2026-12-20.',
    "In `pkg:npm/brace-expansion`.",
    "Approved by @ciso.",
  );
  checkHover(policy.replace("GHSA-", "GHSA-$0"), "GHSA-jfh8-c2jp-5v3q", "**GHSA-jfh8-c2jp-5v3q** · GitHub");
});

const publicData = `#- /ops-as-code.yaml
vulnerabilities: {kev: kev.json, epss: epss.csv}
#- /kev.json
{"vulnerabilities": [{"cveID": "CVE-2026-14257", "dateAdded": "2026-11-18", "dueDate": "2026-11-21",
  "vulnerabilityName": "brace-expansion Denial of Service", "knownRansomwareCampaignUse": "Known"}]}
#- /epss.csv
#model_version:v2025.03.14,score_date:2026-11-21T00:00:00+0000
cve,epss,percentile
CVE-2026-14257,0.42,0.97
#- /policy.yaml
`;

test("hovering an id tells what public data knows of it", () => {
  checkHover(
    `${publicData}${policy.slice(1).replace("CVE-2026", "CVE-$02026")}`,
    "CVE-2026-14257",
    "**CVE-2026-14257** · CVE",
    "**Known to be exploited** since 2026-11-18, to be fixed by 2026-11-21, used by ransomware: brace-expansion Denial of Service",
    "Exploited in the next 30 days with a probability of 42 %, more than 97 % of all flaws (EPSS of 2026-11-21)",
    "Accepted until",
  );
});

test("hovering an alias, or the exception, tells what is known by any of its ids", () => {
  checkHover(
    `${publicData}${policy.slice(1).replace("GHSA-", "GHSA-$0")}`,
    "GHSA-jfh8-c2jp-5v3q",
    "**GHSA-jfh8-c2jp-5v3q** · GitHub",
    "**Known to be exploited** (CVE-2026-14257) since 2026-11-18",
    "Exploited (CVE-2026-14257) in the next 30 days with a probability of 42 %",
  );
  checkHover(
    `${publicData}${policy.slice(1).replace("2026-12-10", "2026-1$02-10")}`,
    "2026-12-10",
    "**Known to be exploited** since 2026-11-18",
    "Accepted until the end of Thu 10 Dec 2026",
  );
});

test("hovering the last day tells what is tolerated until then", () => {
  checkHover(policy.replace("2026-12-10", "2026-1$02-10"), "2026-12-10", "Accepted until the end of Thu 10 Dec 2026");
  checkHover(
    policy.replace("2026-12-10", "2026-0$06-10"),
    "2026-06-10",
    "Accepted until Wed 10 Jun 2026: **expired 165 days ago**.",
  );
});

/** The text after the repair with that title. */
function repaired(text: string, title: string): string {
  const bare = text.replace(/^\n/, "");
  const workspace = workspaceOf(new Map([["/policy.yaml", bare]]));
  const placed = findingsOf(workspace, uriOf("/policy.yaml"), NOW);
  const fixes = placed.flatMap(({ document, finding }) => finding.fixes.map((fix) => ({ document, fix })));
  const found = fixes.find(({ fix }) => fix.title === title);
  if (!found) throw new Error(`no repair "${title}" among ${fixes.map(({ fix }) => fix.title).join("; ")}`);
  const lines = createLineIndex(bare);
  const [edit] = found.fix.edits;
  if (!edit) throw new Error("no edit");
  const { start, end } = place(found.document.placed, edit.range);
  return `\n${bare.slice(0, lines.offsetAt(start))}${edit.text}${bare.slice(lines.offsetAt(end))}`;
}

test.each([
  [
    "an expiry that is missing is the end of the limit",
    policy.replace("        expires: 2026-12-10\n", ""),
    "Add expires: 2026-12-20, the end of the limit",
    policy.replace("2026-12-10", "2026-12-20"),
  ],
  [
    "one that is too late becomes the end of the limit",
    policy.replace("2026-12-10", "2027-12-10"),
    "Change to 2026-12-20, the end of the limit",
    policy.replace("2026-12-10", "2026-12-20"),
  ],
  [
    "one that has passed is renewed until the end of the limit",
    policy.replace("2026-12-10", "2026-11-21"),
    "Renew until 2026-12-20, the end of the limit",
    policy.replace("2026-12-10", "2026-12-20"),
  ],
  [
    "business days without a calendar become days of the calendar",
    policy.replace("fix: 48h", "fix: 2bd"),
    "Change to 2d, calendar days",
    policy.replace("fix: 48h", "fix: 2d"),
  ],
  [
    "a clock of business days becomes one of calendar days",
    policy.replace("  tiers:", "  clock: {days: business}\n  tiers:"),
    "Count calendar days",
    policy.replace("  tiers:", "  clock: {days: calendar}\n  tiers:"),
  ],
  [
    "an id in another spelling becomes that of the database",
    policy.replace("id: CVE-2026-14257", "id: cve_2026_14257"),
    "Change to CVE-2026-14257",
    policy,
  ],
  [
    "a vector in small letters becomes one that is read",
    policy.replace("CVSS:3.1/", "cvss:3.1/"),
    "Change to CVSS:3.1",
    policy,
  ],
  [
    "a second exception is removed",
    policy + entry.replace("2026-12-10", "2026-12-11"),
    "Remove this exception",
    policy,
  ],
  [
    "a clock that runs out before the detection waits for it",
    policy.replace("  tiers:", "  clock: {start: published}\n  tiers:"),
    "Change to last-of [detected, published]",
    policy.replace("  tiers:", '  clock: {start: "last-of [detected, published]"}\n  tiers:'),
  ],
])("repair: %s", (_, before, title, after) => expect(repaired(before, title)).toBe(after));

test("a limit that has passed offers no end", () => {
  const late = policy.replace("        expires: 2026-12-10\n", "").replace("2026-11-20", "2026-01-20");
  expect(() => repaired(late, "none")).toThrow(/among $/);
});

test("time alone turns an exception from fine to urgent to expired", () => {
  const at = (instant: string, mark: string) =>
    check(`${head}${entry}${mark}`, { now: Date.parse(instant), only: "patch-sla/exception" });
  at("2026-11-29T23:59:59.999Z", "");
  at(
    "2026-11-30T00:00:00Z",
    "#                ^^^^^^^^^^ warning[patch-sla/exception-expires-soon]: the exception for CVE-2026-14257 expires in 10 days, with the end of 2026-12-10",
  );
  at(
    "2026-12-10T23:59:59.999Z",
    "#                ^^^^^^^^^^ warning[patch-sla/exception-expires-soon]: the exception for CVE-2026-14257 expires today, with the end of 2026-12-10",
  );
  at(
    "2026-12-11T00:00:00Z",
    "#                ^^^^^^^^^^ error[patch-sla/exception-expired]: the exception for CVE-2026-14257 expired on 2026-12-10, 1 day ago",
  );
});

test("the file is looked at again when the next thing changes", () => {
  const next = (text: string) => {
    const workspace = workspaceOf(new Map([["/policy.yaml", text]]));
    findingsOf(workspace, uriOf("/policy.yaml"), NOW);
    return new Date(validUntil(workspace, uriOf("/policy.yaml"))).toISOString();
  };
  const unlimited = policy.replace("critical: 30d", "maxRenewals: 1");
  expect(next(unlimited)).toBe("2026-11-30T00:00:00.000Z");
  expect(next(unlimited.replace("2026-12-10", "2026-11-24"))).toBe("2026-11-23T00:00:00.000Z");
  const auckland = unlimited.replace("  tiers:", "  clock: {calendar: {timezone: Pacific/Auckland}}\n  tiers:");
  expect(next(auckland)).toBe("2026-11-29T11:00:00.000Z");
});
