import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../../../../server/src/core/kinds/ops/patch-sla/compare.ts";
import { cisaBod2604 } from "../../../../server/src/core/kinds/ops/patch-sla/frameworks/cisa-bod-26-04.ts";
import { cyberEssentials } from "../../../../server/src/core/kinds/ops/patch-sla/frameworks/cyber-essentials.ts";
import { essentialEight } from "../../../../server/src/core/kinds/ops/patch-sla/frameworks/essential-eight.ts";
import { opsSeconds } from "../../../../server/src/core/math/ops-duration.ts";
import { compared, full, policy, without } from "./support.ts";

describe("the policy of a web shop", () => {
  test("meets PCI DSS and Cyber Essentials", () => {
    expect(compared(full, "pci-dss-4.0.1")).toBe("meets");
    expect(compared(full, "cyber-essentials-3.3")).toBe("meets");
  });

  test("fails Cyber Essentials without the vendor's word, by a flaw of medium score", () => {
    expect(compared(without(full, "- {when: {vendorSeverity"), "cyber-essentials")).toBe(
      "fails (must): CVSS 6.5, vendor says high: 30 d > 14 d",
    );
  });

  test("fails BOD 26-04, by a flaw that nobody exploits yet", () => {
    const example = "fails (must): CVSS 7.5, internet-facing, automatable, total impact, not in KEV: 7 d > 3 d";
    expect(compared(full, "cisa-bod-26-04")).toBe(example);
    expect(compared(without(full, "appliesTo"), "cisa-bod-26-04")).toBe(example);
  });

  test("meets what was revoked: 15 and 30 days, and the catalogue's due dates", () => {
    expect(compared(full, "cisa-bod-19-02")).toBe("meets");
    expect(compared(full, "cisa-bod-22-01")).toBe("meets");
    expect(compared(without(full, "- {when: {kev: true}, fix: kev"), "cisa-bod-22-01")).toBe(
      "not provable: 3 d may be later than the due date that the KEV catalogue gives",
    );
    const slow = full.replace(/ {2}overrides:[\s\S]*/, "").replace("fix: 48h", "fix: 30d");
    expect(compared(slow, "cisa-bod-22-01")).toBe("fails (must): CVSS 9.8, in KEV: 30 d > KEV due date");
  });

  test("is slower than NCSC and GitLab recommend", () => {
    expect(compared(full, "ncsc-vm-2.0")).toBe("fails (should): CVSS 7.5, internet-facing: 7 d > 5 d");
    expect(compared(full, "gitlab")).toBe("fails (should): CVSS 3.7: next upgrade > 180 d");
  });

  test("a score without a tier has no deadline", () => {
    expect(compared(without(full, "- {name: high"), "fedramp-rev5-conmon")).toBe(
      "fails (must): CVSS 7.5: no deadline, where 30 d is asked for",
    );
  });
});

/** A policy with one tier, whose spec holds these lines too. */
function flat(fix: string, more = "", start = "first-of [detected, fix-available, kev-added]"): string {
  return `apiVersion: ops/v1
kind: PatchSLA
metadata: {name: web}
spec:
  clock: {start: "${start}"${more}}
  tiers:
    - {name: all, cvss: 0-10, ${fix}}
`;
}

