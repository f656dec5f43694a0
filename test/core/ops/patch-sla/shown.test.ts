import { expect, test } from "vitest";
import { completing } from "../../../support/completion.ts";
import { checkHints, checkHover, outline, tooltips } from "../../../support/features.ts";
import { full, without } from "./support.ts";

const plain = `apiVersion: ops/v1
kind: PatchSLA
metadata:
  name: web
spec:
  clock: {start: "first-of [detected, fix-available]"}
  tiers:
    - name: critical
      cvss: ">=9.0"
      fix: 48h
    - {name: others, cvss: 0.1-8.9, fix: 14d}
    - {name: none, cvss: 0.0, fix: never}
`;

const due48h = "«= 2 d; detected now → due Tue 24 Nov 12:00 UTC»";
const due14d = "«detected now → due Sun 6 Dec 23:59 UTC»";

test("behind the name stands what the policy meets, behind a tier what the tier meets", () => {
  checkHints(
    plain
      .replace(
        "name: web",
        "name: web«strictest met: Cyber Essentials (14 d) · also Essential Eight office, FedRAMP Rev 5, 3 more · not met: Essential Eight online, Essential Eight office ML3, 7 more»",
      )
      .replace("name: critical", "name: critical«meets Essential Eight online, 9 more»")
      .replace("fix: 48h", `fix: 48h${due48h}`)
      .replace("fix: 14d}", `fix: 14d${due14d}}«meets Cyber Essentials, 5 more»`),
    { only: ["patchSla"] },
  );
});

test("a policy that meets no framework and asks for none is told of its deadlines alone", () => {
  checkHints(
    plain
      .replace("fix: 48h", `fix: 48h${due48h}`)
      .replace("fix: 14d", "fix: best-effort")
      .replace('"first-of [detected, fix-available]"', "triaged")
      .replaceAll("detected now", "triaged now"),
    { only: ["patchSla"] },
  );
});

test("what the policy must meet and does not comes first", () => {
  const shown = Object.keys(tooltips(`${full}  mustMeet: [pci-dss-4.0.1, cisa-bod-26-04]\n`));
  expect(shown[0]).toBe("strictest met: Cyber Essentials (14 d) · also PCI DSS · not met: BOD 26-04");
});

test("the tooltip has the flaws for which the policy is too slow", () => {
  const [policy] = Object.values(tooltips(full));
  expect(policy).toContain(
    "- **BOD 26-04**: not met. CVSS 7.5, internet-facing, automatable, total impact, not in KEV: 7 d > 3 d",
  );
  expect(policy).toContain("- **NCSC**: not met (a recommendation). CVSS 7.5, internet-facing: 7 d > 5 d");
  expect(policy).toContain("- **Cyber Essentials**: met");
  expect(policy).not.toContain("BOD 19-02");
});

test("FedRAMP's flat days are shown until the day on which they end", () => {
  const shown = (now: number) => Object.values(tooltips(full, { now }))[0];
  expect(shown(Date.UTC(2026, 11, 6, 23))).toContain("FedRAMP Rev 5");
  expect(shown(Date.UTC(2026, 11, 7))).not.toContain("FedRAMP Rev 5");
});

test("of a policy that cannot be read in full only the deadlines are shown", () => {
  checkHints(plain.replace("14d", "soon").replace("fix: 48h", `fix: 48h${due48h}`), { only: ["patchSla"] });
});

test("a tier hovers what it meets", () => {
  checkHover(
    full.replace("name: high", "name: $0high"),
    "high",
    "**high** (CVSS 7.0-8.9) against the frameworks:",
    "- **BOD 26-04**: not met",
    "- **Cyber Essentials**: met",
  );
});

test("a framework hovers its numbers, its clock, its status and its source", () => {
  const text = (id: string) => `${full}  mustMeet: [$0${id}]\n`;
  checkHover(
    text("cisa-bod-26-04"),
    "cisa-bod-26-04",
    "**CISA BOD 26-04, Prioritizing Security Updates Based on Risk**",
    "| yes | yes | yes | total | 3 d + forensic triage |",
    "Clock: from the entry in the KEV catalogue or detection, whichever comes first. A mitigation counts.",
    "Status: in force since 2026-06-10. Source: [CISA, BOD 26-04",
    "as of 2026-11-22.",
    "This policy: **BOD 26-04**: not met. CVSS 7.5",
  );
  checkHover(text("cisa-bod-19-02"), "cisa-bod-19-02", "Status: revoked on 2026-06-10, see `cisa-bod-26-04`.");
  checkHover(text("fedramp-rev5"), "fedramp-rev5", "in force, to be superseded on 2026-12-07");
});

test("the outline lists the tiers", () => {
  expect(outline(plain)).toBe(`web (PatchSLA · critical 48 h, others 14 d, none never)
  critical (CVSS 9.0-10.0 · fix 48 h)
  others (CVSS 0.1-8.9 · fix 14 d)
  none (CVSS 0.0 · fix never)`);
});

test("frameworks are offered with their numbers, scores with the quotes that YAML needs", () => {
  const asked = completing(`${plain}  mustMeet:\n    - $0\n`);
  asked.offersAmongOthers(["cisa-bod-26-04", "pci-dss-4.0.1"]);
  expect(asked.documentation("pci-dss-4.0.1")).toContain("within one month of their release");
  completing(without(plain, 'cvss: ">=9.0"').replace("fix: 48h", "cvss: $0\n      fix: 48h"))
    .accepting(">=9.0")
    .gives(without(plain, 'cvss: ">=9.0"').replace("fix: 48h", 'cvss: ">=9.0"\n      fix: 48h'));
});
