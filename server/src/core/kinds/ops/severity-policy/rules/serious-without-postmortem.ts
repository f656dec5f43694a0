import { rule } from "../../../rule.ts";
import { SEVERITY_POLICY } from "../../names.ts";
import { levelsOf, seriousOf } from "../levels.ts";

export default rule({
  id: "severity/serious-without-postmortem",
  on: SEVERITY_POLICY,
  severity: "warning",
  authority: "ours",
  stageNote: "a startup is asked for one after its worst severity only",
  summary: "The two worst severities are followed by a postmortem",
  why: "What took customers down once does so again while nobody has written up why. The incident response guides of PagerDuty and Atlassian ask for a postmortem after every major incident.",
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
      postmortem: {required: true, within: 5bd}
    - level: 2
      name: SEV-2
`,
  check(policy, report, { stage }) {
    const serious = seriousOf(levelsOf(policy));
    for (const { index, written, title } of stage === "startup" ? serious.slice(0, 1) : serious) {
      if (written.postmortem?.required === true) continue;
      report({ at: ["spec", "levels", index, "postmortem"], data: { title } });
    }
  },
  message: ({ title }: { readonly title: string }) =>
    `${title} is one of the worst severities, but asks for no postmortem`,
});
