import type { Snippet } from "../../kind-features.ts";

export const snippets: readonly Snippet[] = [
  {
    prefix: "toil-inventory",
    title: "Toil inventory (ops/v1)",
    description: "A team's recurring manual work, its time, and what automating the work would be worth.",
    body: `apiVersion: ops/v1
kind: ToilInventory
metadata:
  name: \${1:sre-2026q4}
spec:
  team: \${2:sre}
  members: \${3:6}
  hoursPerWeek: 40
  availability: \${4:0.85}
  cap: 0.5
  items:
    - id: \${5:cert-renewal}
      name: \${6:Renew certificates}
      frequency: {count: \${7:3}, per: \${8|week,day,workday,hour,month,quarter,year|}}
      minutes: \${9:20}
      people: 1
      automatable: \${10:0.9}
      automationHours: \${11:24}
      owner: \${12:ben}
      traits: [manual, repetitive, automatable]
      status: open
`,
  },
];
