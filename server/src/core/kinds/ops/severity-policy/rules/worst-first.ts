import { rule } from "../../../rule.ts";
import { SEVERITY_POLICY } from "../../names.ts";
import { type Level, levelPlace, readLevels } from "../levels.ts";

export default rule({
  id: "severity/worst-first",
  on: SEVERITY_POLICY,
  severity: "warning",
  authority: "ours",
  summary: "The severities stand worst first",
  why: "People read the list from the top and stop at the first severity that fits. A severity that stands below milder ones is found too late, or its number is a slip.",
  avoid: `
apiVersion: ops/v1
kind: SeverityPolicy
metadata:
  name: default
spec:
  levels:
    - level: 2
      name: SEV-2
    - level: 1
      name: SEV-1
      hours: 24x7
      page: {}
      postmortem: {required: true}
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
  check(policy, report, context) {
    const descending = policy.value.spec?.order === "descending";
    const isWorse = (a: number, b: number) => (descending ? a > b : a < b);
    let above: Level | undefined;
    for (const level of readLevels(policy)) {
      const { index, title, written } = level;
      if (written.level === undefined) continue;
      if (above?.written.level !== undefined && isWorse(written.level, above.written.level)) {
        const other = { above: above.title, aboveNumber: above.written.level };
        report({
          at: ["spec", "levels", index, "level"],
          data: { title, number: written.level, ...other, descending },
          related: [levelPlace(policy, context, above, ["level"])],
        });
        return;
      }
      above = level;
    }
  },
  message: ({ title, number, above, aboveNumber, descending }: Data) =>
    `${title} (level ${number}) is worse than ${above} (level ${aboveNumber}) but stands below it; ${descending ? "with order: descending the highest number is the worst" : "the lowest number is the worst"}`,
});

interface Data {
  readonly title: string;
  readonly number: number;
  readonly above: string;
  readonly aboveNumber: number;
  readonly descending: boolean;
}
