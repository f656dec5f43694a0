import { formatOpsDuration, hasEnd, type OpsDuration, waitsLonger } from "../../../../math/ops-duration.ts";
import { rule } from "../../../rule.ts";
import { SEVERITY_POLICY } from "../../names.ts";
import { type Level, levelPlace, levelsOf, type Time, timeOf, times } from "../levels.ts";

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
  check(policy, report, context) {
    const levels = levelsOf(policy);
    for (const time of times) {
      const told = new Set<Level>();
      for (const [place, milder] of levels.entries()) {
        const fast = timeOf(milder.written, time);
        if (!fast) continue;
        const worse = levels.slice(0, place).findLast(({ written }) => isSlower(time, timeOf(written, time), fast));
        const slow = worse && timeOf(worse.written, time);
        if (!worse || !slow || told.has(worse)) continue;
        told.add(worse);
        const texts = { slow: formatOpsDuration(slow), fast: formatOpsDuration(fast) };
        const related = [levelPlace(policy, context, milder, [time])];
        const data = { time, worse: worse.title, milder: milder.title, ...texts };
        report({ at: ["spec", "levels", worse.index, time], data, related });
      }
    }
  },
  message: ({ time, worse, slow, milder, fast }: Data) =>
    `${worse} has "${time}" ${slow}, but the milder ${milder} has ${fast}`,
});

function isSlower(time: Time, slow: OpsDuration | undefined, fast: OpsDuration): boolean {
  if (!slow) return false;
  // Many promise when a flaw is mended, but of an outage only that they do their best.
  if (time === "resolution" && !hasEnd(slow)) return false;
  return waitsLonger(slow, fast);
}

interface Data {
  readonly time: Time;
  readonly worse: string;
  readonly slow: string;
  readonly milder: string;
  readonly fast: string;
}
