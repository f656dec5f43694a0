import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../../server/src/core/text/edits.ts";
import { createLineIndex } from "../../../../server/src/core/text/line-index.ts";
import { findingsOf } from "../../../../server/src/core/workspace/findings.ts";
import { NOW, uriOf, workspaceOf } from "../../../support/check.ts";

const FILE = "/policy.yaml";

function findings(text: string) {
  return findingsOf(workspaceOf(new Map([[FILE, text]])), uriOf(FILE), NOW).map(({ finding }) => finding);
}

/** The text after the fix of that title; the rule must have one finding less in it. */
function mended(text: string, rule: string, title: string): string {
  const own = findings(text).filter((finding) => finding.rule === rule);
  const fixes = own.flatMap((finding) => finding.fixes);
  expect(fixes.map((fix) => fix.title)).toContain(title);
  const lines = createLineIndex(text);
  const edits = (fixes.find((fix) => fix.title === title)?.edits ?? []).map(({ range, text: replacement }) => ({
    span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
    text: replacement,
  }));
  const after = applyEdits(text, edits);
  expect(findings(after).filter((finding) => finding.rule === rule).length).toBeLessThan(own.length);
  return after;
}

/** A policy with these lines as its tiers and after them. */
function policy(tiers: string, more = ""): string {
  return `apiVersion: ops/v1
kind: PatchSLA
metadata: {name: web, owner: team-security}
spec:
  score: {sources: [vendor], unscored: high}
  clock: {start: "first-of [detected, fix-available, kev-added]"}
  tiers:
${tiers}${more}`;
}

const fourTiers = `    - {name: critical, cvss: ">=9.0", fix: 48h}
    - {name: high, cvss: 7.0-8.9, fix: 7d} # a week
    - {name: medium, cvss: 4.0-6.9, fix: 30d}
    - {name: low, cvss: 0.0-3.9, fix: next-upgrade}
`;

describe("a gap", () => {
  test("is closed by the tier above it", () => {
    const gap = policy(fourTiers.replace('">=9.0"', '">9.0"'));
    expect(mended(gap, "patch-sla/score-gap", 'Let "critical" begin at 9.0')).toBe(policy(fourTiers));
  });

  test("is filled with the band that is missing, where it belongs", () => {
    const [critical, high, medium, low] = fourTiers.trimEnd().split("\n");
    const gap = policy(`${critical}\n${high}\n${low}\n`);
    expect(mended(gap, "patch-sla/score-gap", 'Add the tier "medium"')).toBe(
      policy(`${critical}\n${high}\n${medium}\n${low}\n`),
    );
    const open = policy(`${critical}\n${high}\n${medium}\n`);
    expect(mended(open, "patch-sla/score-gap", 'Let "medium" begin at 0.0')).toContain("cvss: 0.0-6.9");
  });

  test("is filled at the end behind a comment", () => {
    const text = policy(`    - {name: critical, cvss: ">=9.0", fix: 48h}
    - {name: high, cvss: 7.0-8.9, fix: 7d}
    - {name: others, cvss: 0.1-6.9, fix: 30d} # the rest
`);
    expect(mended(text, "patch-sla/score-gap", 'Add the tier "none"')).toBe(
      text.replace("# the rest\n", "# the rest\n    - {name: none, cvss: 0.0, fix: never}\n"),
    );
  });
});

test("an overlap is cut away", () => {
  const text = policy(fourTiers.replace("7.0-8.9", "7.0-9.5"));
  expect(mended(text, "patch-sla/score-overlap", 'Let "high" have 7.0-8.9')).toBe(policy(fourTiers));
});

test("the tiers are aligned with FIRST's bands, all at once", () => {
  const text = policy(fourTiers.replace(">=9.0", ">=8.0").replace("7.0-8.9", "6.0-7.9").replace("4.0-6.9", "4.0-5.9"));
  const after = mended(text, "patch-sla/tier-name-band", "Align the tiers with FIRST's bands");
  expect(after).toBe(policy(fourTiers));
});

