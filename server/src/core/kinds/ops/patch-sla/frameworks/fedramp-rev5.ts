import type { Framework } from "../framework.ts";

export const fedrampRev5: Framework = {
  id: "fedramp-rev5-conmon",
  aliases: ["fedramp-rev5", "fedramp"],
  title: "FedRAMP Rev. 5, continuous monitoring",
  short: "FedRAMP Rev 5",
  summary: "High (and critical) flaws within 30 days of discovery, moderate ones within 90, low ones within 180.",
  start: ["detected"],
  requirements: [
    { when: { score: { from: 70 } }, within: "30d", by: "fix", level: "must" },
    { when: { score: { from: 40, to: 69 } }, within: "90d", by: "fix", level: "must" },
    { when: { score: { from: 1, to: 39 } }, within: "180d", by: "fix", level: "must" },
  ],
  status: { state: "superseded", on: "2026-12-07", by: "fedramp-vdr-2026-class-c" },
  source: {
    title: "FedRAMP, continuous monitoring; as in DefectDojo's documentation of federal remediation SLAs",
    url: "https://www.fedramp.gov/docs/rev5/",
  },
  asOf: "2026-11-22",
};
