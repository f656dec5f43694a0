import { replaceValue, suggestion } from "../../fix.ts";
import { type SchemaViolation, schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "ops/number-range",
  severity: "error",
  authority: "ours",
  summary: "A number lies within what its field can mean",
  why: "A share is between 0 and 1, a count is not negative, work that takes no time is no work. A number outside makes every figure that is computed from it wrong.",
  avoid: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  owner: team-checkout
  steps:
    - id: restart
      run: kubectl rollout restart deploy/checkout
      toil:
        frequency: {count: 3, per: week}
        minutes: 10
        automatable: 90
`,
  prefer: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  owner: team-checkout
  steps:
    - id: restart
      run: kubectl rollout restart deploy/checkout
      toil:
        frequency: {count: 3, per: week}
        minutes: 10
        automatable: 0.9
`,
  message: (violation) => {
    const { path, value } = violation;
    const share = meantShare(violation);
    const meant = share === undefined ? "" : `; did you mean ${share}, which is ${value} %?`;
    return `"${path.at(-1)}" is ${value}, but must be ${limits(violation)}${meant}`;
  },
  fixes: (violation, object) => {
    const share = meantShare(violation);
    return share === undefined
      ? []
      : suggestion(`Change to ${share}`, replaceValue(object, violation.path, String(share)));
  },
});

/** A percentage where the share belongs; 1.5 is as likely a slip of another kind. */
function meantShare({ schema, value }: SchemaViolation): number | undefined {
  return schema.maximum === 1 && typeof value === "number" && value >= 2 && value <= 100
    ? Number((value / 100).toPrecision(12))
    : undefined;
}

function limits({ schema }: SchemaViolation): string {
  const { minimum, exclusiveMinimum, maximum } = schema;
  const lower = exclusiveMinimum === undefined ? minimum : exclusiveMinimum;
  const from = exclusiveMinimum === undefined ? `${minimum} or more` : `above ${exclusiveMinimum}`;
  if (maximum === undefined) return from;
  return lower === undefined ? `at most ${maximum}` : `${from} and at most ${maximum}`;
}
