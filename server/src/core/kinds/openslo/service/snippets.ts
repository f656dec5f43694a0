import type { Snippet } from "../../kind-features.ts";

/** A whole Service of v1. */
export const serviceSnippets: readonly Snippet[] = [
  {
    prefix: "slo-service",
    title: "Service that SLOs belong to",
    description: "A service; SLOs name it in `spec.service`.",
    body: `apiVersion: openslo/v1
kind: Service
metadata:
  name: \${1:checkout}
  displayName: \${2:Checkout}
spec:
  description: \${3:Takes orders and payments}
`,
  },
];
