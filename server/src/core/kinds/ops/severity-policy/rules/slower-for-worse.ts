import { rule } from "../../../rule.ts";
import { SEVERITY_POLICY } from "../../names.ts";
import { type Level, levelsOf, type Time, times, waitOf } from "../levels.ts";

export default rule({
  id: "severity/slower-for-worse",
  on: SEVERITY_POLICY,
  severity: "warning",
  authority: "ours",
  summary: "A worse severity is answered no later than a milder one",
  why: "If SEV-1 may wait longer than SEV-2, one of the two times is a slip, and whoever follows the policy to the letter lets the worse incident wait.",
  avoid: `
apiVersion: ops/v1
kind: SeverityPolicy
metadata:
  name: default
spec:
  levels:
    - level: 1
      name: SEV-1
      response: 1h
    - level: 2
      name: SEV-2
      response: 30m
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
      response: 15m
      hours: 24x7
      page: {}
      postmortem: {required: true}
    - level: 2
      name: SEV-2
      response: 30m
`,
  check(policy, report) {
    const levels = levelsOf(policy);
    for (const time of times) {
      for (const [place, milder] of levels.entries()) {
        const wait = waitOf(milder.written, time);
        if (wait === undefined) continue;
        const slower = ({ written }: Level) => (waitOf(written, time)?.seconds ?? 0) > wait.seconds;
        const worse = levels.slice(0, place).findLast(slower);
        const slow = worse && waitOf(worse.written, time);
        if (!worse || !slow) continue;
        const data = { time, worse: worse.title, slow: slow.text, milder: milder.title, fast: wait.text };
        report({ at: ["spec", "levels", worse.index, time], data });
      }
    }
  },
  message: ({ time, worse, slow, milder, fast }: Data) =>
    `${worse} has "${time}" ${slow}, but the milder ${milder} has ${fast}`,
});

interface Data {
  readonly time: Time;
  readonly worse: string;
  readonly slow: string;
  readonly milder: string;
  readonly fast: string;
}
