import { rule } from "../../../rule.ts";
import { SEVERITY_POLICY } from "../../names.ts";
import { type Limit, type Limits, limitsOf } from "../criteria.ts";
import { type Level, levelPlace, levelsOf } from "../levels.ts";

export default rule({
  id: "severity/criteria-in-order",
  on: SEVERITY_POLICY,
  severity: "warning",
  authority: "ours",
  summary: "The measured limits of a worse severity are harder to reach, and no two overlap",
  why: "If half of the users are needed for SEV-2 but only a tenth for SEV-1, an incident is SEV-1 before it can be SEV-2, and one of the limits is a slip. If two ranges overlap, two people who measure the same decide differently.",
  avoid: `
apiVersion: ops/v1
kind: SeverityPolicy
metadata:
  name: default
spec:
  levels:
    - level: 1
      name: SEV-1
      criteria: [{metric: users_affected, op: gte, value: 10%}]
      hours: 24x7
      page: {}
      postmortem: {required: true}
    - level: 2
      name: SEV-2
      criteria: [{metric: users_affected, op: gte, value: 50%}]
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
      criteria: [{metric: users_affected, op: gte, value: 50%}]
      hours: 24x7
      page: {}
      postmortem: {required: true}
    - level: 2
      name: SEV-2
      criteria: [{metric: users_affected, op: gte, value: 10%}]
`,
  check(policy, report, context) {
    const levels = levelsOf(policy);
    for (const [place, milder] of levels.entries()) {
      for (const [metric, limits] of limitsOf(milder.written)) {
        const worse = levels.slice(0, place).findLast(({ written }) => limitsOf(written).has(metric));
        const harder = worse && limitsOf(worse.written).get(metric);
        if (!worse || harder?.unit !== limits.unit || isBothWays(levels, metric)) continue;
        const found = judge(limits, harder, isAlone(worse) && isAlone(milder));
        if (!found) continue;
        const data = { metric, worse: worse.title, milder: milder.title, ...found };
        const at = (limit: Limit) => ["criteria", limit.index, "value"];
        const related = [levelPlace(policy, context, worse, at(found.other))];
        report({ at: ["spec", "levels", milder.index, ...at(found.limit)], data, related });
      }
    }
  },
  message: ({ metric, worse, milder, sort, limit, other }: Data) => {
    const both = `${metric}: ${worse} begins at ${other.text}, the milder ${milder}`;
    if (sort === "overlap")
      return `${metric}: ${milder} and the worse ${worse} overlap, at ${limit.text} and ${other.text}`;
    return sort === "equal" ? `${both} at ${limit.text} too` : `${both} only at ${limit.text}`;
  },
});

interface Found {
  readonly sort: "inverted" | "equal" | "overlap";
  /** Of the milder severity. */
  readonly limit: Limit;
  /** Of the worse one. */
  readonly other: Limit;
}

interface Data extends Found {
  readonly metric: string;
  readonly worse: string;
  readonly milder: string;
}

/** With several metrics, one may be the same in two severities and another tell them apart. */
function isAlone({ written }: Level): boolean {
  return (written.criteria ?? []).length === 1;
}

/** Whether one severity gives a metric only a lower limit and another only an upper one: nobody knows which way is worse. */
function isBothWays(levels: readonly Level[], metric: string): boolean {
  const all = levels.flatMap(({ written }) => limitsOf(written).get(metric) ?? []);
  return all.some(({ from, to }) => from && !to) && all.some(({ from, to }) => to && !from);
}

function judge(milder: Limits, worse: Limits, alone: boolean): Found | undefined {
  if (milder.from && !milder.to && worse.from && !worse.to) return compare(milder.from, worse.from, 1, alone);
  if (milder.to && !milder.from && worse.to && !worse.from) return compare(milder.to, worse.to, -1, alone);
  // Of two open ends, one of each direction, none lies inside the other.
  if (!(milder.from && milder.to) && !(worse.from && worse.to)) return undefined;
  return overlap(milder, worse);
}

/** `sign` is 1 where more is worse. */
function compare(limit: Limit, other: Limit, sign: 1 | -1, alone: boolean): Found | undefined {
  const more = sign * (limit.value - other.value);
  if (more > 0) return { sort: "inverted", limit, other };
  return more === 0 && alone && limit.included === other.included ? { sort: "equal", limit, other } : undefined;
}

/** Two ranges of which the end of one lies inside the other. */
function overlap(milder: Limits, worse: Limits): Found | undefined {
  const isApart = (upper: Limit | undefined, lower: Limit | undefined) =>
    upper !== undefined && lower !== undefined && upper.value <= lower.value;
  if (isApart(milder.to, worse.from) || isApart(worse.to, milder.from)) return undefined;
  const limit = milder.to ?? milder.from;
  const other = worse.from ?? worse.to;
  return limit && other ? { sort: "overlap", limit, other } : undefined;
}
