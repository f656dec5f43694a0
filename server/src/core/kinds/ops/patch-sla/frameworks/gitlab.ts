import type { Framework } from "../framework.ts";

export const gitlab: Framework = {
  id: "gitlab",
  title: "GitLab's own vulnerability management SLA",
  short: "GitLab",
  summary:
    "A model to measure against: critical flaws are mitigated within 24 hours and fixed within 30 days of detection, high ones fixed within 30, medium ones within 90, low ones within 180.",
  start: ["detected"],
  requirements: [
    { when: { score: { from: 90 } }, within: "24h", by: "mitigation", level: "should" },
    { when: { score: { from: 70 } }, within: "30d", by: "fix", level: "should" },
    { when: { score: { from: 40, to: 69 } }, within: "90d", by: "fix", level: "should" },
    { when: { score: { from: 1, to: 39 } }, within: "180d", by: "fix", level: "should" },
  ],
  status: { state: "current" },
  source: {
    title: "GitLab handbook, vulnerability management, remediation SLAs",
    url: "https://handbook.gitlab.com/handbook/security/product-security/vulnerability-management/sla/",
  },
  asOf: "2026-11-22",
};
