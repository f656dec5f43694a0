import type { Snippet } from "../../kind-features.ts";

export const snippets: readonly Snippet[] = [
  {
    prefix: "severity-policy",
    title: "Severity policy (ops/v1)",
    description: "Four severities with the times of a small company's usual policy.",
    body: `apiVersion: ops/v1
kind: SeverityPolicy
metadata:
  name: \${1:default}
spec:
  default: SEV-3
  levels:
    - level: 1
      name: SEV-1
      aliases: [critical]
      definition: \${2:Complete outage, or data is lost}
      examples: [\${3:Production is down}]
      acknowledge: 5m
      response: immediate
      update: 30m
      hours: 24x7
      page: {roles: [everybody]}
      comms: {channels: ["\${4:#incidents}"], statusPage: required}
      postmortem: {required: true, within: 5bd}
    - level: 2
      name: SEV-2
      aliases: [major]
      definition: \${5:An important part does not work}
      examples: [\${6:Customers cannot pay by card}]
      response: 30m
      update: 1h
      hours: 24x7
      page: {roles: [on-call]}
      postmortem: {required: true, within: 5bd}
    - level: 3
      name: SEV-3
      aliases: [minor]
      definition: \${7:Something is broken, but there is a way around it}
      response: business-hours
      hours: business
    - level: 4
      name: SEV-4
      definition: \${8:A flaw that hardly anybody notices}
      response: next-sprint
      hours: business
`,
  },
];