describe("units", () => {
  test("one month is met by one month and by 28 days, and not by 30 days", () => {
    expect(compared(flat("fix: 1mo"), "pci-dss")).toBe("meets");
    expect(compared(flat("fix: P1M"), "pci-dss")).toBe("meets");
    expect(compared(flat("fix: 28d"), "pci-dss")).toBe("meets");
    expect(compared(flat("fix: 30d"), "pci-dss")).toBe("fails (must): CVSS 9.8: 30 d > 1 month (can be 28 d)");
    expect(compared(flat("fix: 2mo"), "pci-dss")).toBe("fails (must): CVSS 9.8: 2 months > 1 month");
  });

  test("two days end at midnight and can be longer than 48 hours; the other way round there is no doubt", () => {
    expect(compared(flat("fix: 48h"), "essential-eight-online")).toBe("meets");
    expect(compared(flat("fix: 2d"), "essential-eight-online")).toBe(
      "fails (must): CVSS 9.8, internet-facing, vendor says critical: 2 d (up to 72 h) > 48 h",
    );
    expect(compared(flat("fix: 1d"), "essential-eight-online")).toBe("meets");
    expect(compared(flat("fix: 336h"), "cyber-essentials")).toBe("meets");
  });

  test("business days are taken at their longest, with the calendar's weekends and holidays", () => {
    const calendar = ", calendar: {timezone: Europe/London, holidays: [2026-12-25, 2026-12-28, 2027-01-01]}";
    expect(compared(flat("fix: 10bd"), "cyber-essentials")).toBe(
      'not provable: 10 business days may be longer than 14 d; working hours and holidays in "calendar" would tell',
    );
    expect(compared(flat("fix: 7bd", calendar), "cyber-essentials")).toBe("meets");
    expect(compared(flat("fix: 10bd", calendar), "cyber-essentials")).toBe(
      "fails (must): CVSS 9.8: 10 business days (up to 19 d) > 14 d",
    );
    expect(compared(flat("fix: 10d", `, days: business${calendar}`), "cyber-essentials")).toBe(
      "fails (must): CVSS 9.8: 10 business days (up to 19 d) > 14 d",
    );
  });

  test("words without a deadline are later than any, and the next upgrade is a word of BOD 26-04", () => {
    expect(compared(flat("fix: best-effort"), "pci-dss")).toBe("fails (must): CVSS 9.8: best effort > 1 month");
    const internal = (fix: string) =>
      flat(`fix: ${fix}`)
        .replace("spec:", "spec:\n  appliesTo: {exposure: internal}")
        .concat(`  overrides:
    - {when: {automatable: true}, fix: 60d}
    - {when: {kev: true}, fix: 3d}
`);
    expect(compared(internal("next-upgrade"), "cisa-bod-26-04")).toBe("meets");
    expect(compared(internal("90d"), "cisa-bod-26-04")).toBe("meets");
    expect(compared(internal("never"), "cisa-bod-26-04")).toBe(
      "fails (must): CVSS 9.8, internal, not automatable, partial impact, not in KEV: never > next upgrade",
    );
  });
});

describe("a mitigation", () => {
  test("counts for BOD 26-04 and not for Cyber Essentials", () => {
    const text = flat("mitigate: 3d, fix: 60d");
    expect(compared(text, "cisa-bod-26-04")).toBe("meets");
    expect(compared(text, "cyber-essentials")).toBe("fails (must): CVSS 9.8: 60 d > 14 d");
  });

  test("is what GitLab asks of critical flaws first", () => {
    expect(compared(flat("mitigate: 24h, fix: 30d"), "gitlab")).toBe("meets");
    expect(compared(flat("fix: 30d"), "gitlab")).toBe("fails (should): CVSS 9.8: 30 d > 24 h");
  });
});

describe("the clock", () => {
  test.each([
    ["detected", "not provable: the clock starts at detection, and PCI DSS counts from the release of the fix"],
    ["fix-available", "meets"],
    ["first-of [detected, fix-available]", "meets"],
    [
      "last-of [detected, fix-available]",
      "not provable: the clock starts at the last of detection and the release of the fix, and PCI DSS counts from the release of the fix",
    ],
  ])("that starts at %s", (start, result) => {
    expect(compared(flat("fix: 7d", "", start), "pci-dss")).toBe(result);
  });

  test("must start with both events of BOD 26-04 for what is in the catalogue", () => {
    expect(compared(flat("fix: 3d", "", "detected"), "cisa-bod-26-04")).toBe(
      "not provable: the clock starts at detection, and BOD 26-04 counts from the entry in the KEV catalogue or detection",
    );
    expect(compared(flat("fix: 3d", "", "first-of [kev-added, detected]"), "cisa-bod-26-04")).toBe("meets");
  });

  test("that starts at detection starts before the end of triage, by which FedRAMP's VDR counts", () => {
    const text = `${flat("triage: 1d, fix: 8h", "", "detected")}  overrides: [{when: {kev: true}, fix: kev-due-date}]\n`;
    expect(compared(text, "fedramp-vdr-2026-class-d")).toBe("meets");
    expect(compared(text.replace("triage: 1d, ", ""), "fedramp-vdr-2026-class-d")).toBe(
      "not provable: the policy has no time for triage, where FedRAMP VDR class D has 2 d",
    );
  });

  test("too slow is too slow, whatever starts it", () => {
    expect(compared(flat("fix: 60d", "", "detected"), "pci-dss")).toBe("fails (must): CVSS 9.8: 60 d > 1 month");
  });
});

test("a policy that cannot be read in full is not judged, nor one with cases without number", () => {
  expect(compared(flat("fix: soon"), "pci-dss")).toBe("unreadable");
  const overrides = Array.from({ length: 300 }, (_, place) => {
    return `{when: {epss: ">=${(place + 1) / 1000}", cvss: ">=${(place % 101) / 10}", kev: true, ssvc: act}, fix: 3d}`;
  });
  expect(compared(`${flat("fix: 7d")}  overrides: [${overrides.join(", ")}]\n`, "pci-dss")).toBe("unreadable");
});

