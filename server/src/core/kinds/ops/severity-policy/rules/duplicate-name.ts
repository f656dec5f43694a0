import { nameKey } from "../../../name-key.ts";
import { rule } from "../../../rule.ts";
import { SEVERITY_POLICY } from "../../names.ts";
import { levelsOf } from "../levels.ts";

export default rule({
  id: "severity/duplicate-name",
  on: SEVERITY_POLICY,
  severity: "error",
  authority: "ours",
  summary: "Every number, name and alias means one severity",
  why: "A runbook or an alert says SEV-1, and with two of that name nobody knows who is called. Names are the same without regard to case, spaces, hyphens and underscores.",
  avoid: `
apiVersion: ops/v1
kind: SeverityPolicy
metadata:
  name: default
spec:
  levels:
    - level: 1
      name: SEV-1
      aliases: [P1]
    - level: 2
      name: SEV-2
      aliases: [p-1]
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
      aliases: [P1]
      hours: 24x7
      page: {}
      postmortem: {required: true}
    - level: 2
      name: SEV-2
      aliases: [P2]
`,
  check(policy, report) {
    const seen = new Map<string, string>();
    const levels = [...levelsOf(policy)].sort((a, b) => a.index - b.index);
    for (const { index, written, title } of levels) {
      const own = new Set<string>();
      const claim = (name: string | undefined, at: readonly (string | number)[]) => {
        if (name === undefined) return;
        const key = nameKey("Severity", name);
        const other = seen.get(key);
        if (other !== undefined && !own.has(key))
          report({ at: ["spec", "levels", index, ...at], data: { name, other, title } });
        own.add(key);
        seen.set(key, other ?? title);
      };
      claim(written.level === undefined ? undefined : String(written.level), ["level"]);
      claim(written.name, ["name"]);
      for (const [place, alias] of (written.aliases ?? []).entries()) claim(alias, ["aliases", place]);
    }
  },
  message: ({ name, other, title }: { readonly name: string; readonly other: string; readonly title: string }) =>
    other === title ? `another level is called "${name}" too` : `"${name}" already means ${other}`,
});
