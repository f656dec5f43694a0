import type { Framework, Requirement, RequirementCondition } from "../framework.ts";

/** Flaws that the vendor calls critical, or for which a working exploit exists. */
const urgent: readonly RequirementCondition[] = [
  { score: { from: 1 }, vendorSeverity: ["critical"] },
  { score: { from: 1 }, exploited: true },
];

/** The Essential Eight of the Australian Signals Directorate: patch applications and operating systems. */
export const essentialEight: readonly Framework[] = [
  framework({
    id: "online",
    name: "online services and internet-facing servers",
    controls: "ISM-1876, 1690, 1694, 1877",
    urgentWithin: "48h",
    within: "2w",
    exposure: ["internet"],
  }),
  framework({
    id: "office",
    name: "office, browser, e-mail, PDF and security software, maturity level 1 and 2",
    controls: "ISM-1691",
    within: "2w",
  }),
  framework({
    id: "office-ml3",
    name: "office, browser, e-mail, PDF and security software, maturity level 3",
    controls: "ISM-1692, 1901",
    urgentWithin: "48h",
    within: "2w",
  }),
  framework({
    id: "workstations",
    name: "workstations and internal servers, maturity level 1 and 2",
    controls: "ISM-1695",
    within: "1mo",
  }),
  framework({
    id: "workstations-ml3",
    name: "workstations, internal servers, drivers and firmware, maturity level 3",
    controls: "ISM-1696, 1902, 1879, 1697, 1903, 1904",
    urgentWithin: "48h",
    within: "1mo",
  }),
  framework({
    id: "other-applications",
    name: "other applications, maturity level 2 and 3",
    controls: "ISM-1693",
    within: "1mo",
  }),
];

interface Part {
  readonly id: string;
  readonly name: string;
  readonly controls: string;
  readonly urgentWithin?: string;
  readonly within: string;
  readonly exposure?: RequirementCondition["exposure"];
}

function framework({ id, name, controls, urgentWithin, within, exposure }: Part): Framework {
  const limited = (when: RequirementCondition) => (exposure ? { ...when, exposure } : when);
  const shared = { by: "fix", level: "must" } as const;
  const requirements: readonly Requirement[] = [
    ...(urgentWithin ? urgent.map((when) => ({ when: limited(when), within: urgentWithin, ...shared })) : []),
    { when: limited({ score: { from: 1 } }), within, ...shared },
  ];
  const rest = within === "2w" ? "two weeks" : "one month";
  return {
    id: `essential-eight-${id}`,
    ...(id === "online" && { aliases: ["essential-eight"] }),
    title: `Essential Eight: ${name}`,
    short: `Essential Eight ${id.replace("-ml3", " ML3").replaceAll("-", " ")}`,
    summary: urgentWithin
      ? `Within 48 hours of the release when the vendor calls the flaw critical or a working exploit exists, else within ${rest} (${controls}).`
      : `Within ${rest} of the release (${controls}).`,
    start: ["fix-available"],
    requirements,
    status: { state: "current" },
    source: {
      title: "Australian Signals Directorate, Essential Eight maturity model and Information security manual",
      url: "https://www.cyber.gov.au/business-government/asds-cyber-security-frameworks/essential-eight",
    },
    asOf: "2026-11-22",
  };
}
