import type { Snippet } from "../../kind-features.ts";

export const snippets: readonly Snippet[] = [
  {
    prefix: "patch-sla",
    title: "Patch SLA (ops/v1)",
    description: "Patch within 48 hours for CVSS 9 and above, within 7 days for 7, within 30 for 4.",
    body: `apiVersion: ops/v1
kind: PatchSLA
metadata:
  name: \${1:default}
  owner: \${2:team-security}
spec:
  tiers:
    - {name: critical, cvss: ">=9.0", fix: \${3:48h}}
    - {name: high, cvss: 7.0-8.9, fix: \${4:7d}}
    - {name: medium, cvss: 4.0-6.9, fix: \${5:30d}}
    - {name: low, cvss: 0.0-3.9, fix: next-upgrade}
  score: {sources: [vendor, ghsa, nvd], unscored: \${6:high}}
`,
  },
  {
    prefix: "patch-sla-full",
    title: "Patch SLA with overrides and frameworks (ops/v1)",
    description:
      "What the internet reaches: exploited flaws sooner, exceptions with an end, Cyber Essentials and PCI DSS met.",
    body: `apiVersion: ops/v1
kind: PatchSLA
metadata:
  name: \${1:web-prod}
  owner: \${2:team-security}
  reviewBy: \${3:2027-05-01}
spec:
  appliesTo:
    environment: [\${4:prod}]
    exposure: internet
  score:
    systems: ["CVSS:4.0", "CVSS:3.1"]
    sources: [vendor, ghsa, nvd]
    unscored: high
  clock:
    start: first-of [detected, fix-available, kev-added]
    stopsOn: fixed
    onReopen: keep
  tiers:
    - {name: critical, cvss: ">=9.0", triage: 4h, mitigate: 24h, fix: \${5:48h}, warn: 50%, escalate: \${6:SEV-1}}
    - {name: high, cvss: 7.0-8.9, fix: \${7:7d}, warn: 2d}
    - {name: medium, cvss: 4.0-6.9, fix: \${8:30d}, warn: 7d}
    - {name: low, cvss: 0.1-3.9, fix: next-upgrade}
    - {name: none, cvss: 0.0, fix: never}
  overrides:
    - {when: {kev: true, exposure: internet}, fix: 3d, forensics: true}
    - {when: {epss: ">=0.5"}, fix: 7d}
    - {when: {vendorSeverity: ">=high"}, fix: 14d}
  exceptions:
    limits: {critical: 30d, high: 30d, medium: 90d, low: 180d, kev: 14d, maxRenewals: 1}
  mustMeet: [cyber-essentials-3.3, pci-dss-4.0.1]
`,
  },
];
