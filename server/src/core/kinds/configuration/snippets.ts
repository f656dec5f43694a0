import type { Snippet } from "../kind-features.ts";

/** The configuration with all its keys. */
export const configurationSnippets: readonly Snippet[] = [
  {
    prefix: "ops-as-code",
    title: "Configuration of Ops as Code",
    description: "Stage, severities of rules, and files that are left alone.",
    body: `stage: \${1|growth,startup,established|}
rules:
  \${2:openslo/low-target}: \${3|information,warning,error,hint,off|}
ignore:
  - \${4:legacy/**}
`,
  },
];
