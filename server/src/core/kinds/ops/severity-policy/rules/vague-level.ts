import { rule } from "../../../rule.ts";
import { SEVERITY_POLICY } from "../../names.ts";
import { levelsOf, seriousOf } from "../levels.ts";

export default rule({
  id: "severity/vague-level",
  on: SEVERITY_POLICY,
  severity: "information",
  authority: "ours",
  stage: "growth",
  summary: "A severity says what it means in more than vague words",
  why: "Whether an incident is critical or major is just the question that the policy should answer. Examples that everybody remembers, or a measured limit, make two people decide alike at night. The two worst severities should have one of these; for milder ones a definition in plain words will do.",
  avoid: `
apiVersion: ops/v1
kind: SeverityPolicy
metadata:
  name: default
spec:
  levels:
    - level: 1
      name: SEV-1
      definition: Critical impact
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
      definition: Critical impact
      examples: [Nobody can log in, Orders are lost]
      hours: 24x7
      page: {}
      postmortem: {required: true}
    - level: 2
      name: SEV-2
      definition: Some customers cannot pay by card
`,
  check(policy, report) {
    const levels = levelsOf(policy);
    const serious = new Set(seriousOf(levels));
    for (const level of levels) {
      const { index, written, title } = level;
      if ((written.examples ?? []).length > 0 || (written.criteria ?? []).length > 0) continue;
      const { definition = "" } = written;
      const isVague = definition.trim() !== "" && isOnlyVague(definition);
      if (!isVague && !serious.has(level)) continue;
      const at = ["spec", "levels", index, isVague ? "definition" : "examples"];
      report({ at, data: { title, definition: isVague ? definition.trim() : undefined } });
    }
  },
  message: ({ title, definition }: { readonly title: string; readonly definition: string | undefined }) =>
    definition === undefined
      ? `${title} is one of the worst severities, but has neither examples nor criteria by which people tell it`
      : `"${definition}" does not say which incidents are ${title}; add examples or criteria`,
});

/** Whether all words of a text only rank, and name nothing that happens. */
function isOnlyVague(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.every((word) => vague.has(word));
}

const vague: ReadonlySet<string> = new Set(
  [
    "a an and any for in is it of on or our such that the this to very with",
    "critical major minor moderate medium high low highest lowest severe serious significant trivial minimal urgent",
    "important normal small big large worst bad",
    "business impact incident incidents issue issues problem problems priority sev severity level",
  ].flatMap((line) => line.split(" ")),
);
