import type { Snippet } from "../../kind-features.ts";

export const snippets: readonly Snippet[] = [
  {
    prefix: "patch-sla",
    title: "Patch SLA (ops/v1)",
    description: "Critical flaws within 48 hours, high ones within 7 days, the rest within 30.",
    body: `apiVersion: ops/v1
kind: PatchSLA
metadata:
  name: \${1:default}
  owner: \${2:team-security}
spec:
  score: {sources: [vendor, ghsa, nvd], unscored: high}
  clock: {start: "first-of [detected, fix-available]"}
  tiers:
    - {name: critical, cvss: ">=9.0", fix: \${3:48h}}
    - {name: high, cvss: 7.0-8.9, fix: \${4:7d}}
    - {name: medium, cvss: 4.0-6.9, fix: \${5:30d}}
    - {name: low, cvss: 0.0-3.9, fix: next-upgrade}
`,
  },
];
