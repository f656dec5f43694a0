import type { Framework } from "../framework.ts";

export const pciDss: Framework = {
  id: "pci-dss-4.0.1",
  aliases: ["pci-dss"],
  title: "PCI DSS 4.0.1, requirement 6.3.3",
  short: "PCI DSS",
  summary:
    "Patches for what your own ranking (6.3.1) calls critical are installed within one month of their release; for the rest the time is yours to set. Version 4.0 asked the same for high ones.",
  start: ["fix-available"],
  requirements: [{ when: { score: "critical" }, within: "1mo", by: "fix", level: "must" }],
  status: { state: "current", since: "2025-01-01" },
  source: {
    title: "PCI Security Standards Council, PCI DSS v4.0.1, 6.3.3",
    url: "https://www.pcisecuritystandards.org/document_library/",
  },
  asOf: "2026-11-22",
};
