import type { Framework, Requirement } from "../framework.ts";

/** Table 1 of the directive: publicly exposed, in KEV, automatable, technical impact, and the time. */
const rows: readonly (readonly [boolean, boolean, boolean, "total" | "partial", string])[] = [
  [true, true, true, "total", "3d"],
  [true, true, true, "partial", "3d"],
  [true, true, false, "total", "3d"],
  [true, true, false, "partial", "14d"],
  [true, false, true, "total", "3d"],
  [true, false, true, "partial", "14d"],
  [true, false, false, "total", "14d"],
  [true, false, false, "partial", "60d"],
  [false, true, true, "total", "3d"],
  [false, true, true, "partial", "14d"],
  [false, true, false, "total", "14d"],
  [false, true, false, "partial", "14d"],
  [false, false, true, "total", "60d"],
  [false, false, true, "partial", "60d"],
  [false, false, false, "total", "next-upgrade"],
  [false, false, false, "partial", "next-upgrade"],
];

/** The rows in which somebody must also look for signs of a break-in: three days, in KEV, with total impact. */
const forensics: readonly number[] = [0, 2, 8];

const requirements: readonly Requirement[] = rows.map(([isExposed, kev, automatable, impact, within]) => ({
  // A CVSS score is no input of the directive; a score of 0.0 is no flaw.
  when: { score: { from: 1 }, exposure: isExposed ? ["internet"] : ["internal", "isolated"], kev, automatable, impact },
  within,
  by: "mitigation",
  level: "must",
  start: kev ? ["kev-added", "detected"] : ["detected"],
}));

export const cisaBod2604: Framework = {
  id: "cisa-bod-26-04",
  aliases: ["bod-26-04"],
  title: "CISA BOD 26-04, Prioritizing Security Updates Based on Risk",
  short: "BOD 26-04",
  summary:
    "For US federal agencies: 3 days, 14 days, 60 days or the next upgrade, by four facts: exposed to the public, in the KEV catalogue, automatable, technical impact. CVSS plays no part. A mitigation counts.",
  table: [
    "| exposed | KEV | automatable | impact | within |",
    "| --- | --- | --- | --- | --- |",
    ...rows.map(([isExposed, kev, automatable, impact, within], place) => {
      const time = `${within.replace(/d$/, " d").replace("-", " ")}${forensics.includes(place) ? " + forensic triage" : ""}`;
      return `| ${[isExposed, kev, automatable].map((is) => (is ? "yes" : "no")).join(" | ")} | ${impact} | ${time} |`;
    }),
  ].join("\n"),
  start: ["kev-added", "detected"],
  requirements,
  status: { state: "current", since: "2026-06-10" },
  source: {
    title: "CISA, BOD 26-04; table as in CERT/CC SSVC, data/csv/cisa/cisa_bod_26_04_1_0_0.csv",
    url: "https://github.com/CERTCC/SSVC/blob/main/data/csv/cisa/cisa_bod_26_04_1_0_0.csv",
  },
  asOf: "2026-11-22",
};
