import { rule } from "../../../rule.ts";
import { SEVERITY_POLICY } from "../../names.ts";
import { readLevels } from "../levels.ts";

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
  check(policy, report) {
    const descending = policy.value.spec?.order === "descending";
    const isWorse = (a: number, b: number) => (descending ? a > b : a < b);
    let above: { readonly title: string; readonly number: number } | undefined;
    for (const { index, written, title } of readLevels(policy)) {
      const number = written.level;
      if (number === undefined) continue;
      if (above && isWorse(number, above.number)) {
        const data = { title, number, above: above.title, aboveNumber: above.number, descending };
        report({ at: ["spec", "levels", index, "level"], data });
        return;
      }
      above = { title, number };
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
