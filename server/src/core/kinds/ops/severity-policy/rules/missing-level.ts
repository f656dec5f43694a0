import { rule } from "../../../rule.ts";
import { SEVERITY_POLICY } from "../../names.ts";
import { readLevels } from "../levels.ts";

export default rule({
  id: "severity/missing-level",
  on: SEVERITY_POLICY,
  severity: "warning",
  authority: "ours",
  summary: "The numbers of the severities have no gap",
  why: "Between SEV-2 and SEV-4 people look for SEV-3. Either a severity was forgotten, or one of the numbers is a slip. Numbers that are all further apart, such as 10, 20 and 30, are taken for intended.",
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
      postmortem: {required: true}
    - level: 4
      name: SEV-4
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
      postmortem: {required: true}
    - level: 3
      name: SEV-3
`,
  check(policy, report) {
    const levels = readLevels(policy).flatMap(({ index, title, written: { level } }) =>
      level === undefined ? [] : [{ index, title, number: level }],
    );
    const sorted = [...levels].sort((a, b) => a.number - b.number);
    const steps = sorted.slice(1).map((each, place) => each.number - (sorted[place]?.number ?? 0));
    // Ranks that are spread out leave room for later ones on purpose.
    if (!steps.includes(1)) return;
    for (const [place, step] of steps.entries()) {
      const [lower, upper] = [sorted[place], sorted[place + 1]];
      if (!lower || !upper || step < 2) continue;
      const data = { lower: lower.title, upper: upper.title, missing: lower.number + 1, last: upper.number - 1 };
      report({ at: ["spec", "levels", upper.index, "level"], data });
    }
  },
  message: ({ lower, upper, missing, last }: Data) =>
    `${missing === last ? `level ${missing} is` : `levels ${missing} to ${last} are`} missing between ${lower} and ${upper}`,
});

interface Data {
  readonly lower: string;
  readonly upper: string;
  /** The first number that is missing, and the last one. */
  readonly missing: number;
  readonly last: number;
}
