import type { Snippet } from "../../kind-features.ts";

export const yamlSnippets: readonly Snippet[] = [
  {
    prefix: "runbook",
    title: "Runbook (ops/v1)",
    description: "What to do when something fails, step by step, with the way back and how to see that it worked.",
    body: `apiVersion: ops/v1
kind: Runbook
metadata:
  name: \${1:restart-checkout}
  displayName: \${2:Restart the checkout}
spec:
  service: \${3:checkout}
  owner: \${4:team-checkout}
  lastReviewed: 2026-11-22
  reviewInterval: 90d
  meaning: \${5:What the alert says}
  impact: \${6:Who notices, and how}
  parameters:
    namespace: {default: \${7:prod}}
  steps:
    - id: look
      phase: diagnose
      type: shell
      run: kubectl -n {{namespace}} get pods
      timeout: 1m
    - id: restart
      phase: mitigate
      type: shell
      run: kubectl -n {{namespace}} rollout restart deploy/\${3:checkout}
      confirm: Restarts all pods of \${3:checkout}
      timeout: 5m
      rollback: undo
      verify: look
    - id: undo
      phase: rollback
      type: shell
      run: kubectl -n {{namespace}} rollout undo deploy/\${3:checkout}
      timeout: 5m
`,
  },
];

export const markdownSnippets: readonly Snippet[] = [
  {
    prefix: "runbook-page",
    title: "Runbook in Markdown (ops/v1)",
    description: "A page with front matter: its headings are the phases, its code fences the steps.",
    language: "markdown",
    body: `---
apiVersion: ops/v1
kind: Runbook
name: \${1:restart-checkout}
service: \${2:checkout}
owner: \${3:team-checkout}
lastReviewed: 2026-11-22
reviewInterval: 90d
parameters:
  namespace: {default: \${4:prod}}
---
# \${5:Restart the checkout}

## Meaning

\${6:What the alert says.}

## Impact

\${7:Who notices, and how.}

## Diagnosis

\`\`\`sh {"name":"look"}
kubectl -n {{namespace}} get pods
\`\`\`

## Mitigation

\`\`\`sh {"name":"restart","x-confirm":"Restarts all pods","x-rollback":"undo","x-verify":"look"}
kubectl -n {{namespace}} rollout restart deploy/\${2:checkout}
\`\`\`

## Rollback

\`\`\`sh {"name":"undo"}
kubectl -n {{namespace}} rollout undo deploy/\${2:checkout}
\`\`\`
`,
  },
];