test("a range is written as it can be read", () => {
  const change = (written: string, meant: string) =>
    expect(
      mended(policy(fourTiers.replace('">=9.0"', written)), "patch-sla/score-range", `Change to ${meant}`),
    ).toContain(`name: critical, cvss: ${/^[<>]/.test(meant) ? `"${meant}"` : meant}, fix`);
  change("9.0+", ">=9.0");
  change("≥9.0", ">=9.0");
  change("9.0–10.0", "9.0-10.0");
  change("9.0 to 10", "9.0-10");
  change("critical", ">=9.0");
});

test("the clock's word is changed in its place", () => {
  const text = policy(fourTiers).replace("fix-available,", "fix-avialable,");
  expect(mended(text, "patch-sla/clock-start", "Change to fix-available")).toBe(policy(fourTiers));
  const bare = policy(fourTiers).replace(
    "first-of [detected, fix-available, kev-added]",
    "first of detected, kev-added",
  );
  expect(mended(bare, "patch-sla/clock-start", "Change to first-of [detected, kev-added]")).toContain(
    'clock: {start: "first-of [detected, kev-added]"}',
  );
});

describe("a framework", () => {
  test("is met by an override where more than the score decides", () => {
    const text = policy(fourTiers, "  mustMeet: [cyber-essentials-3.3]\n");
    expect(mended(text, "patch-sla/framework-not-met", "Tighten to Cyber Essentials")).toBe(
      `${text}  overrides: [{when: {vendorSeverity: ">=high"}, fix: 14d}]\n`,
    );
  });

  test("is met by shorter tiers where the score decides", () => {
    const text = policy(fourTiers.replace("7d", "60d").replace("30d", "120d"), "  mustMeet: [fedramp-rev5-conmon]\n");
    const after = mended(text, "patch-sla/framework-not-met", "Tighten to FedRAMP Rev 5");
    expect(after).toContain("name: high, cvss: 7.0-8.9, fix: 30d}");
    expect(after).toContain("name: medium, cvss: 4.0-6.9, fix: 90d}");
    expect(after).toContain("name: low, cvss: 0.0-3.9, fix: 180d}");
  });

  test("that asks for a mitigation first leaves the fix its time", () => {
    const text = policy(fourTiers.replace("fix: 48h", "fix: 14d"), "  mustMeet: [gitlab]\n");
    const after = mended(text, "patch-sla/framework-not-met", "Tighten to GitLab");
    expect(after).toContain('{name: critical, cvss: ">=9.0", fix: 14d, mitigate: 24h}');
    expect(after).toContain("{name: low, cvss: 0.0-3.9, fix: 180d}");
  });

  test("of many cells is met by as few overrides as say them all, behind those that are there", () => {
    const text = policy(
      fourTiers,
      '  overrides:\n    - {when: {epss: ">=0.5"}, fix: 7d}\n  mustMeet: [cisa-bod-26-04]\n',
    );
    expect(mended(text, "patch-sla/framework-not-met", "Tighten to BOD 26-04")).toBe(
      policy(
        fourTiers,
        `  overrides:
    - {when: {epss: ">=0.5"}, fix: 7d}
    - {when: {kev: true, exposure: internet, automatable: true}, fix: 3d}
    - {when: {kev: true, exposure: internet, impact: total}, fix: 3d}
    - {when: {exposure: internet, automatable: true, impact: total}, fix: 3d}
    - {when: {exposure: internet, automatable: true}, fix: 14d}
    - {when: {exposure: internet, impact: total}, fix: 14d}
    - {when: {exposure: internet}, fix: 60d}
    - {when: {kev: true, automatable: true, impact: total}, fix: 3d}
    - {when: {kev: true}, fix: 14d}
    - {when: {automatable: true}, fix: 60d}
  mustMeet: [cisa-bod-26-04]
`,
      ),
    );
  });

  test("that was revoked gives way to its successor", () => {
    const text = policy(fourTiers, "  mustMeet: [cisa-bod-19-02]\n");
    expect(mended(text, "patch-sla/outdated-framework", "Change to cisa-bod-26-04")).toContain(
      "mustMeet: [cisa-bod-26-04]",
    );
  });
});