describe("trying one flaw of each sort finds what trying all of them finds", () => {
  const online = essentialEight[0];
  const times = ["24h", "3d", "14d", "30d", "60d"];
  const when = fc.record(
    {
      kev: fc.boolean(),
      exploited: fc.constant(true),
      exposure: fc.constantFrom("internet", "internal"),
      automatable: fc.boolean(),
      impact: fc.constantFrom("total", "partial"),
      vendorSeverity: fc.constantFrom(">=high", "critical", "high"),
      cvss: fc.constantFrom(">=9.0", "<5.5"),
    },
    { requiredKeys: [] },
  );
  const overrides = fc.array(fc.record({ when, fix: fc.constantFrom(...times) }), { maxLength: 4 });
  const tiers = fc.tuple(fc.constantFrom(...times), fc.constantFrom(...times), fc.integer({ min: 1, max: 99 }));

  test.each([cisaBod2604, cyberEssentials, ...(online ? [online] : [])])("$id", (framework) => {
    fc.assert(
      fc.property(tiers, overrides, ([high, low, border], written) => {
        const list = written.filter(({ when: each }) => Object.keys(each).length > 0);
        const text = `${flat(`fix: ${low}`)
          .replace("cvss: 0-10", `cvss: "<${(border / 10).toFixed(1)}"`)
          .trimEnd()}
    - {name: high, cvss: ">=${(border / 10).toFixed(1)}", fix: ${high}}
  overrides: ${JSON.stringify(list)}
`;
        const found = compare(policy(text), framework)?.result;
        const limits = (flaw: Flaw) => [
          flaw.score >= border ? high : low,
          ...list.filter(({ when: each }) => isMeant(each, flaw)).map(({ fix }) => fix),
        ];
        const isMet = allFlaws().every((flaw) => {
          const soonest = Math.min(...limits(flaw).map(longest));
          return asked(framework.id, flaw).every((seconds) => soonest <= seconds);
        });
        expect(found).toBe(isMet ? "meets" : "fails");
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});

interface Flaw {
  readonly score: number;
  readonly kev: boolean;
  readonly exploited: boolean;
  readonly exposure: string;
  readonly automatable: boolean;
  readonly impact: string;
  readonly vendor: string;
}

/** Every flaw there can be, without any thought of which are alike. */
function allFlaws(): readonly Flaw[] {
  const flaws: Flaw[] = [];
  for (let score = 0; score <= 100; score += 1)
    for (const [kev, exploited] of [
      [false, false],
      [false, true],
      [true, true],
    ] as const)
      for (const exposure of ["internet", "internal", "isolated"])
        for (const automatable of [false, true])
          for (const impact of ["partial", "total"])
            for (const vendor of ["low", "medium", "high", "critical", "none"])
              flaws.push({ score, kev, exploited, exposure, automatable, impact, vendor });
  return flaws;
}

function isMeant(when: Readonly<Record<string, unknown>>, flaw: Flaw): boolean {
  const vendor = { ">=high": ["high", "critical", "none"], critical: ["critical", "none"], high: ["high", "none"] };
  const { cvss, vendorSeverity, ...rest } = when;
  if (cvss === ">=9.0" && flaw.score < 90) return false;
  if (cvss === "<5.5" && flaw.score >= 55) return false;
  if (vendorSeverity && !vendor[vendorSeverity as keyof typeof vendor].includes(flaw.vendor)) return false;
  return Object.entries(rest).every(([name, value]) => flaw[name as keyof Flaw] === value);
}

const DAY = 86_400;

/** In seconds; a day ends at midnight, which matters beside the 48 hours of the Essential Eight alone. */
function longest(fix: string): number {
  return opsSeconds(fix) ?? Number.NaN;
}

/** What the three frameworks ask for, written down a second time. */
function asked(id: string, flaw: Flaw): readonly number[] {
  if (flaw.score === 0) return [];
  if (id === "cyber-essentials-3.3") {
    return flaw.score >= 70 || ["high", "critical", "none"].includes(flaw.vendor) ? [14 * DAY] : [];
  }
  if (id === "essential-eight-online") {
    if (flaw.exposure !== "internet") return [];
    return [flaw.vendor === "critical" || flaw.exploited ? 2 * DAY : 14 * DAY];
  }
  const facts = [flaw.exposure === "internet", flaw.kev, flaw.automatable, flaw.impact === "total"];
  const key = facts.map((fact) => (fact ? "Y" : "N")).join("");
  const days = { YYYY: 3, YYYN: 3, YYNY: 3, YYNN: 14, YNYY: 3, YNYN: 14, YNNY: 14, YNNN: 60, NYYY: 3, NYYN: 14 };
  const more = { NYNY: 14, NYNN: 14, NNYY: 60, NNYN: 60 };
  const limit = { ...days, ...more }[key as keyof typeof days];
  return limit === undefined ? [] : [limit * DAY];
}
