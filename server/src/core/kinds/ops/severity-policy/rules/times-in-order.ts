import { formatOpsDuration, hasEnd, waitsLonger } from "../../../../math/ops-duration.ts";
import { rule } from "../../../rule.ts";
import { SEVERITY_POLICY } from "../../names.ts";
import { levelsOf, type Time, timeOf } from "../levels.ts";

export default rule({
  id: "severity/times-in-order",
  on: SEVERITY_POLICY,
  severity: "warning",
  authority: "ours",
  summary: "A severity is acknowledged, answered and resolved in this order",
  why: "Nobody works on an incident before somebody has seen the page, and nobody resolves it before working on it. A time that is shorter than the one before it can never be kept.",
  avoid: `
apiVersion: ops/v1
kind: SeverityPolicy
metadata:
  name: default
spec:
  levels:
    - level: 1
      name: SEV-1
      acknowledge: 15m
      response: 5m
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
      acknowledge: 5m
      response: 15m
`,
  check(policy, report) {
    for (const { index, written, title } of levelsOf(policy)) {
      for (const [earlier, later] of pairs) {
        const [first, second] = [timeOf(written, earlier), timeOf(written, later)];
        // Without a promise there is nothing to keep: nobody confirms a page, or tells anybody how it goes on.
        if (!first || !second || !hasEnd(first) || !waitsLonger(first, second)) continue;
        // "immediate" says that nobody waits for the page to be confirmed.
        if (second.type === "word" && second.word === "immediate") continue;
        const texts = { first: formatOpsDuration(first), second: formatOpsDuration(second) };
        const data = { title, earlier, later, ...texts };
        report({ at: ["spec", "levels", index, earlier], data });
      }
    }
  },
  message: ({ title, earlier, first, later, second }: Data) =>
    `${title}: "${earlier}" (${first}) is longer than "${later}" (${second})`,
});

const pairs: readonly (readonly [Time, Time])[] = [
  ["acknowledge", "response"],
  ["response", "resolution"],
  ["update", "resolution"],
];

interface Data {
  readonly title: string;
  readonly earlier: Time;
  readonly first: string;
  readonly later: Time;
  readonly second: string;
}
