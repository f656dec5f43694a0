import { rule } from "../../../rule.ts";
import { SEVERITY_POLICY } from "../../names.ts";
import { levelsOf, seriousOf } from "../levels.ts";

export default rule({
  id: "severity/serious-not-paged",
  on: SEVERITY_POLICY,
  severity: "warning",
  authority: "ours",
  stage: "growth",
  stageNote: "that the second worst is worked on at night too is asked of an established company",
  summary: "The two worst severities page somebody, day and night",
  why: "The worst incidents happen at night as well as by day. A severity that is only worked on in business hours, or that calls nobody, waits until morning.",
  avoid: `
apiVersion: ops/v1
kind: SeverityPolicy
metadata:
  name: default
spec:
  levels:
    - level: 1
      name: SEV-1
      hours: business
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
    - level: 2
      name: SEV-2
`,
  check(policy, report, { stage }) {
    const levels = levelsOf(policy);
    // With few levels the second one is often for working hours: only the worst must wake somebody then.
    const serious = seriousOf(levels).slice(0, levels.length > 3 ? 2 : 1);
    for (const [place, { index, written, title }] of serious.entries()) {
      const at = ["spec", "levels", index];
      if (written.hours === "business") {
        // Whoever works on it by day need not be woken for it.
        const mustBeNight = place === 0 || stage === "established";
        if (mustBeNight) report({ at: [...at, "hours"], data: { title, lacks: "hours" } });
      } else if (written.page === undefined) report({ at: [...at, "page"], data: { title, lacks: "page" } });
    }
  },
  message: ({ title, lacks }: { readonly title: string; readonly lacks: string }) =>
    lacks === "hours"
      ? `${title} is one of the worst severities, but is only worked on in business hours`
      : `${title} is one of the worst severities, but nobody is paged`,
});
