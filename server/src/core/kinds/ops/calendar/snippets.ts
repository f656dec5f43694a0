import type { Snippet } from "../../kind-features.ts";

export const snippets: readonly Snippet[] = [
  {
    prefix: "calendar",
    title: "Calendar (ops/v1)",
    description: "Working hours and holidays, by which business days are counted.",
    body: `apiVersion: ops/v1
kind: Calendar
metadata:
  name: \${1:office}
spec:
  timezone: \${2:Europe/London}
  hours:
    - days: [mon-fri]
      from: "09:00"
      to: "17:00"
  holidays:
    - \${3:2026-12-25}
`,
  },
];
