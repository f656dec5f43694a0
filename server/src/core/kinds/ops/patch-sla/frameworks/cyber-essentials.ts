import type { Framework, Requirement } from "../framework.ts";

const shared = { within: "14d", by: "fix", level: "must" } as const satisfies Partial<Requirement>;

export const cyberEssentials: Framework = {
  id: "cyber-essentials-3.3",
  aliases: [
    "cyber-essentials",
    "cyber-essentials-3",
    "cyber-essentials-3.1",
    "cyber-essentials-3.2",
    "cyber-essentials-plus",
  ],
  title: "Cyber Essentials, requirements for IT infrastructure 3.x",
  short: "Cyber Essentials",
  summary:
    "Updates are installed within 14 days of their release when the vendor calls the flaw critical or high, when its CVSS v3 base score is 7.0 or more, or when the vendor gives no severity.",
  start: ["fix-available"],
  requirements: [
    { when: { score: { from: 70 } }, ...shared },
    { when: { score: { from: 1 }, vendorSeverity: ["high", "critical"] }, ...shared },
    { when: { score: { from: 1 }, vendorSeverity: ["not given"] }, ...shared },
  ],
  status: { state: "current" },
  source: {
    title: "NCSC and IASME, Cyber Essentials: Requirements for IT infrastructure, security update management",
    url: "https://www.ncsc.gov.uk/cyberessentials/resources",
  },
  asOf: "2026-11-22",
};
