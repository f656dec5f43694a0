import type { Framework } from "../framework.ts";

export const cisaBod1902: Framework = {
  id: "cisa-bod-19-02",
  aliases: ["bod-19-02"],
  title: "CISA BOD 19-02, Vulnerability Remediation Requirements for Internet-Accessible Systems",
  short: "BOD 19-02",
  summary:
    "For US federal agencies: what the internet reaches is fixed within 15 days (critical) or 30 days (high) of CISA's first detection.",
  start: ["detected"],
  requirements: [
    { when: { score: { from: 90 }, exposure: ["internet"] }, within: "15d", by: "fix", level: "must" },
    { when: { score: { from: 70, to: 89 }, exposure: ["internet"] }, within: "30d", by: "fix", level: "must" },
  ],
  status: { state: "revoked", on: "2026-06-10", by: "cisa-bod-26-04" },
  source: { title: "CISA, BOD 19-02", url: "https://cyber.dhs.gov/bod/19-02/" },
  asOf: "2026-11-22",
};
