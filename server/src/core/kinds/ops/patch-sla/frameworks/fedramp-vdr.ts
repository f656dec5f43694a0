import type { Framework, Requirement } from "../framework.ts";

/** Time from the end of evaluation by PAIN (potential impact on agencies), worst first. */
type Matrix = readonly (readonly [pain: number, likelyExposed: string, likely: string, notLikely: string])[];

const classB: Matrix = [
  [5, "4d", "8d", "32d"],
  [4, "8d", "32d", "64d"],
  [3, "32d", "64d", "192d"],
  [2, "96d", "160d", "192d"],
];

const classC: Matrix = [
  [5, "2d", "4d", "16d"],
  [4, "4d", "8d", "64d"],
  [3, "16d", "32d", "128d"],
  [2, "48d", "128d", "192d"],
];

const classD: Matrix = [
  [5, "12h", "1d", "8d"],
  [4, "2d", "8d", "32d"],
  [3, "8d", "16d", "64d"],
  [2, "24d", "96d", "192d"],
];

/** FedRAMP's Vulnerability Detection and Response, by the class of the offering; A and B have the same times. */
export const fedrampVdr: readonly Framework[] = [
  framework("class-b", "class B (and A)", classB, "7d", ["fedramp-vdr-2026-class-a"]),
  framework("class-c", "class C", classC, "5d", ["fedramp-vdr-2026", "fedramp-vdr"]),
  framework("class-d", "class D", classD, "2d", []),
];

function framework(id: string, name: string, matrix: Matrix, triage: string, aliases: readonly string[]): Framework {
  const [worst] = matrix;
  return {
    id: `fedramp-vdr-2026-${id}`,
    aliases,
    title: `FedRAMP Vulnerability Detection and Response 2026, ${name}`,
    short: `FedRAMP VDR ${name}`,
    summary: `Flaws are evaluated within ${spaced(triage)} of detection and mitigated or fixed by their potential impact (PAIN), whether they are likely exploitable and whether the internet reaches them: from ${spaced(worst?.[1] ?? "")} to 192 d. What is in KEV goes by its due date. All of these are "should"; what is not done after 192 d must be documented as accepted.`,
    table: [
      "| | likely exploitable, internet | likely exploitable | not likely |",
      "| --- | --- | --- | --- |",
      ...matrix.map(([pain, ...times]) => `| PAIN-${pain} | ${times.map(spaced).join(" | ")} |`),
    ].join("\n"),
    start: ["triaged"],
    requirements: requirementsOf(matrix, triage),
    status: { state: "current", since: "2026-07-04" },
    source: {
      title: "FedRAMP, Vulnerability Detection and Response (VDR-TFR-PVR, VDR-TFR-KEV)",
      url: "https://github.com/FedRAMP/2026-markdown/blob/main/providers/rev5/rules/vulnerability-detection-and-response.md",
    },
    asOf: "2026-11-22",
  };
}

/** No policy knows PAIN or what is likely exploitable, so that only the times of the worst row can prove anything. */
function requirementsOf([worst]: Matrix, triage: string): readonly Requirement[] {
  const [, exposed = "", inside = ""] = worst ?? [];
  const onlyIf = "PAIN, the potential impact on agencies, stands in no policy, and PAIN-5 asks for the most";
  const shared = { by: "mitigation", level: "should", onlyIf } as const;
  return [
    { when: { kev: true }, within: "kev-due-date", by: "mitigation", level: "should" },
    { when: { score: { from: 1 }, exposure: ["internet"] }, within: exposed, ...shared },
    { when: { score: { from: 1 }, exposure: ["internal", "isolated"] }, within: inside, ...shared },
    { when: { score: { from: 1 } }, within: triage, by: "triage", level: "should", start: ["detected"] },
  ];
}

function spaced(time: string): string {
  return time.replace(/(\d)([a-z])/, "$1 $2");
}
