import type { Snippet } from "../../kind-features.ts";

export const snippets: readonly Snippet[] = [
  {
    prefix: "service",
    title: "Service (ops/v1)",
    description: "A service with its owner, its tier and what it depends on.",
    body: `apiVersion: ops/v1
kind: Service
metadata:
  name: \${1:checkout}
spec:
  description: \${2:Takes orders and payments}
  owner: \${3:team-checkout}
  tier: \${4:1}
  lifecycle: \${5|production,experimental,deprecated|}
  dependsOn: []
`,
  },
];
