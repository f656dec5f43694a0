import { rule } from "../../../rule.ts";
import { SEVERITY_POLICY } from "../../names.ts";
import { levelsOf } from "../levels.ts";

export default rule({
  id: "severity/no-channel",
  on: SEVERITY_POLICY,
  severity: "information",
  authority: "ours",
  stage: "growth",
  summary: "The worst severity says in which channel people come together",
  why: "In the worst incident many people want to help and to know. Without a channel that everybody knows beforehand, they come together in several, and each hears only a part.",
  avoid: `
apiVersion: ops/v1
kind: SeverityPolicy
metadata:
  name: default
spec:
  levels:
    - level: 1
      name: SEV-1
      hours: 24x7
      page: {}
      postmortem: {required: true}
    - level: 2
      name: SEV-2
`,
  prefer: `
apiVersion: ops/v1
kind: SeverityPolicy
metadata:
  name: default
spec:
  levels:
    - level: 1
      name: SEV-1
      hours: 24x7
      page: {}
      postmortem: {required: true}
      comms: {channels: ["#incidents"]}
    - level: 2
      name: SEV-2
`,
  check(policy, report) {
    const [worst] = levelsOf(policy);
    if (!worst || (worst.written.comms?.channels ?? []).length > 0) return;
    report({ at: ["spec", "levels", worst.index, "comms", "channels"], data: { title: worst.title } });
  },
  message: ({ title }: { readonly title: string }) =>
    `${title} is the worst severity, but names no channel in which people come together`,
});
